import { placesToHeed } from '#shared/domain/debtor/place.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { openMinutesOn } from '#shared/domain/gate/contact-hours.ts';
import type { ContactRules } from '#shared/domain/gate/contact-rules.ts';
import { asOnePerson } from '#shared/domain/gate/one-person.ts';
import { addDays, formatDate, type LocalDate } from '#shared/domain/values/local-date.ts';
import {
  addMinutes,
  atTime,
  type Instant,
  type LocalDateTime,
  localDateOf,
  timeOf,
  toInstant,
  toInstantOn,
  toLocal,
} from '#shared/domain/values/zone.ts';

/** Nobody remembers a callback of next month. */
export const CALLBACK_DAYS_MAX = 30;

export type CallbackHours =
  | { readonly outcome: 'open' }
  | { readonly outcome: 'closed'; readonly why: string };

/**
 * Whether somebody may be called back from that moment on: to come, soon enough, and within the hours of the law wherever they
 * may live.
 *
 * @param policy with the person's other registrations, whose places count as well
 */
export function opensOn(
  record: RegisteredRecord,
  policy: ContactRules,
  from: Instant,
  now: Instant,
): CallbackHours {
  const { zone } = record.debtor;
  const date = localDateOf(from, zone);
  if (from < now || date > addDays(localDateOf(now, zone), CALLBACK_DAYS_MAX)) {
    return closed(`Escolha um momento daqui a no máximo ${CALLBACK_DAYS_MAX} dias.`);
  }
  const open = openSpanOn(record, policy, date);
  if (open === null) return closed(`Em ${formatDate(date)} ninguém é chamado onde a pessoa mora.`);
  if (isWithin(from, open)) return { outcome: 'open' };
  const clock = (moment: Instant): string => timeOf(toLocal(moment, zone));
  return closed(
    `Em ${formatDate(date)} as ligações são das ${clock(open.opensAt)} às ${clock(open.closesAt)} onde a pessoa mora.`,
  );
}

/**
 * The first moment of a day on which somebody may be called wherever they may live; null when nobody is called that day.
 *
 * @param policy with the person's other registrations, whose places count as well
 */
export const opensAtOn = (
  record: RegisteredRecord,
  policy: ContactRules,
  date: LocalDate,
): Instant | null => openSpanOn(record, policy, date)?.opensAt ?? null;

const closed = (why: string): CallbackHours => ({ outcome: 'closed', why });

const HOUR = 60;
const HOURS_OF_DAY = Array.from({ length: 24 }, (_, hour) => `${String(hour).padStart(2, '0')}:00`);
/** Days on which somebody may be called that are offered to choose from. */
const DAYS_OFFERED = 5;
const DAYS_LOOKED_AT = 15;

/**
 * The whole hours of the next days on which somebody may be called, on the clock of this registration: what they may choose
 * from.
 *
 * @param policy with the person's other registrations, whose places count as well
 */
export function callbackTimes(
  record: RegisteredRecord,
  policy: ContactRules,
  now: Instant,
): readonly LocalDateTime[] {
  const { zone } = record.debtor;
  const soonest = addMinutes(now, HOUR);
  const today = localDateOf(now, zone);
  const days: (readonly LocalDateTime[])[] = [];
  for (let ahead = 0; ahead < DAYS_LOOKED_AT && days.length < DAYS_OFFERED; ahead++) {
    const date = addDays(today, ahead);
    const open = openSpanOn(record, policy, date);
    if (open === null) continue;
    const times = HOURS_OF_DAY.map((hour) => atTime(date, hour)).filter((time) => {
      const moment = toInstant(time, zone);
      return moment >= soonest && isWithin(moment, open);
    });
    if (times.length > 0) days.push(times);
  }
  return days.flat();
}

/** `closesAt` itself is outside. */
type OpenSpan = { readonly opensAt: Instant; readonly closesAt: Instant };

const isWithin = (moment: Instant, { opensAt, closesAt }: OpenSpan): boolean =>
  moment >= opensAt && moment < closesAt;

/** What the hours of all places where the person may live leave open of a day, each by its own clock; null when nothing. */
function openSpanOn(
  record: RegisteredRecord,
  policy: ContactRules,
  date: LocalDate,
): OpenSpan | null {
  const { debtor } = asOnePerson(record, policy.joined ?? []);
  const spans = placesToHeed(debtor).map(({ uf, zone }) => {
    const open = openMinutesOn(policy, uf, 'voice', date);
    return (
      open && {
        opensAt: toInstantOn(date, open.opensAt, zone),
        closesAt: toInstantOn(date, open.closesAt, zone),
      }
    );
  });
  return spans.reduce((both, span) => {
    if (both === null || span === null) return null;
    const opensAt = both.opensAt > span.opensAt ? both.opensAt : span.opensAt;
    const closesAt = both.closesAt < span.closesAt ? both.closesAt : span.closesAt;
    return opensAt < closesAt ? { opensAt, closesAt } : null;
  });
}
