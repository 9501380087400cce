import type { ContactPolicy } from '#shared/domain/gate/contact-policy.ts';
import { isInForce } from '#shared/domain/gate/dated-rule.ts';
import { bindsChannel } from '#shared/domain/gate/named-channels.ts';
import { CHANNEL_NAMES, type Channel } from '#shared/domain/message/channel.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import type { LocalTime } from '#shared/domain/values/zone.ts';
import { type AnyStep, messagesOf } from './step.ts';
import type { StepFlaw } from './step-flaw.ts';

type Window = readonly [LocalTime, LocalTime];

/**
 * Steps at an hour at which the policy lets nothing of their first channel leave anywhere in the country: they would be moved
 * without a word.
 *
 * @param on the day whose rules count
 */
export const closedHours = (
  steps: readonly AnyStep[],
  policy: Pick<ContactPolicy, 'hours'>,
  on: LocalDate,
): readonly StepFlaw[] =>
  steps.flatMap((step, index): readonly StepFlaw[] => {
    const channel = messagesOf(step)[0]?.channel;
    const window = channel && windowOf(channel, policy, on);
    if (!channel || !window) return [];
    const [opening, closing] = window;
    if (step.localTime >= opening && step.localTime < closing) return [];
    const message = `às ${step.localTime} não sai ${CHANNEL_NAMES[channel]}: a política deixa sair de ${opening} a ${closing}; escolha uma hora dentro dessa faixa`;
    return [{ index, field: 'localTime', message }];
  });

/** What all rules of the whole country leave open on a weekday; null where they leave all of it. */
export function windowOf(
  channel: Channel,
  { hours }: Pick<ContactPolicy, 'hours'>,
  on: LocalDate,
): Window | null {
  const windows = hours
    .filter(
      (rule) => rule.ufs === 'all' && bindsChannel(rule.channels, channel) && isInForce(rule, on),
    )
    .flatMap(({ weekdays, of }) => (weekdays && of === undefined ? [weekdays] : []));
  const [first] = windows;
  if (first === undefined) return null;
  return windows.reduce<Window>(
    ([opening, closing], [opens, closes]) => [
      opens > opening ? opens : opening,
      closes < closing ? closes : closing,
    ],
    first,
  );
}
