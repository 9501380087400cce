import type { Callback } from '#shared/domain/call/callback.ts';
import { opensAtOn, opensOn } from '#shared/domain/call/callback-hours.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { ContactRules } from '#shared/domain/gate/contact-rules.ts';
import { addDays } from '#shared/domain/values/local-date.ts';
import { type Instant, localDateOf, toInstantOn } from '#shared/domain/values/zone.ts';
import type { CallbackTime } from './callback-time.ts';

/** Days on which an hour without a day may be meant: today's is over, and tomorrow is a Sunday or holiday. */
const DAYS_AHEAD = [0, 1, 2, 3];

/** From when, and until when if they named an end. */
type CallbackSpan = Pick<Callback, 'from' | 'until'>;

/**
 * When somebody wants to be called who named a time, within the hours of the law wherever they may live.
 *
 * @param rules with the person's other registrations
 * @param asked absent for whoever named none: now, and the gate holds the call as long as the law wants
 * @returns null where nobody may be called at that time: a person must find another with them
 */
export function callbackSpan(
  record: RegisteredRecord,
  rules: ContactRules,
  asked: CallbackTime | undefined,
  now: Instant,
): CallbackSpan | null {
  if (asked === undefined) return { from: now };
  const { zone } = record.debtor;
  const today = localDateOf(now, zone);
  const dates = asked.date === null ? DAYS_AHEAD.map((days) => addDays(today, days)) : [asked.date];
  for (const date of dates) {
    const opensAt = opensAtOn(record, rules, date);
    if (opensAt === null) continue;
    const [from = now] = [opensAt, toInstantOn(date, asked.from, zone), now].toSorted().slice(-1);
    const until = toInstantOn(date, asked.until, zone);
    if (from < until && opensOn(record, rules, from, now).outcome === 'open')
      return { from, until };
  }
  return null;
}
