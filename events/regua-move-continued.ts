import * as z from 'zod';
import { ReguaId } from '#shared/domain/values/ids.ts';

/** The move of a régua's cases to another version is to go on where its item stands. */
export const ReguaMoveContinued = z.object({
  name: z.literal('ReguaMoveContinued'),
  reguaId: ReguaId,
  moveId: z.string().regex(/^\d{13}$/),
});
export type ReguaMoveContinued = z.infer<typeof ReguaMoveContinued>;
