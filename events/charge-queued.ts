import * as z from 'zod';
import { ChargeId, DebtorId } from '#shared/domain/values/ids.ts';

/** A charge was asked for and waits to be issued at the gateway. */
export const ChargeQueued = z.object({
  name: z.literal('ChargeQueued'),
  debtorId: DebtorId,
  chargeId: ChargeId,
});
export type ChargeQueued = z.infer<typeof ChargeQueued>;
