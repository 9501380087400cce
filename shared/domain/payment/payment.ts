import * as z from 'zod';
import { ChargeId, CredorId, DebtId, PaymentId } from '#shared/domain/values/ids.ts';
import { Centavos } from '#shared/domain/values/money.ts';
import { Instant } from '#shared/domain/values/zone.ts';

/** What a payment took from one debt. */
export const Allocation = z.object({
  debtId: DebtId,
  interest: Centavos,
  fine: Centavos,
  principal: Centavos,
});
export type Allocation = z.infer<typeof Allocation>;

/**
 * Money that came in for a debtor. `overpaid` is what no debt took, and waits for a person.
 * Always: amount = allocations + overpaid + refunded.
 */
export const Payment = z.object({
  paymentId: PaymentId,
  credorId: CredorId,
  gateway: z.string().min(1).max(40),
  chargeId: ChargeId.nullable(),
  amount: Centavos,
  paidAt: Instant,
  allocations: z.array(Allocation),
  overpaid: Centavos,
  refunded: Centavos,
});
export type Payment = z.infer<typeof Payment>;

/** Another split of a payment that was already known. */
export const Restatement = z.object({
  paymentId: PaymentId,
  allocations: z.array(Allocation),
  overpaid: Centavos,
});
export type Restatement = z.infer<typeof Restatement>;
