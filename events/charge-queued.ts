import * as z from 'zod';
import { ChargeId, DebtorId } from '#shared/domain/values/ids.ts';

/** A charge waits for its gateway: to be issued, or to be taken back. Its state tells which. */
export const ChargeQueued = z.object({
  name: z.literal('ChargeQueued'),
  debtorId: DebtorId,
  chargeId: ChargeId,
});
export type ChargeQueued = z.infer<typeof ChargeQueued>;
