import * as z from 'zod';
import type { Fact, FactOf } from '#shared/domain/history/entry.ts';
import { Channel } from '#shared/domain/message/channel.ts';
import { CredorId, StepId } from '#shared/domain/values/ids.ts';
import { Instant } from '#shared/domain/values/zone.ts';

/** One thing that a trial saw happen to a person, or not happen and why. */
export const TrialLine = z.object({
  at: Instant,
  credorId: CredorId,
  /** Null for what belongs to no step: a receipt, news of an agreement. */
  stepId: StepId.nullable(),
  what: z.enum(['sent', 'held', 'skipped', 'withheld', 'task']),
  channel: Channel.nullable(),
  reasons: z.array(z.string()),
  /** Millionths of a real; 0 for what was not sent, null where the price is not known. */
  costMicros: z.int().min(0).nullable(),
});
export type TrialLine = z.infer<typeof TrialLine>;

/**
 * What these facts of one moment tell.
 *
 * @param request the message that facts of sending are about
 */
export function linesOf(
  facts: readonly Fact[],
  at: Instant,
  request?: FactOf<'message-requested'>,
): readonly TrialLine[] {
  return facts.flatMap((fact): readonly TrialLine[] => {
    const nothing = { at, channel: null, costMicros: 0 };
    switch (fact.type) {
      case 'step-held':
      case 'step-skipped': {
        const { credorId, stepId, reasons } = fact;
        const what = fact.type === 'step-held' ? 'held' : 'skipped';
        return [{ ...nothing, credorId, stepId, what, reasons: [...reasons] }];
      }
      case 'task-opened': {
        const { credorId, stepId } = fact;
        return [{ ...nothing, credorId, stepId, what: 'task', reasons: [] }];
      }
      case 'message-held':
      case 'message-withheld': {
        const { credorId, channel, reasons } = fact;
        const what = fact.type === 'message-held' ? 'held' : 'withheld';
        const stepId = stepOf(fact.purpose);
        return [{ ...nothing, credorId, stepId, channel, what, reasons: [...reasons] }];
      }
      case 'message-sent': {
        const { credorId, channel, costMicros } = fact;
        const stepId = request ? stepOf(request.purpose) : null;
        return [{ at, credorId, stepId, channel, what: 'sent', reasons: [], costMicros }];
      }
      default:
        return [];
    }
  });
}

const stepOf = (purpose: FactOf<'message-requested'>['purpose']): StepId | null =>
  purpose.kind === 'regua-step' ? purpose.stepId : null;
