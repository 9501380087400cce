import type { ContactPolicy } from '#shared/domain/gate/contact-policy.ts';
import { isInForce } from '#shared/domain/gate/dated-rule.ts';
import { bindsChannel } from '#shared/domain/gate/named-channels.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import { isNeverTrue } from '#shared/domain/rule/never-true.ts';
import { minutesOf } from '#shared/domain/values/zone.ts';
import type { Channel } from '#shared/domain/message/channel.ts';
import { messagesOf, type ReguaStep } from './step.ts';

const MINUTES_PER_DAY = 1_440;

export type UnreachableStep = {
  readonly index: number;
  /** Where the step says what keeps it from leaving. */
  readonly field: 'condition' | 'catchUp';
  /** pt-BR: why the step never leaves, and what to change. */
  readonly message: string;
};

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
): readonly UnreachableStep[] {
  return steps.flatMap((step, index): readonly UnreachableStep[] => {
    if (step.condition !== undefined && isNeverTrue(step.condition)) {
      return [{ index, field: 'condition', message: neverTrue(step) }];
    }
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

const neverTrue = ({ stepId }: ReguaStep): string =>
  `a condição do passo "${stepId}" nunca é verdadeira; mude-a ou tire o passo`;

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
  const closing = closingOf(policy, channel, on);
  const rests =
    isInForce(minimumInterval, on) &&
    minutesOf(before.localTime) + minimumInterval.minutes >= closing;
  return rests ? `e a política pede ${minimumInterval.minutes} minutos entre mensagens` : null;
}

/** The minute of a weekday from which the rules of all states let nothing of a channel leave. */
function closingOf({ hours }: ContactPolicy, channel: Channel, on: LocalDate): number {
  const closings = hours
    .filter(
      (rule) => rule.ufs === 'all' && bindsChannel(rule.channels, channel) && isInForce(rule, on),
    )
    .flatMap(({ weekdays }) => (weekdays ? [minutesOf(weekdays[1])] : []));
  return Math.min(MINUTES_PER_DAY, ...closings);
}
