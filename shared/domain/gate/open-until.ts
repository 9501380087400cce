import { placesToHeed } from '#shared/domain/debtor/place.ts';
import { type Instant, toInstantOn } from '#shared/domain/values/zone.ts';
import { openMinutesOn } from './contact-hours.ts';
import { localMoment } from './local-moment.ts';
import { ofWholePerson } from './one-person.ts';
import type { WaitingQuestion } from './question.ts';
import { binds } from './rule-scope.ts';

/**
 * Until when what leaves now may still ring a phone: what waits for one that is off would come at an hour at which the law lets
 * nobody be disturbed there.
 *
 * @param asked of a contact that may leave now
 * @returns the first closing of any place where the person may live, exclusive; null where no hours bind it
 */
export function openUntil(asked: WaitingQuestion): Instant | null {
  if (!binds('unasked', asked.purpose)) return null;
  const { record, policy, channel, now } = ofWholePerson(asked);
  return placesToHeed(record.debtor).reduce<Instant | null>((soonest, { uf, zone }) => {
    const { date } = localMoment(now, zone, policy);
    const open = openMinutesOn(policy, uf, channel, date);
    if (open === null) return soonest;
    const closing = toInstantOn(date, open.closesAt, zone);
    return soonest === null || closing < soonest ? closing : soonest;
  }, null);
}
