import type { Fact } from '#shared/domain/history/entry.ts';
import type { CredorId, DebtorId } from '#shared/domain/values/ids.ts';
import type { Debtor } from './debtor.ts';
import { joinsOf, TOLD_APART_MAX } from './join.ts';
import type { RegisteredRecord } from './record.ts';

/** Whether a credor has said that two registrations, which look alike, are of two people. */
export const isToldApart = (
  { toldApart = [] }: Pick<Debtor, 'toldApart'>,
  otherId: DebtorId,
  credorId: CredorId,
): boolean => toldApart.some((mark) => mark.debtorId === otherId && mark.credorId === credorId);

export type ToldApartDecision =
  | { readonly outcome: 'told-apart'; readonly facts: readonly [Fact, Fact] }
  | { readonly outcome: 'already-told' | 'joined' | 'told-too-often' };

/** Two registrations are of two people, by a credor's word: they are not listed as alike again. */
export function tellApart(
  one: RegisteredRecord,
  other: RegisteredRecord,
  credorId: CredorId,
): ToldApartDecision {
  const ids = [one.debtor.debtorId, other.debtor.debtorId] as const;
  if (joinsOf(one.debtor, credorId).some(({ debtorId }) => debtorId === ids[1])) {
    return { outcome: 'joined' };
  }
  if (isToldApart(one.debtor, ids[1], credorId)) return { outcome: 'already-told' };
  const isFull = [one, other].some(
    ({ debtor }) => (debtor.toldApart?.length ?? 0) >= TOLD_APART_MAX,
  );
  if (isFull) return { outcome: 'told-too-often' };
  const fact = (otherId: DebtorId) => ({
    type: 'registration-told-apart' as const,
    credorId,
    otherId,
  });
  return { outcome: 'told-apart', facts: [fact(ids[1]), fact(ids[0])] };
}
