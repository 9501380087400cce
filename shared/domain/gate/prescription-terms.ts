import * as z from 'zod';
import { DebtKind } from '#shared/domain/debt/debt-kind.ts';
import { LocalDate } from '#shared/domain/values/local-date.ts';
import { datedRule } from './dated-rule.ts';

/** How many years a debt of one kind may be asked for, from its due date. */
const PrescriptionTerm = z.strictObject({
  ...datedRule,
  kind: DebtKind,
  years: z.int().min(1).max(20),
});
type PrescriptionTerm = z.infer<typeof PrescriptionTerm>;

/** Since the Civil Code of 2002 is in force. */
const SINCE = LocalDate.parse('2003-01-11');

const usual = (kind: DebtKind, years: number, source: string): PrescriptionTerm => {
  return { kind, years, source, validFrom: SINCE, validUntil: null };
};

/** For policies that were published before they told kinds apart. */
const USUAL_TERMS: readonly PrescriptionTerm[] = [
  usual('instrument', 5, 'Código Civil art. 206 §5º I'),
  usual('lodging', 1, 'Código Civil art. 206 §1º I'),
  usual('rent', 3, 'Código Civil art. 206 §3º I'),
  usual('trade-bill', 3, 'Lei 5.474/1968 art. 18 I'),
  usual('professional-fees', 5, 'Código Civil art. 206 §5º II'),
];

/** One term for each kind and time; a kind without one prescribes as whatever is of no known kind. */
export const PrescriptionTerms = z
  .array(PrescriptionTerm)
  .max(40)
  .default([...USUAL_TERMS]);
