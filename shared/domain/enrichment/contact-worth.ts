import { type Coverage, CoveredChannel, isUsable } from '#shared/domain/report/coverage.ts';
import { expectedAmount } from '#shared/domain/score/expected-amount.ts';
import type { CollectionScore } from '#shared/domain/score/score.ts';
import { asTreated } from '#shared/domain/score/treated-score.ts';
import type { Centavos } from '#shared/domain/values/money.ts';

/** A case as the index lists it, as far as it tells what a contact may bring. */
type Listed = {
  readonly score: CollectionScore | null;
  readonly principalOpen: Centavos;
  readonly openDebts: number;
  readonly coverage?: Coverage | undefined;
};

/** How much reach another contact adds, 0 to 1; judgement of people, by the best address that there is, and by how many ways there are. */
const LACK = { unreached: 1, byOneWay: 0.5, byAll: 0.25, confirmed: 0.1 } as const;

/**
 * What a new contact of somebody may bring: what they are expected to pay within thirty days, by the score that they are treated
 * by, times how far they are out of reach. It only puts people in order. Nothing of whoever has no score, for all that they owe
 * has prescribed.
 *
 * @returns centavos, not rounded
 */
export function contactWorth({ score, principalOpen, openDebts, coverage }: Listed): number {
  if (score === null) return 0;
  const owed = { amountOpen: principalOpen, openDebts };
  return expectedAmount(asTreated(score), owed) * lackOfReach(coverage);
}

function lackOfReach(coverage: Coverage | undefined): number {
  const ways = CoveredChannel.options.map((channel) => coverage?.[channel] ?? 'none');
  if (ways.includes('confirmed')) return LACK.confirmed;
  const usable = ways.filter(isUsable).length;
  if (usable === 0) return LACK.unreached;
  return usable < ways.length ? LACK.byOneWay : LACK.byAll;
}
