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

/** Money that came in for a debtor. `overpaid` is what no debt took; amount = allocations + overpaid. */
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
