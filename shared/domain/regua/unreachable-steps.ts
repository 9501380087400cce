import type { ContactPolicy } from '#shared/domain/gate/contact-policy.ts';
import { isInForce } from '#shared/domain/gate/dated-rule.ts';
import { bindsChannel } from '#shared/domain/gate/named-channels.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import { minutesOf } from '#shared/domain/values/zone.ts';
import { windowOf } from './closed-hours.ts';
import { messagesOf, type ReguaStep } from './step.ts';
import { isNeverMet, neverMet, type StepFlaw } from './step-flaw.ts';

/**
 * Steps that could never be taken: their condition is never true, or they share a day with an earlier one that is always sent, the
 * policy lets no second message leave on that day, and they are dropped when their day is over.
 *
 * @param steps in the régua's order
 * @param on the day whose rules count
 */
export function unreachableSteps(
  steps: readonly ReguaStep[],
  policy: ContactPolicy,
  on: LocalDate,
): readonly StepFlaw[] {
  return steps.flatMap((step, index): readonly StepFlaw[] => {
    if (isNeverMet(step)) return [neverMet(step, index)];
    const before = steps
      .slice(0, index)
      .find(
        (other) =>
          other.offsetDays === step.offsetDays &&
          other.condition === undefined &&
          messagesOf(other).length > 0,
      );
    if (!before || !('messages' in step) || step.catchUp !== 'skip') return [];
    const because = whyNoSecond(before, step, policy, on);
    return because === null
      ? []
      : [
          {
            index,
            field: 'catchUp',
            message: `o passo "${step.stepId}" nunca sairia: no mesmo dia sai "${before.stepId}", ${because}; mude o dia de um deles ou escolha send-late ou merge`,
          },
        ];
  });
}

function whyNoSecond(
  before: ReguaStep,
  step: ReguaStep,
  policy: ContactPolicy,
  on: LocalDate,
): string | null {
  const { caps, minimumInterval } = policy;
  const channels = [before, step].flatMap((each) => messagesOf(each)[0]?.channel ?? []);
  const isSpent = caps.some(
    (cap) =>
      cap.per === 'day' &&
      cap.max === 1 &&
      isInForce(cap, on) &&
      channels.every((channel) => bindsChannel(cap.channels, channel)),
  );
  if (isSpent) return 'e a política permite uma mensagem por dia';
  const channel = messagesOf(step)[0]?.channel;
  if (channel === undefined) return null;
  const closing = windowOf(channel, policy, on)?.[1];
  const rests =
    closing !== undefined &&
    isInForce(minimumInterval, on) &&
    minutesOf(before.localTime) + minimumInterval.minutes >= minutesOf(closing);
  return rests ? `e a política pede ${minimumInterval.minutes} minutos entre mensagens` : null;
}
