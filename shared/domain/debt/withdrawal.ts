import * as z from 'zod';

/**
 * Why a creditor takes a debt back: asked for it back, sold it to somebody (cessão, Código Civil art. 286), or left it
 * out of a file that holds the whole book.
 */
export const WithdrawalReason = z.enum(['recalled', 'sold', 'absent']);
export type WithdrawalReason = z.infer<typeof WithdrawalReason>;

/** In pt-BR; completes "porque". */
export const WITHDRAWAL_TEXTS: Readonly<Record<WithdrawalReason, string>> = {
  recalled: 'o credor a retirou',
  sold: 'o credor a vendeu',
  absent: 'não veio na base completa do credor',
};
