import type { AssessmentRules } from '#shared/domain/case/assess-case.ts';
import type { Credor } from '#shared/domain/credor/credor.ts';
import type { MoneyRules } from '#shared/domain/debt/money-rules.ts';
import type { Profile } from '#shared/domain/debtor/debtor.ts';
import type { RunningExperiment } from '#shared/domain/experiment/experiment.ts';
import type { CarteiraId, DebtId, DebtorId, ImportId, ReguaId } from '#shared/domain/values/ids.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import type { CameAfter } from './newer-file.ts';
import type { RowOutcome } from './row-result.ts';

/** Who brought one of the creditor's codes in last: whose it is, and the import, row and outcome of that. */
export type KnownCode = {
  readonly debtorId: DebtorId;
  readonly importId: ImportId;
  readonly row: number;
  readonly outcome: RowOutcome;
};

/** What a credor has published, and every row of theirs is decided by. */
export type ImportTerms = {
  readonly credor: Credor;
  readonly assessment: AssessmentRules;
  /** The live version of each régua that a carteira names. */
  readonly reguaVersions: ReadonlyMap<ReguaId, number>;
  readonly moneyRules: MoneyRules;
  /** What runs in each carteira; nothing where it is absent. */
  readonly experiments?: ReadonlyMap<CarteiraId, RunningExperiment>;
};

/** What is known from after the file that mended rows are of. */
export type KnownSince = {
  readonly file: CameAfter;
  /** Debts of the person that somebody else brought in, corrected, took back or gave back. */
  readonly debts: ReadonlySet<DebtId>;
};

/** What deciding about rows needs besides the person. */
export type RowsContext = ImportTerms & {
  readonly debtorId: DebtorId;
  /** Who the person is known to be; null for somebody new. */
  readonly profile: Profile | null;
  readonly importId: ImportId;
  /** By the creditor's code. */
  readonly known: ReadonlyMap<string, KnownCode>;
  /** Of rows that are mended one by one, maybe long after their file. */
  readonly since?: KnownSince;
  readonly at: Instant;
};
