import { SKEW_MS_MAX } from '#local/simulation/faults/fault-kind.ts';
import type { GateReason } from '#shared/domain/gate/reason.ts';
import type { HistoryEntry } from '#shared/domain/history/entry.ts';
import { epochMsOf } from '#shared/domain/values/zone.ts';
import type { Evidence, Life } from '#local/simulation/laws/evidence/evidence.ts';
import { bindsCall } from './call-gate-laws.ts';
import { collectingContacts, type Counted, isCall } from './earlier-contacts.ts';
import { isBoundBy, RULES } from './gate-laws.ts';
import type { Contacted } from '#local/simulation/laws/evidence/contacted.ts';
import { joinedLives, knownUntil, recordAt } from '#local/simulation/laws/evidence/joined-lives.ts';
import type { Breach, Law } from '#local/simulation/laws/law.ts';
import {
  callsElsewhere,
  type PlacedCall,
  placedCalls,
} from '#local/simulation/laws/calls/placed-call.ts';
import { counts, sentContacts } from '#local/simulation/laws/evidence/sent-contact.ts';

/** What is counted over all that was sent to a person. */
const MEASURES = [
  'daily-cap',
  'weekly-cap',
  'monthly-cap',
  'minimum-interval',
] as const satisfies readonly GateReason[];
/** What is known of a person, whichever registration learnt it. */
const PROTECTIONS = [
  'deceased',
  'minor',
  'hardship',
  'opted-out',
  'recent-conversation',
  'disputed',
  'stopped',
  'paused',
  'promised',
  'holdout',
  'contact-unusable',
  'payment-clearing',
  'payment-unmatched',
  'recent-payment',
  'outside-hours',
  'holiday',
] as const satisfies readonly GateReason[];

/** What holds of whoever is registered twice and joined. */
export const JOINED_LAWS: readonly Law[] = [
  {
    name: 'whoever is registered twice is contacted no more than one person',
    breaches: (evidence) => {
      const collecting = [...collectingContacts(evidence).values()].flat();
      const elsewhere = callsElsewhere(
        evidence.lives.flatMap(({ entries }) => entries.map(({ fact }) => fact)),
      );
      return collecting.flatMap((contact) => {
        const lives = new Set([contact.life, ...joinedLives(contact, evidence)]);
        if (lives.size === 1) return [];
        const earlier = collecting
          .filter((past) => lives.has(past.life) && isEarlier(past, contact))
          .filter((past) => !isCall(past) || !elsewhere.has(past.placed.callId))
          .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
        return MEASURES.flatMap((reason) => {
          if (isCall(contact) && !isMeasured(reason, contact)) return [];
          const what = RULES[reason](contact, earlier, evidence);
          return what === null ? [] : [breach(contact, `${reason} of the person: ${what}`)];
        });
      });
    },
  },
  {
    name: 'what protects one registration of a person protects the others',
    breaches: (evidence) =>
      [...sentContacts(evidence).filter(counts), ...placedCalls(evidence)].flatMap((contact) =>
        joinedLives(contact, evidence).flatMap((life) =>
          PROTECTIONS.flatMap((reason) => ignored(reason, contact, life, evidence)),
        ),
      ),
  },
  {
    name: 'what is said of two registrations stands in both histories',
    breaches: ({ lives }) => {
      const said = new Set(
        lives.flatMap(({ debtorId, entries }) =>
          entries.flatMap((entry) => wordOf(entry, debtorId, otherOf(entry))),
        ),
      );
      return lives.flatMap(({ debtorId, entries }) =>
        entries.flatMap((entry) =>
          wordOf(entry, otherOf(entry), debtorId).some((mirrored) => !said.has(mirrored))
            ? [{ debtorId, at: entry.at, what: `${entry.fact.type} stands here alone` }]
            : [],
        ),
      );
    },
  },
];

/** Who else a line of a history is about. */
const otherOf = ({ fact }: HistoryEntry): string | null =>
  'otherId' in fact ? fact.otherId : null;

const wordOf = ({ fact, at, cause }: HistoryEntry, of: string | null, to: string | null) =>
  of === null || to === null ? [] : [`${fact.type} ${at} ${cause} ${of} ${to}`];

/** Of two contacts of one moment one was first: in a history the one before, and of two histories either may be taken for it. */
function isEarlier(past: Counted, contact: Counted): boolean {
  if (past.at !== contact.at) return past.at < contact.at;
  return past.life === contact.life
    ? past.known.length < contact.known.length
    : past.life.debtorId < contact.life.debtorId;
}

/** Caps hold every call but those that the debtor wanted with their own words, and the time between contacts those that nobody wanted. */
const isMeasured = (reason: (typeof MEASURES)[number], { wish }: PlacedCall): boolean =>
  reason === 'minimum-interval' ? wish === null : wish !== 'their-own';

/** Unless what is known changed within a clock's error of the claim. */
function ignored(
  reason: (typeof PROTECTIONS)[number],
  contact: Counted,
  life: Life,
  evidence: Evidence,
): readonly Breach[] {
  const isBound = isCall(contact) ? bindsCall(reason, contact) : isBoundBy(reason, contact);
  if (!isBound) return [];
  const told = [-2 * SKEW_MS_MAX, 2 * SKEW_MS_MAX].map((skew) => {
    const asked = askedOf(life, contact, epochMsOf(contact.at) + skew);
    return asked && RULES[reason](asked, [], evidence);
  });
  const [what] = told;
  return told.includes(null)
    ? []
    : [breach(contact, `${reason} by the registration ${life.debtorId}: ${what}`)];
}

/** The same contact as if it had gone to another registration of the person; to the same address, where that has it, too. */
function askedOf(life: Life, contact: Counted, moment: number): Contacted | null {
  const { claim, messages, at } = contact;
  const before = recordAt(life, moment);
  const address = valueOf(contact.life, claim.contactId);
  const same = life.record.contacts.find(({ value }) => value !== null && value === address);
  const contactId = same?.contactId ?? claim.contactId;
  const known = knownUntil(life, moment);
  return before && { life, at, known, before, messages, claim: { ...claim, contactId } };
}

const valueOf = ({ record }: Life, contactId: string): string | null =>
  record.contacts.find((known) => known.contactId === contactId)?.value ?? null;

const breach = ({ life, at }: Counted, what: string): Breach => ({
  debtorId: life.debtorId,
  at,
  what,
});
