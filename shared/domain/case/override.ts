import * as z from 'zod';
import { Channel } from '#shared/domain/message/channel.ts';
import { DebtId, OverrideId, StepId } from '#shared/domain/values/ids.ts';
import { Instant } from '#shared/domain/values/zone.ts';
import { PauseMotive } from './pause.ts';

export const SHIFT_DAYS_MAX = 60;

/** What is done otherwise for one debtor than their régua says. */
export const OverrideChange = z.discriminatedUnion('kind', [
  /** The step is not taken. */
  z.strictObject({ kind: z.literal('skip'), stepId: StepId }),
  /** Only this channel is used, by one step or by all. */
  z.strictObject({ kind: z.literal('channel'), channel: Channel, stepId: StepId.optional() }),
  /** So many days later, from one step on or from the first: a ladder never changes its order. */
  z.strictObject({
    kind: z.literal('shift'),
    days: z.int().min(1).max(SHIFT_DAYS_MAX),
    stepId: StepId.optional(),
  }),
]);
export type OverrideChange = z.infer<typeof OverrideChange>;

export const Override = z.object({
  overrideId: OverrideId,
  /** It holds while the ladder stands on the due date of this debt; absent: always. */
  debtId: DebtId.optional(),
  change: OverrideChange,
  motive: PauseMotive,
  setAt: Instant,
});
export type Override = z.infer<typeof Override>;
