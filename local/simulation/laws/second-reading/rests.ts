import type { FactOf } from '#shared/domain/history/entry.ts';
import type { Life } from '#local/simulation/laws/evidence/evidence.ts';
import type { Breach } from '#local/simulation/laws/law.ts';
import { owedIn, ownBooks } from './books.ts';
import { missingOf } from './held.ts';

/** Of what rests in an agreement the debtor is told, too. */
export const restingUntold = ({ debtorId, entries, person: { uf } }: Life): readonly Breach[] =>
  entries.flatMap(({ fact, at }, index) => {
    if (fact.type !== 'payment-refunded') return [];
    return [...restingMore(entries, index, uf)]
      .filter(([debtId]) => !isSaidAt(entries, at, debtId))
      .map(([debtId, more]) => ({
        debtorId,
        at,
        what: `${debtId}, which rests and of which ${more} went back, is spoken of by nobody`,
      }));
  });

/** Whether the history says at a moment that so much of a debt is owed again. */
export const isSaidAt = (entries: Life['entries'], at: string, debtId: string): boolean =>
  entries.some(
    (other) =>
      other.at === at &&
      other.fact.type === 'debts-owe-again' &&
      other.fact.parts.some((part) => part.debtId === debtId),
  );

/** What debts that rest in an agreement owe more since an entry, were it not for what a bank holds. */
export function restingMore(
  entries: Life['entries'],
  act: number,
  uf: string,
): ReadonlyMap<string, number> {
  const [upTo, since] = [entries.slice(0, Math.max(0, act)), entries.slice(0, act + 1)];
  const { debts, standing, takenBack } = ownBooks(since, uf);
  const resting = standing
    .filter(({ isFulfilled }) => !isFulfilled)
    .flatMap((agreement) => agreement.debts.map(({ debtId }) => debtId))
    .filter((debtId) => debts.get(debtId)?.agreementId === null && !takenBack.has(debtId));
  return new Map(
    resting.flatMap((debtId): [string, number][] => {
      const of = { instalments: [{ debtId }] };
      const more = missingOf(of, since, uf).withoutBank - missingOf(of, upTo, uf).withoutBank;
      return more > 0 ? [[debtId, more]] : [];
    }),
  );
}

type Part = FactOf<'debts-owe-again'>['parts'][number];

/** Once the agreement is kept, what went back of a debt that rested in it is all that may be asked for by it. */
export const toldOtherwiseOfRests = (
  told: Pick<Breach, 'debtorId' | 'at'>,
  parts: readonly Part[],
  entries: Life['entries'],
  index: number,
  uf: string,
): readonly Breach[] => {
  const upTo = entries.slice(0, index);
  const owed = owedIn(ownBooks(upTo, uf));
  return parts.flatMap(({ debtId, amount }) => {
    const debt = owed.find((one) => one.debtId === debtId);
    const free = missingOf({ instalments: [{ debtId }] }, upTo, uf).withoutBank;
    const back = debt?.spared ? (debt.givenBack ?? 0) : free;
    const what = `${debtId} misses ${back} now, and ${amount} are told`;
    return back === amount ? [] : [{ ...told, what }];
  });
};
