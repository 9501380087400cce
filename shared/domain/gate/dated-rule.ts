import * as z from 'zod';
import { LocalDate } from '#shared/domain/values/local-date.ts';

/** Every rule says where it comes from and on which days of the debtor's calendar it holds. */
export const datedRule = {
  source: z.string().min(3).max(200),
  validFrom: LocalDate,
  validUntil: LocalDate.nullable(),
};

/** Whether a dated rule holds on a day, its first and last day included. */
export const isInForce = (
  rule: { readonly validFrom: LocalDate; readonly validUntil: LocalDate | null },
  on: LocalDate,
): boolean => rule.validFrom <= on && (rule.validUntil === null || on <= rule.validUntil);
