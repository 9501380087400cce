import * as z from 'zod';
import { LegalBasis } from '#shared/domain/debtor/contact.ts';
import { Centavos, formatReais, ZERO_CENTAVOS } from '#shared/domain/values/money.ts';
import { BureauName } from './bureau-report.ts';
import { CREDIT_LAW } from './credit-law.ts';

const score = z.int().min(0).max(1_000);

/**
 * How a credor decides on credit: whom it asks, by what right, and from which score on it recommends what. The numbers are the
 * credor's; the law only bounds them.
 */
export const CreditPolicy = z
  .strictObject({
    /** Null: no bureau is asked. */
    bureau: BureauName.nullable(),
    /** Of each report, whatever the bureau answers. */
    reportPrice: Centavos.default(ZERO_CENTAVOS),
    /** What reports may cost in a month, in UTC; beyond it nobody is assessed. */
    monthlyBudget: Centavos.default(ZERO_CENTAVOS),
    /** How often the bureau may be asked in a minute, over all credores. */
    reportsPerMinute: z.int().min(1).max(600).default(60),
    /** Whether the score looks at how the person paid this credor before. */
    usesOwnBook: z.boolean(),
    /** By what right (LGPD art. 7): X protection of credit, V steps before a contract that the person asks for. */
    basis: LegalBasis,
    /** From this score on it is approved, from `reviewFrom` on a person looks, below it is declined. */
    approveFrom: score,
    reviewFrom: score,
    /** More than these is never approved without a person. */
    amountMax: Centavos.min(1),
    monthsMax: z.int().min(1).max(120),
    /** The largest part of the declared income that an instalment may take. */
    instalmentShareMax: z.number().min(0.01).max(1),
    /** How long a recommendation is worth anything. */
    validDays: z.int().min(1).max(90),
    /** How long an assessment is kept, from the day on which it was made. */
    keepDays: z.int().min(30),
  })
  .superRefine((policy, context) => {
    const { approveFrom, reviewFrom, basis, keepDays, validDays } = policy;
    const refuse = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    if (policy.bureau !== null && policy.reportPrice > policy.monthlyBudget)
      refuse(
        'monthlyBudget',
        `${formatReais(policy.monthlyBudget)} não paga um relatório de ${formatReais(policy.reportPrice)}; aumente o orçamento do mês`,
      );
    if (reviewFrom > approveFrom)
      refuse(
        'reviewFrom',
        `${reviewFrom} está acima de approveFrom (${approveFrom}); use um menor`,
      );
    if (!BASES.has(basis))
      refuse('basis', `"${basis}" não basta para analisar crédito; use ${[...BASES].join(' ou ')}`);
    if (keepDays > KEEP_DAYS_MAX)
      refuse('keepDays', `${keepDays} dias passa do máximo de ${KEEP_DAYS_MAX} que a lei admite`);
    if (keepDays < validDays)
      refuse('keepDays', `${keepDays} dias é menos do que a validade de ${validDays}; guarde mais`);
  });
export type CreditPolicy = z.infer<typeof CreditPolicy>;

const standing = CREDIT_LAW.sources.filter(({ validUntil }) => validUntil === null);
const BASES: ReadonlySet<string> = new Set(standing.flatMap(({ bases }) => bases));
const KEEP_DAYS_MAX = Math.max(
  ...CREDIT_LAW.keep.filter(({ validUntil }) => validUntil === null).map(({ daysMax }) => daysMax),
);
