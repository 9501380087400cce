import type { Profile } from '#shared/domain/debtor/debtor.ts';
import { placesToHeed } from '#shared/domain/debtor/place.ts';
import type { DebtorRecord } from '#shared/domain/debtor/record.ts';
import { CONTACT_POLICY_ID, ContactPolicy } from '#shared/domain/gate/contact-policy.ts';
import { type ContactRules, rulesFor } from '#shared/domain/gate/contact-rules.ts';
import { CONTACT_STOPS_ID, ContactStops, NO_STOPS } from '#shared/domain/gate/contact-stop.ts';
import { type HolidayPlace, LocalHolidays, placesOf } from '#shared/domain/gate/local-holidays.ts';
import { ownDaysOf } from '#shared/domain/gate/known-holidays.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import type { ConfigReader } from './config-cache.ts';
import type { RegisteredDebtor } from './loaded-debtor.ts';
import { readRestingTexts } from './read-resting-texts.ts';

/** Whose rules are wanted. Without a profile nobody knows the city. */
type Whose = {
  readonly record: Pick<DebtorRecord, 'debtor' | 'cases'>;
  readonly profile: Pick<Profile, 'address'> | null;
};

/**
 * What the gate obeys about one person: the live policy as it binds them, the holidays of their state and city, and what
 * the team has stopped.
 *
 * @param readStops as the cache knows them, up to a minute late; whoever is about to send asks the table itself
 * @param joined the person's other registrations, wherever a contact is decided; without them an alarm may ring early, and the gate holds it
 * @throws an Error when no policy is published
 */
export async function readContactRules(
  config: ConfigReader,
  { record, profile }: Whose,
  readStops: () => Promise<ContactStops> = () => cachedStops(config),
  joined: readonly RegisteredDebtor[] = [],
): Promise<ContactRules> {
  const all = [{ record, profile }, ...joined];
  const places = placesOf(
    all.flatMap((one) => (one.record.debtor ? placesToHeed(one.record.debtor) : [])),
    all.flatMap((one) => one.profile?.address ?? []),
  );
  const [policy, { stops }, resting, ...days] = await Promise.all([
    config.read(ContactPolicy, 'contact-policy', CONTACT_POLICY_ID),
    readStops(),
    readRestingTexts(config, record),
    ...places.map((place) => daysKeptIn(config, place)),
  ]);
  const localHolidays = new Set(days.flat());
  return rulesFor(
    policy.document,
    all.flatMap((one) => one.record.cases),
    {
      localHolidays,
      stops,
      ...(resting.size > 0 && { resting }),
      ...(joined.length > 0 && { joined: joined.map((other) => other.record) }),
    },
  );
}

/** As an admin loaded them; of a state nobody loaded anything for, what its law says. */
async function daysKeptIn(
  config: ConfigReader,
  place: HolidayPlace,
): Promise<readonly LocalDate[]> {
  const loaded = await config.find(LocalHolidays, 'local-holidays', place);
  return loaded?.document.days.map(({ date }) => date) ?? ownDaysOf(place);
}

async function cachedStops(config: ConfigReader): Promise<ContactStops> {
  const found = await config.find(ContactStops, 'contact-stops', CONTACT_STOPS_ID);
  return found?.document ?? NO_STOPS;
}
