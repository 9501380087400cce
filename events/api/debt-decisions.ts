import * as z from 'zod';
import { CredorId } from '#shared/domain/values/ids.ts';
import { LocalDate } from '#shared/domain/values/local-date.ts';
import { Centavos } from '#shared/domain/values/money.ts';

/** As many as fit the time of one request. */
const CODES_MAX = 500;
const code = z.string().min(1).max(80);
const codes = z.array(code).min(1).max(CODES_MAX);

/** The creditor takes debts back, by the codes of their own system. */
export const DebtWithdrawal = z.object({
  credorId: CredorId,
  because: z.enum(['recalled', 'sold']),
  codes,
});
export type DebtWithdrawal = z.infer<typeof DebtWithdrawal>;

/** Debts that were taken back are collected again. */
export const DebtReturn = z.object({ credorId: CredorId, codes });
export type DebtReturn = z.infer<typeof DebtReturn>;

/** One result a code, in their order. */
export const DebtDecisionResult = z.object({
  results: z.array(
    z.object({
      code: z.string(),
      outcome: z.enum(['done', 'unchanged', 'refused']),
      /** There when refused, in pt-BR. */
      reason: z.string().optional(),
    }),
  ),
});
export type DebtDecisionResult = z.infer<typeof DebtDecisionResult>;

/** What was wrong with one debt; what is absent stays. */
export const DebtCorrection = z.object({
  credorId: CredorId,
  code,
  principal: Centavos.optional(),
  dueDate: LocalDate.optional(),
  description: z.string().trim().max(120).optional(),
});
export type DebtCorrection = z.infer<typeof DebtCorrection>;
