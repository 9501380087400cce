import { SKEW_MS_MAX } from '#local/simulation/faults/fault-kind.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { addDays } from '#shared/domain/values/local-date.ts';
import { epochMsOf } from '#shared/domain/values/zone.ts';
import { bindsCall } from './call-gate-laws.ts';
import { collectingContacts, type Counted, earlierThan } from './earlier-contacts.ts';
import type { Evidence } from '#local/simulation/laws/evidence/evidence.ts';
import { statesOf } from './gate-hours-rules.ts';
import { isBoundBy } from './gate-laws.ts';
import { dayOf } from '#local/simulation/laws/evidence/contacted.ts';
import type { Rule } from './gate-rule.ts';
import type { Contacted } from '#local/simulation/laws/evidence/contacted.ts';
import { joinedLives, recordAt } from '#local/simulation/laws/evidence/joined-lives.ts';
import type { Breach, Law } from '#local/simulation/laws/law.ts';
import { placedCalls } from '#local/simulation/laws/calls/placed-call.ts';
import { counts, sentContacts } from '#local/simulation/laws/evidence/sent-contact.ts';
import { localClock } from '#local/simulation/laws/calendar/state-hours.ts';

/** What the credores asked for, written down once more: hours on working days, and writings in thirty days. */
const OWN_HOURS = { credorId: 'faculdade-horizonte', from: 10, until: 16.5 } as const;
const OWN_CAP = { credorId: 'loja-aurora', carteiraId: 'inicial', max: 2, days: 30 } as const;

/** What a credor, or a carteira of one, asked for binds whoever owes there, whichever credor speaks. */
export const STRICTER_LAWS: readonly Law[] = [
  {
    name: 'whoever owes a credor that asked for stricter hours is contacted within them',
    breaches: (evidence) =>
      contactsIn(evidence).flatMap((contact) =>
        outsideOwnHours(contact, evidence).map((what) => breachOf(contact, what)),
      ),
  },
  {
    name: 'whoever is in a carteira that asked for a lower cap is written to no more than that',
    breaches: (evidence) => {
      const collecting = collectingContacts(evidence);
      return [...collecting.values()].flat().flatMap((contact) => {
        const what = aboveOwnCap(contact, earlierThan(contact, collecting), evidence);
        return what === null ? [] : [breachOf(contact, what)];
      });
    },
  },
];

/** All that binds anybody to hours, once the rules are published. */
const contactsIn = (evidence: Evidence): readonly Counted[] => [
  ...sentContacts(evidence)
    .filter(counts)
    .filter((contact) => isBoundBy('outside-hours', contact)),
  ...placedCalls(evidence).filter((call) => bindsCall('outside-hours', call)),
];

const breachOf = ({ life: { debtorId }, at }: Counted, what: string): Breach => ({
  debtorId,
  at,
  what,
});

const isPublished = ({ at }: Contacted, { stricterFrom }: Evidence): boolean =>
  stricterFrom !== null && epochMsOf(at) >= stricterFrom;

/** In which places the hours that a credor asked for speak against a contact, and why. */
export function outsideOwnHours(
  contact: Contacted,
  evidence: Evidence,
  places = statesOf(contact),
): readonly string[] {
  const { credorId, from, until } = OWN_HOURS;
  const owes = ({ cases }: RegisteredRecord) =>
    cases.some((known) => known.credorId === credorId && known.status !== 'settled');
  if (!isPublished(contact, evidence) || !isOne(contact, evidence, owes)) return [];
  return contact.messages.flatMap(({ at }) =>
    places.flatMap((place) => {
      const moments = [at - SKEW_MS_MAX, at, at + SKEW_MS_MAX].map((moment) =>
        localClock(place, moment),
      );
      const isOpen = moments.some((clock) => {
        const hour = clock.getUTCHours() + clock.getUTCMinutes() / 60;
        return ![0, 6].includes(clock.getUTCDay()) && hour >= from && hour < until;
      });
      const what = `${moments[1]?.toISOString()} there, which ${credorId} does not want`;
      return isOpen ? [] : [what];
    }),
  );
}

/** Why one more writing is above the cap that a carteira asked for, or null. */
export function aboveOwnCap(
  contact: Contacted,
  earlier: Parameters<Rule>[1],
  evidence: Evidence,
): string | null {
  const { credorId, carteiraId, max, days } = OWN_CAP;
  const isIn = ({ cases }: RegisteredRecord) =>
    cases.some(
      (known) =>
        known.credorId === credorId &&
        known.carteiraId === carteiraId &&
        known.status !== 'settled',
    );
  if (isSpoken(contact) || !isPublished(contact, evidence)) return null;
  if (!isOne(contact, evidence, isIn)) return null;
  const since = addDays(dayOf(contact), 1 - days);
  const within = earlier.filter((past) => !isSpoken(past) && dayOf(past) >= since);
  const what = `number ${within.length + 1} since ${since}, and ${carteiraId} wants ${max}`;
  return within.length < max ? null : what;
}

const isSpoken = ({ claim }: Pick<Contacted, 'claim'>): boolean => claim.channel === 'voice';

/** Whether it is true of the person, by any of their registrations, whatever a clock's error makes of the moment. */
function isOne(
  contact: Contacted,
  evidence: Evidence,
  isTrue: (record: RegisteredRecord) => boolean,
): boolean {
  const moment = epochMsOf(contact.at);
  const others = joinedLives(contact, evidence).map((life) =>
    [-2 * SKEW_MS_MAX, 2 * SKEW_MS_MAX].every((skew) => {
      const record = recordAt(life, moment + skew);
      return record !== null && isTrue(record);
    }),
  );
  return isTrue(contact.before) || others.includes(true);
}
