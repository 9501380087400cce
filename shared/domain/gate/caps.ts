import type { Debtor } from '#shared/domain/debtor/debtor.ts';
import { addDays } from '#shared/domain/values/local-date.ts';
import { type Instant, localDateOf, toInstantOn } from '#shared/domain/values/zone.ts';
import type { Cap } from './contact-policy.ts';
import type { ContactPurpose } from './contact-purpose.ts';
import type { ContactWay } from './contact-way.ts';
import { isInForce } from './dated-rule.ts';
import type { LocalMoment } from './local-moment.ts';
import { bindsChannel } from './named-channels.ts';
import { isCounted } from './rule-scope.ts';

/** A message or a call, as far as the caps look at it. */
type ContactLine = {
  readonly at: Instant;
  readonly channel: ContactWay;
  readonly purpose: ContactPurpose;
};

const DAYS: Readonly<Record<Cap['per'], number>> = { day: 1, week: 7, month: 30 };

/**
 * The first moment from `at` on at which one more contact stays within the cap: `at` itself, or the midnight that
 * pushes the one that fills the cap out of the day, the seven or the thirty days.
 */
export function capAllowsFrom(cap: Cap, debtor: Debtor, { at, date, zone }: LocalMoment): Instant {
  if (!isInForce(cap, date)) return at;
  const filling = oldestWithin(contactsOf(debtor), cap);
  if (filling === undefined) return at;
  const freeDay = addDays(localDateOf(filling.at, zone), DAYS[cap.per]);
  return freeDay > date ? toInstantOn(freeDay, 0, zone) : at;
}

/** The last message or call that counts, whatever the channel and the credor. */
export const lastCounted = (debtor: Debtor): ContactLine | undefined =>
  contactsOf(debtor).findLast(({ purpose }) => isCounted(purpose));

/** Messages and calls, oldest first. */
function contactsOf({ contactLog, callLog }: Debtor): readonly ContactLine[] {
  if (callLog === undefined) return contactLog;
  const calls = callLog.map(({ at, purpose }) => ({ at, purpose, channel: 'voice' as const }));
  return [...contactLog, ...calls].toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

/** The contact that fills the cap: as many lines from the end as it allows. */
function oldestWithin(log: readonly ContactLine[], cap: Cap): ContactLine | undefined {
  let left = cap.max;
  return log.findLast(({ purpose, channel }) => {
    if (isCounted(purpose) && bindsChannel(cap.channels, channel)) left -= 1;
    return left === 0;
  });
}
