import type { GateReason } from '#shared/domain/gate/reason.ts';
import { Channel } from '#shared/domain/message/channel.ts';
import { ContactId } from '#shared/domain/values/ids.ts';
import { epochMsOf } from '#shared/domain/values/zone.ts';
import { reaches } from '#local/simulation/laws/regua/alarm-laws.ts';
import type { Evidence } from '#local/simulation/laws/evidence/evidence.ts';
import { statesOf } from '#local/simulation/laws/gate/gate-hours-rules.ts';
import { isBoundBy, RULES } from '#local/simulation/laws/gate/gate-laws.ts';
import type { Rule } from '#local/simulation/laws/gate/gate-rule.ts';
import type { Contacted } from '#local/simulation/laws/evidence/contacted.ts';
import { collectible } from '#local/simulation/laws/second-reading/due-dates.ts';
import { EVERYWHERE } from '#local/simulation/laws/calendar/everywhere.ts';
import type { Silence } from './silences.ts';
import { countedBefore } from './silent-counts.ts';
import { type Knowing, knownElsewhere, knownHere } from './silent-person.ts';
import { forbiddenBy, localClock } from '#local/simulation/laws/calendar/state-hours.ts';
import { aboveOwnCap, outsideOwnHours } from '#local/simulation/laws/gate/stricter-laws.ts';

/** Functions remember documents for a minute, and whoever pulls or lifts a switch tries again until the console answers. */
const TOLD_LATE_MS = 15 * 60_000;

/** What speaks of one registration alone, however many the person has. */
const OF_ONE_REGISTRATION: ReadonlySet<string> = new Set<GateReason>([
  'paid',
  'in-agreement',
  'prescribed',
  'debt-changed',
  'switched-off',
  'channel-off',
  'answer-late',
]);

/** Where a rule asks for no contact. */
const NOBODYS = ContactId.parse('n'.repeat(20));

const RULE_OF: ReadonlyMap<string, Rule> = new Map(Object.entries(RULES));

/**
 * Whether a rule of the gate forbade to say something by a channel, in doubt about the moment; null where no rule is of that name. The
 * rules of contacts look at one of them, and are not for here.
 */
export function forbidsBy(
  reason: string,
  silence: Silence,
  channel: Channel,
  evidence: Evidence,
): boolean | null {
  const rule = RULE_OF.get(reason);
  if (rule === undefined) return null;
  const asked = knownHere(silence).map((knowing) => asContacted(knowing, silence, channel));
  if (!asked.every((contact) => isBoundBy(reason, contact))) return false;
  const others = OF_ONE_REGISTRATION.has(reason) ? [] : knownElsewhere(silence, evidence);
  const ways = [...asked, ...others.map((knowing) => asContacted(knowing, silence, channel))];
  const told = toldLate(evidence);
  switch (reason) {
    case 'debt-changed':
      return silence.purpose.kind === 'listing-notice'
        ? silence.purpose.listingIds.every((listingId) => isOver(listingId, silence))
        : asked.some((contact) => rule(contact, [], told) !== null);
    case 'other-registration':
      return asked.some((contact) =>
        others.some((other) => speaksFirst(asContacted(other, silence, channel), contact)),
      );
    case 'outside-hours':
      return (
        hoursAgainst(ways, channel).some((why) => !why.includes('holiday')) ||
        ways.some((contact) => outsideOwnHours(contact, evidence, placesOf(ways)).length > 0)
      );
    case 'holiday':
      return (
        hoursAgainst(ways, channel).some((why) => /holiday|Sunday/.test(why)) ||
        ways.some((contact) => rule(contact, [], told) !== null)
      );
    case 'monthly-cap':
    case 'weekly-cap':
    case 'daily-cap':
    case 'minimum-interval': {
      const earlier = countedBefore(silence, evidence);
      const isFull = asked.some((contact) => rule(contact, earlier, told) !== null);
      const isOwn = (contact: Contacted) => aboveOwnCap(contact, earlier, evidence) !== null;
      return isFull || (reason === 'monthly-cap' && asked.some(isOwn));
    }
    default:
      return ways.some((contact) => rule(contact, [], told) !== null);
  }
}

const asContacted = (
  { life, at, known, before }: Knowing,
  { unsaid: { credorId }, purpose, contactId }: Silence,
  channel: Channel,
): Contacted => ({
  life,
  at,
  known,
  before,
  claim: { credorId, contactId: contactId ?? NOBODYS, channel, purpose },
  messages: [{ kind: channel, at: epochMsOf(at) }],
});

/** As if every switch and every opening had been told so much sooner, and lifted so much later. */
function toldLate(evidence: Evidence): Evidence {
  const known = late.get(evidence);
  if (known !== undefined) return known;
  const later = (from: number | null) => (from === null ? null : from + TOLD_LATE_MS);
  const told = {
    ...evidence,
    whatsAppFrom: later(evidence.whatsAppFrom),
    voiceFrom: later(evidence.voiceFrom),
    pulled: evidence.pulled.map(({ scope, from, until }) => ({
      scope,
      from: from - TOLD_LATE_MS,
      until: until + TOLD_LATE_MS,
    })),
  };
  late.set(evidence, told);
  return told;
}

const late = new WeakMap<Evidence, Evidence>();

/** Whether what was asked for is not listed any more, or was told of by another notice. */
const isOver = (listingId: string, { known, contactId }: Silence): boolean =>
  known.some(
    (fact) =>
      (fact.type === 'listing-cancelled' && fact.listingId === listingId) ||
      (fact.type === 'listing-notice-failed' && fact.listingId === listingId) ||
      (fact.type === 'contact-disowned' && fact.contactId === contactId),
  );

/** What speaks against the hour wherever the person may live. */
const hoursAgainst = (ways: readonly Contacted[], channel: Channel): readonly string[] =>
  ways.flatMap(({ at }) =>
    placesOf(ways).flatMap((place) => {
      const moment = epochMsOf(at);
      const why = forbiddenBy(channel, place, moment);
      return place === '' ? [why ?? [], ...everyLawAt(channel, moment)].flat() : (why ?? []);
    }),
  );

/** Whoever is registered in two states may live in any, as whoever is registered in none. */
function placesOf(ways: readonly Contacted[]): readonly string[] {
  const named = new Set(ways.flatMap((contact) => statesOf(contact)));
  return named.size > 1 ? [...named, ''] : [...named];
}

/** Whom nobody knows to live anywhere is left alone by the law of every state, read by the clock of São Paulo. */
const everyLawAt = (channel: Channel, moment: number): readonly string[] =>
  EVERYWHERE.flatMap((place) => {
    const ahead = localClock('', moment).getTime() - localClock(place, moment).getTime();
    return forbiddenBy(channel, place, moment + ahead) ?? [];
  });

/** Whether another registration asks for what is owed longer, and can be reached. */
function speaksFirst(other: Contacted, mine: Contacted): boolean {
  const { credorId, purpose } = mine.claim;
  const inCase = other.before.cases.find((known) => known.credorId === credorId);
  const [theirs, own] = [other, mine].map(({ life, ...contact }) => {
    const [oldest] = collectible({ life, ...contact });
    return oldest === undefined ? null : `${oldest} ${life.debtorId}`;
  });
  return (
    purpose.kind === 'regua-step' &&
    purpose.agreementId === undefined &&
    inCase?.status === 'active' &&
    !inCase.stopped &&
    !!theirs &&
    !!own &&
    theirs < own &&
    Channel.options.some((channel) => reaches(channel, other.known))
  );
}
