import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { Fact } from '#shared/domain/history/entry.ts';
import { fold, isRegistered } from '#shared/domain/history/evolve.ts';
import type { DebtorId } from '#shared/domain/values/ids.ts';
import { epochMsOf } from '#shared/domain/values/zone.ts';
import type { Evidence, Life } from './evidence.ts';
import type { SentContact } from './sent-contact.ts';

/** The other registrations of whoever was written to, as their own history told them just before. */
export function joinedLives(
  { known }: Pick<SentContact, 'known'>,
  { lives }: Pick<Evidence, 'lives'>,
): readonly Life[] {
  const ids = standingJoins(known);
  return ids.size === 0 ? [] : lives.filter(({ debtorId }) => ids.has(debtorId));
}

/** Whom these facts join to, by any credor's word that stands. */
export function standingJoins(facts: readonly Fact[]): ReadonlySet<DebtorId> {
  const words = new Map<string, DebtorId>();
  for (const fact of facts) {
    if (fact.type === 'registration-joined') {
      words.set(`${fact.credorId} ${fact.otherId}`, fact.otherId);
    }
    if (fact.type === 'registration-parted') words.delete(`${fact.credorId} ${fact.otherId}`);
  }
  return new Set(words.values());
}

/** What a history held up to a moment, in epoch milliseconds. */
export const knownUntil = ({ entries }: Life, moment: number): readonly Fact[] =>
  entries.filter(({ at }) => epochMsOf(at) <= moment).map(({ fact }) => fact);

/** The record that a history amounted to at a moment, in epoch milliseconds, however the clocks of its writers differed. */
export function recordAt({ entries }: Life, moment: number): RegisteredRecord | null {
  const last = entries.findLastIndex(({ at }) => epochMsOf(at) <= moment);
  const record = fold(entries.slice(0, last + 1));
  return isRegistered(record) ? record : null;
}
