import type { BureauName, BureauReport } from '#shared/domain/credit/bureau-report.ts';
import type { CreditAssessmentId } from '#shared/domain/values/ids.ts';
import type { TaxId } from '#shared/domain/values/cpf-cnpj.ts';

/** One question about one person. Personal data: it goes to the bureau and nowhere else. */
export type BureauQuestion = {
  /** Ours, by which the bureau tells a repeated question from a new one. */
  readonly key: CreditAssessmentId;
  readonly taxId: TaxId;
  /** Whether the person signed that their history may be given (Lei 12.414/2011 art. 4, IV, b). */
  readonly withHistory: boolean;
};

/** Asks a bureau what it knows of somebody who wants credit. @throws when no answer came that can be read */
export type AskBureau = (name: BureauName, question: BureauQuestion) => Promise<BureauReport>;
