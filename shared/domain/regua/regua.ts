import assert from 'node:assert/strict';
import * as z from 'zod';
import { ListingKind } from '#shared/domain/listing/listing-kind.ts';
import { Channel } from '#shared/domain/message/channel.ts';
import { ReguaId, StepId, TemplateId } from '#shared/domain/values/ids.ts';
import { LocalTime } from '#shared/domain/values/zone.ts';
import { checkSteps } from './step-checks.ts';

export const STEPS_MAX = 40;

export const ReguaStep = z.object({
  stepId: StepId,
  /** Days from the oldest open due date of the case; negative before it. */
  offsetDays: z.int().min(-60).max(1_825),
  /** When it may leave at the earliest, on the debtor's wall clock. */
  localTime: LocalTime,
  /** The message of each channel, the first choice first; the others stand in where it cannot reach the debtor. */
  messages: z
    .array(z.object({ channel: Channel, templateId: TemplateId }))
    .min(1)
    .max(Channel.options.length),
  /**
   * What becomes of the step once its day is over and it was not sent: 'skip' drops it, 'send-late' sends it anyway
   * and before any later step, 'merge' lets one message speak for all such steps, the newest.
   */
  catchUp: z.enum(['skip', 'send-late', 'merge']),
  /**
   * There for a step that has the debts listed: its messages are the notice, and the listing follows by itself once the law
   * has been waited for.
   */
  lists: ListingKind.optional(),
  /** Where to move when banks are closed on the day. */
  onNonBusinessDay: z.enum(['next-business-day', 'previous-business-day', 'same']),
});
export type ReguaStep = z.infer<typeof ReguaStep>;

/** The channel that the step would rather use, and what it says there. */
export function firstMessageOf(step: ReguaStep): ReguaStep['messages'][number] {
  const [first] = step.messages;
  assert(first, 'every step has a message');
  return first;
}

/** The ladder of contacts around a due date. Published versions never change; a case stays on the one it entered. */
export const Regua = z
  .object({
    reguaId: ReguaId,
    name: z.string().min(3).max(60),
    /** Each step leaves within so many minutes of its time, at a moment of each debtor's own, so that no minute is full. */
    spreadMinutes: z.int().min(1).max(240),
    steps: z.array(ReguaStep).min(1).max(STEPS_MAX),
  })
  .superRefine(({ steps }, context) => checkSteps(steps, context));
export type Regua = z.infer<typeof Regua>;
