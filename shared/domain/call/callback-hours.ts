import type { Debtor } from '#shared/domain/debtor/debtor.ts';
import { openMinutesOn } from '#shared/domain/gate/contact-hours.ts';
import type { ContactRules } from '#shared/domain/gate/contact-rules.ts';
import { addDays, formatDate } from '#shared/domain/values/local-date.ts';
import {
  addMinutes,
  atTime,
  dateOf,
  type Instant,
  type LocalDateTime,
  localDateOf,
  minutesOf,
  timeOf,
  toInstant,
  toLocal,
} from '#shared/domain/values/zone.ts';

/** Nobody remembers a callback of next month. */
export const CALLBACK_DAYS_MAX = 30;

export type CallbackHours =
  | { readonly outcome: 'open' }
  | { readonly outcome: 'closed'; readonly why: string };

/** Whether somebody may be called back from that moment on: to come, soon enough, and within the hours of the law where they live. */
export function opensOn(
  { uf, zone }: Pick<Debtor, 'uf' | 'zone'>,
  policy: ContactRules,
  from: Instant,
  now: Instant,
): CallbackHours {
  const local = toLocal(from, zone);
  const date = dateOf(local);
  if (from < now || date > addDays(localDateOf(now, zone), CALLBACK_DAYS_MAX)) {
    return closed(`Escolha um momento daqui a no máximo ${CALLBACK_DAYS_MAX} dias.`);
  }
  const open = openMinutesOn(policy, uf, 'voice', date);
  if (open === null) return closed(`Em ${formatDate(date)} ninguém é chamado onde a pessoa mora.`);
  const minute = minutesOf(timeOf(local));
  if (minute >= open.opensAt && minute < open.closesAt) return { outcome: 'open' };
  return closed(
    `Em ${formatDate(date)} as ligações são das ${clock(open.opensAt)} às ${clock(open.closesAt)} onde a pessoa mora.`,
  );
}

const closed = (why: string): CallbackHours => ({ outcome: 'closed', why });

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

const HOUR = 60;
/** Days on which somebody may be called that are offered to choose from. */
const DAYS_OFFERED = 5;
const DAYS_LOOKED_AT = 15;

/** The whole hours of the next days on which somebody may be called, on their own clock: what they may choose from. */
export function callbackTimes(
  { uf, zone }: Pick<Debtor, 'uf' | 'zone'>,
  policy: ContactRules,
  now: Instant,
): readonly LocalDateTime[] {
  const soonest = addMinutes(now, HOUR);
  const today = localDateOf(now, zone);
  const days: LocalDateTime[][] = [];
  for (let ahead = 0; ahead < DAYS_LOOKED_AT && days.length < DAYS_OFFERED; ahead++) {
    const date = addDays(today, ahead);
    const open = openMinutesOn(policy, uf, 'voice', date);
    if (open === null) continue;
    const times: LocalDateTime[] = [];
    const first = Math.ceil(open.opensAt / HOUR) * HOUR;
    for (let minute = first; minute < open.closesAt; minute += HOUR) {
      const time = atTime(date, clock(minute));
      if (toInstant(time, zone) >= soonest) times.push(time);
    }
    if (times.length > 0) days.push(times);
  }
  return days.flat();
}
