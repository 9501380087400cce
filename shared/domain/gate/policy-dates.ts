import type * as z from 'zod';
import type { LocalDate } from '#shared/domain/values/local-date.ts';

type Dated = { readonly validFrom: LocalDate; readonly validUntil: LocalDate | null };

const isDated = (rule: unknown): rule is Dated =>
  typeof rule === 'object' && rule !== null && 'validUntil' in rule;

/** A rule that ends before it begins would never hold, and nobody would notice. */
export function checkDates(policy: object, context: z.RefinementCtx): void {
  for (const [name, value] of Object.entries(policy)) {
    const rules: readonly unknown[] = Array.isArray(value) ? value : [value];
    for (const [index, rule] of rules.entries()) {
      if (!isDated(rule) || rule.validUntil === null || rule.validFrom <= rule.validUntil) continue;
      context.addIssue({
        code: 'custom',
        path: [name, ...(Array.isArray(value) ? [index] : []), 'validUntil'],
        message: `${rule.validUntil} vem antes de ${rule.validFrom}, o começo; troque uma das datas, ou use null para sem fim`,
      });
    }
  }
}
