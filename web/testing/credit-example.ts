import type * as z from 'zod';
import type { CreditAssessmentView } from '#events/api/credit.ts';
import { concludeCredit } from '#shared/domain/credit/assess-credit.ts';
import { currentArtefact } from '#shared/domain/credit/credit-card.ts';
import type { CreditFacts } from '#shared/domain/credit/credit-facts.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { CREDIT_POLICY, UNKNOWN_APPLICANT } from '#shared/testing/credit.ts';

type View = z.input<typeof CreditAssessmentView>;

export const ASSESSMENT_ID = 'a'.repeat(32);
export const DECLINED_ID = 'b'.repeat(32);
const SOURCES = [
  {
    name: 'Nota e registros do birô',
    law: 'Lei 12.414/2011 art. 4º, IV, a, art. 7º e art. 15; STJ Súmula 550',
  },
  { name: 'O pedido', law: 'LGPD art. 7º, V: dados que a própria pessoa informa no pedido' },
];

const assessed = (assessmentId: string, amount: number, changes: Partial<CreditFacts>): View => {
  const { card, sha256 } = currentArtefact();
  const facts = { ...UNKNOWN_APPLICANT, ...changes };
  const bureau = {
    outcome: 'answered',
    name: 'sandbox',
    protocol: 'SANDBOX-1',
    price: centavos(250),
  } as const;
  const told = concludeCredit(
    { amount: centavos(amount), facts, bureau },
    { card, sha256 },
    CREDIT_POLICY,
  );
  return {
    assessmentId,
    credorId: 'loja-aurora',
    kind: 'cpf',
    at: '2026-05-12T13:05:00.000Z',
    askedBy: 'user:u-1',
    amount,
    months: facts.months,
    monthlyIncome: null,
    historyAuthorisedOn: null,
    bureau,
    model: { modelId: card.modelId, sha256 },
    policyVersion: 1,
    ...told,
    standing: told.recommendation,
    validUntil: '2026-06-11',
    keptUntil: '2031-05-11T13:05:00.000Z',
    sources: SOURCES,
    review: null,
  };
};

/** Somebody whom the bureau thinks well of. */
export const ASSESSMENT: View = assessed(ASSESSMENT_ID, 240_000, {
  bureauScore: 720,
  negativeRecords: 0,
  protests: 0,
  recentInquiries: 1,
});

/** Somebody with listings, who also owes here since long. */
export const DECLINED: View = assessed(DECLINED_ID, 480_000, {
  bureauScore: 180,
  negativeRecords: 3,
  protests: 1,
  recentInquiries: 6,
  daysLateNow: 64,
});
