import assert from 'node:assert/strict';
import { addDays } from '#shared/domain/values/local-date.ts';
import type { FactOf } from '#shared/domain/history/entry.ts';
import { epochMsOf, instantAt } from '#shared/domain/values/zone.ts';
import type { Evidence, Life } from './evidence.ts';
import type { BreachExample, Tampering } from './tampering.ts';

const HOUR_MS = 3_600_000;

/** The laws of people who are registered twice, broken. */
export const JOINED_BREACHES: readonly BreachExample[] = [
  [
    'gate: other-registration',
    'their other registration owes for longer',
    (the) => twice(the, (life) => life, -3),
  ],
];

const joined = (the: Tampering, { debtorId }: Pick<Life, 'debtorId'>) =>
  ({
    type: 'registration-joined',
    credorId: the.ids().credorId,
    otherId: debtorId,
    ground: 'mistyped-document',
    signs: ['document-slip', 'same-name'],
    noteId: null,
  }) satisfies FactOf<'registration-joined'>;

/**
 * As if somebody else's registration, with the history of whoever was written to up to then, were of the same person.
 *
 * @param change what it has besides
 * @param days how much later its debts are due than theirs
 */
function twice(the: Tampering, change: (life: Life) => Life, days: number): Partial<Evidence> {
  const { evidence, contact } = the;
  const other = evidence.lives.find((life) => life !== contact.life);
  assert(other !== undefined, 'more than one person lives there');
  const until = epochMsOf(contact.at) - HOUR_MS;
  const entries = contact.life.entries
    .slice(0, the.indexOfClaim(contact.life))
    .map((entry) => ({ ...entry, debtorId: other.debtorId }))
    .map((entry) => (epochMsOf(entry.at) > until ? { ...entry, at: instantAt(until) } : entry))
    .map((entry) =>
      entry.fact.type === 'debt-imported'
        ? { ...entry, fact: { ...entry.fact, dueDate: addDays(entry.fact.dueDate, days) } }
        : entry,
    );
  const lives = (the.knowing(joined(the, other)).lives ?? []).map((life) =>
    life === other ? change({ ...other, entries }) : life,
  );
  return { lives };
}
