import { TOLD_CREDOR } from '#local/simulation/behaviours/erp-desk.ts';
import { ToldFact } from '#shared/domain/hooks/hook-event.ts';
import type { HistoryEntry } from '#shared/domain/history/entry.ts';
import type { Law } from '#local/simulation/laws/law.ts';
import { isOfThePerson } from '#local/simulation/laws/second-reading/told.ts';

/** A function that knows of no system looks again within a minute. */
const HEARD_AFTER_MS = 2 * 60_000;
/** Clocks of functions are off by seconds. */
const ABOUT_MS = 10_000;
const TOLD: ReadonlySet<string> = new Set(ToldFact.options);
/** What must be true of a system that is told what becomes true of debtors. */
export const HOOK_LAWS: readonly Law[] = [
  {
    name: 'a system of the credor’s is told of everything that is its credor’s, or finds it in its list',
    breaches({ lives, erpFrom, taken, unread }) {
      if (erpFrom === null) return [];
      const heard = new Set([...taken, ...unread].map(({ eventId }) => eventId));
      return lives.flatMap(({ debtorId, entries }) =>
        entries
          .filter((entry) => concernsErp(entry, entries))
          .filter(({ at }) => Date.parse(at) > erpFrom + HEARD_AFTER_MS)
          .filter(({ seq }) => !heard.has(`${debtorId}.${seq}`))
          .map(({ at, fact }) => ({
            debtorId,
            at,
            what: `the system never heard of ${fact.type}`,
          })),
      );
    },
  },
  {
    name: 'a system of one credor hears nothing that is another’s, and of every event the same',
    breaches({ lives, taken }) {
      const known = new Map<string, HistoryEntry>(
        lives.flatMap(({ debtorId, entries }) =>
          entries.map((entry) => [`${debtorId}.${entry.seq}`, entry] as const),
        ),
      );
      const histories = new Map<string, readonly HistoryEntry[]>(
        lives.map(({ debtorId, entries }) => [debtorId, entries]),
      );
      return taken.flatMap(({ eventId, type, timestamp, takenAt }) => {
        const entry = known.get(eventId);
        const isIts =
          entry !== undefined &&
          (isOfThePerson(type)
            ? collectedBefore(histories.get(entry.debtorId) ?? [], Date.parse(takenAt) + ABOUT_MS)
            : 'credorId' in entry.fact && entry.fact.credorId === TOLD_CREDOR);
        const isSame = entry?.fact.type === type && entry.at === timestamp;
        if (isIts && isSame) return [];
        const what = `it was told of ${type}, which is ${isSame ? 'another’s' : 'not so'}`;
        return [{ debtorId: entry?.debtorId ?? null, at: takenAt, what }];
      });
    },
  },
];

const concernsErp = ({ fact, at }: HistoryEntry, entries: readonly HistoryEntry[]): boolean =>
  TOLD.has(fact.type) &&
  (isOfThePerson(fact.type)
    ? collectedBefore(entries, Date.parse(at) - ABOUT_MS)
    : 'credorId' in fact && fact.credorId === TOLD_CREDOR);

/** Whether that credor collected from somebody at a moment, in epoch milliseconds, or before: it hears of the person then. */
const collectedBefore = (entries: readonly HistoryEntry[], moment: number): boolean =>
  entries.some(
    ({ fact, at }) =>
      fact.type === 'case-opened' && fact.credorId === TOLD_CREDOR && Date.parse(at) <= moment,
  );
