import assert from 'node:assert/strict';
import { addDays } from '#shared/domain/values/local-date.ts';
import type { Fact } from '#shared/domain/history/entry.ts';
import { epochMsOf, instantAt } from '#shared/domain/values/zone.ts';
import type { Evidence, Life } from '#local/simulation/laws/evidence/evidence.ts';
import { placed } from '#local/simulation/laws/examples/made-up-calls.ts';
import { joined } from '#local/simulation/laws/examples/made-up-joins.ts';
import {
  clearingOn,
  paidAt,
  promisedFor,
  suspectedUntil,
} from '#local/simulation/laws/examples/made-up-money.ts';
import type { BreachExample, Tampering } from '#local/simulation/laws/examples/tampering.ts';

const HOUR_MS = 3_600_000;

/** The laws of people who are registered twice, broken. */
export const JOINED_BREACHES: readonly BreachExample[] = [
  [
    'gate: other-registration',
    'their other registration owes for longer',
    (the) => twice(the, { days: -3 }),
  ],
  [
    'call: other-registration',
    'the team calls them by one, and another owes for longer',
    (the) => twice(the, { days: -3, isCalled: true }),
  ],
  [
    'whoever is registered twice is contacted no more than one person',
    'the same message left to their other registration an hour before',
    (the) => twice(the, { days: 3, isSent: true }),
  ],
  [
    'whoever is registered twice is contacted no more than one person',
    'the same message left to their other registration at the very same moment',
    (the) => twice(the, { days: 3, isSent: true, hours: 0 }),
  ],
  [
    'what protects one registration of a person protects the others',
    'their other registration had left the channel',
    (the) =>
      twice(the, {
        days: 3,
        also: { type: 'opted-out', channel: the.contact.claim.channel, via: 'portal' },
      }),
  ],
  [
    'what protects one registration of a person protects the others',
    'the team calls, and their other registration wanted no calls',
    (the) =>
      twice(the, {
        days: 3,
        isCalled: true,
        also: { type: 'opted-out', channel: 'voice', via: 'portal' },
      }),
    /voice had been left/,
  ],
  [
    'what protects one registration of a person protects the others',
    'their other registration had promised for a day to come',
    (the) => twice(the, { days: 3, also: promisedFor(the, addDays(the.day(), 3)) }),
    /was promised/,
  ],
  [
    'what protects one registration of a person protects the others',
    'a boleto of their other registration was clearing',
    (the) => twice(the, { days: 3, also: clearingOn(the, the.day()) }),
    /payment-clearing by .* on its way/,
  ],
  [
    'what protects one registration of a person protects the others',
    'money may have been of their other registration',
    (the) => twice(the, { days: 3, also: suspectedUntil(the, the.day()) }),
    /payment-unmatched by .* may have been theirs/,
  ],
  [
    'what protects one registration of a person protects the others',
    'their other registration had just paid',
    (the) => twice(the, { days: 3, also: paidAt(the, the.contact.at) }),
    /recent-payment by .* paid on/,
  ],
  [
    'what protects one registration of a person protects the others',
    'the same address had turned out to be somebody else’s by their other registration',
    (the) => twice(the, { days: 3, also: { type: 'contact-disowned', ...the.ids() } }),
    /contact-unusable by /,
  ],
  [
    'what protects one registration of a person protects the others',
    'their other registration lives where it is too early',
    (the) => ({ ...twice(the, { days: 3, lives: 'AC' }), ...the.movedTo('2026-08-04T12:30:00Z') }),
    /outside-hours by .* AC, /,
  ],
  [
    'what is said of two registrations stands in both histories',
    'one history alone tells of a join',
    (the) => the.afterwards(joined(the, otherThan(the))),
  ],
];

type Other = {
  /** How much later its debts are due than theirs. */
  readonly days: number;
  /** Whether the message left to it, too. */
  readonly isSent?: boolean;
  /** How many hours before. */
  readonly hours?: number;
  /** Whether the team called them by the first just before. */
  readonly isCalled?: boolean;
  /** What was known of it besides. */
  readonly also?: Fact;
  /** Where files say that it lives. */
  readonly lives?: string;
};

/** As if somebody else's registration, with the history of whoever was written to up to then, were of the same person. */
function twice(
  the: Tampering,
  { days, isSent = false, hours = 1, isCalled = false, also, lives: place }: Other,
): Partial<Evidence> {
  const { contact } = the;
  const other = otherThan(the);
  const until = epochMsOf(contact.at) - hours * HOUR_MS;
  const claim = the.indexOfClaim(contact.life);
  const entries = contact.life.entries.slice(0, claim + (isSent ? 2 : 0)).map((entry) => ({
    ...entry,
    debtorId: other.debtorId,
    at: epochMsOf(entry.at) > until ? instantAt(until) : entry.at,
    fact:
      entry.fact.type === 'debt-imported'
        ? { ...entry.fact, dueDate: addDays(entry.fact.dueDate, days) }
        : entry.fact.type === 'debtor-registered' && place !== undefined
          ? { ...entry.fact, places: [] }
          : entry.fact,
  }));
  const last = entries.at(-1);
  const known = also && last ? [...entries, { ...last, seq: last.seq + 1, fact: also }] : entries;
  const first = [joined(the, other), ...(isCalled ? [placed(the)] : [])];
  const lives = (the.knowing(...first).lives ?? []).map((life) =>
    life === other ? as(other, known) : life,
  );
  return { lives };

  function as(life: Life, theirs: Life['entries']): Life {
    const { person, record } = life;
    const { contacts } = contact.life.record;
    return {
      ...life,
      person: { ...person, uf: place ?? person.uf },
      record: { ...record, contacts },
      entries: theirs,
    };
  }
}

function otherThan({ evidence, contact }: Tampering): Life {
  const other = evidence.lives.find(({ debtorId }) => debtorId < contact.life.debtorId);
  assert(other !== undefined, 'somebody’s id comes before theirs');
  return other;
}
