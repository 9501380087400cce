import { TOLD_CREDOR } from '#local/simulation/behaviours/erp-desk.ts';
import type { Evidence } from '#local/simulation/laws/evidence/evidence.ts';
import type { Breach, Law } from '#local/simulation/laws/law.ts';
import { type OwnTold, toldOf } from '#local/simulation/laws/second-reading/told.ts';

/** What holds of what other systems are told, on the bus and by hooks, and in which words. */
export const TOLD_LAWS: readonly Law[] = [
  {
    name: 'every fact that others may know was told on the bus',
    breaches: ({ lives, overheard }) => {
      const heard = new Set(overheard.published.map(({ eventId }) => eventId));
      return lives
        .flatMap(toldOf)
        .filter(({ eventId }) => !heard.has(eventId))
        .map(({ debtorId, occurredAt: at, type, eventId }) => {
          return { debtorId, at, what: `${type} (${eventId}) was never told` };
        });
    },
  },
  {
    name: 'what others are told of a debtor is what their history says, and nothing besides',
    breaches: toldOtherwise,
  },
  {
    name: 'what others are told of money adds up to what came and stayed',
    breaches: ({ lives, overheard }) => {
      const events = new Map(overheard.published.map((event) => [event.eventId, event]));
      const sums = Map.groupBy(events.values(), nameOfBook);
      return lives.flatMap(({ debtorId, record }) =>
        [...Map.groupBy(record.payments, ({ credorId }) => credorId)].flatMap(
          ([credorId, payments]) => {
            const stayed = payments.reduce(
              (sum, { amount, refunded, chargebacks = [] }) =>
                sum +
                amount -
                refunded -
                chargebacks.reduce(
                  (w, one) => w + (one.status === 'withdrawn' ? one.amount : 0),
                  0,
                ),
              0,
            );
            const told = (sums.get(nameOfBook({ debtorId, credorId })) ?? []).reduce(
              (sum, event) => sum + Number(event['kept'] ?? 0),
              0,
            );
            const what = `${credorId} was told of ${told} centavos that stayed, and ${stayed} did`;
            return told === stayed ? [] : [{ debtorId, at: null, what }];
          },
        ),
      );
    },
  },
];

const nameOfBook = (of: Readonly<Record<string, unknown>>): string =>
  `${String(of['debtorId'])} ${String(of['credorId'])}`;

function toldOtherwise({ lives, overheard, taken, unread }: Evidence): readonly Breach[] {
  const own = new Map(lives.flatMap(toldOf).map((event) => [event.eventId, event]));
  const onBus = overheard.published.flatMap((event) => {
    const { name: _, ...told } = event;
    return differing(own.get(event.eventId), told);
  });
  const byHook = taken
    .filter(({ type }) => type !== 'test')
    .flatMap(({ eventId, timestamp, type, data }) => {
      const known = own.get(eventId);
      // A system hears everything in its credor's name, also what is true of the person.
      const expected = known && { ...known, credorId: known.credorId ?? TOLD_CREDOR };
      return differing(expected, { eventId, occurredAt: timestamp, type, ...data });
    });
  const waiting = unread
    .filter(({ type }) => type !== 'test')
    .flatMap(({ eventId, occurredAt, type, debtorId, amount, kept }) => {
      const known = own.get(eventId);
      const credorId = known?.credorId;
      return differing(known, { eventId, occurredAt, type, debtorId, credorId, amount, kept });
    });
  return [...onBus, ...byHook, ...waiting];
}

function differing(
  own: OwnTold | undefined,
  told: Readonly<Record<string, unknown>>,
): readonly Breach[] {
  const [words, expected] = [inOrder(told), own ? inOrder(own) : 'nothing of the kind'];
  if (words === expected) return [];
  const { debtorId = null, occurredAt: at = null } = own ?? {};
  return [{ debtorId, at, what: `it is told ${words}, and ${expected} is so` }];
}

const inOrder = (event: Readonly<Record<string, unknown>>): string =>
  JSON.stringify(
    Object.fromEntries(
      Object.entries(event)
        .filter(([, value]) => value !== undefined)
        .toSorted(([a], [b]) => (a < b ? -1 : 1)),
    ),
  );
