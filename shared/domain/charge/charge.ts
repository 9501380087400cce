import * as z from 'zod';
import { ChargeId, CredorId, DebtId, PaymentId } from '#shared/domain/values/ids.ts';
import { LocalDate } from '#shared/domain/values/local-date.ts';
import { Centavos } from '#shared/domain/values/money.ts';
import { Instant } from '#shared/domain/values/zone.ts';

const facts = {
  chargeId: ChargeId,
  credorId: CredorId,
  debtIds: z.array(DebtId).min(1).max(100),
  amount: Centavos,
  /** The debtor's day for which the amount was computed. */
  forDate: LocalDate,
  requestedAt: Instant,
};
const issued = {
  gateway: z.string().min(1).max(40),
  /** The EMV payload that a bank app reads (Pix copia e cola). */
  copiaECola: z.string().min(20).max(512),
  expiresAt: Instant,
};

export const Charge = z.discriminatedUnion('status', [
  z.object({ ...facts, status: z.literal('requested') }),
  z.object({ ...facts, ...issued, status: z.literal('issued') }),
  z.object({ ...facts, status: z.literal('failed'), reason: z.string().max(200) }),
  z.object({
    ...facts,
    ...issued,
    status: z.literal('paid'),
    paymentId: PaymentId,
    paidAt: Instant,
  }),
]);
export type Charge = z.infer<typeof Charge>;
