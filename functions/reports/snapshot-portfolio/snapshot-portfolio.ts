import { PortfolioSnapshot } from '#events/api/overview.ts';
import { ageCase, emptyAging } from '#shared/domain/report/aging.ts';
import { addedUp, expectedFrom, type ExpectedMoney } from '#shared/domain/report/expected-money.ts';
import { noScores, scoreBandsOf } from '#shared/domain/score/bands.ts';
import type { CredorId } from '#shared/domain/values/ids.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import type { CaseListing } from '#shared/table/read-cases.ts';

export type SnapshotPortfolioDeps = {
  readonly credores: () => Promise<readonly CredorId[]>;
  readonly cases: (credorId: CredorId) => AsyncIterable<CaseListing>;
  readonly save: (snapshot: PortfolioSnapshot) => Promise<void>;
};

/** How many sums memory holds before they are added up by day. */
const SUMS_MAX = 10_000;

/** Takes the nightly picture of every credor's book. Taken twice on one day, the second replaces the first. */
export async function snapshotPortfolio(
  deps: SnapshotPortfolioDeps,
  day: LocalDate,
): Promise<string> {
  const credores = await deps.credores();
  for (const credorId of credores) await deps.save(await pictureOf(deps, credorId, day));
  return `pictured-${credores.length}-books`;
}

async function pictureOf(
  deps: SnapshotPortfolioDeps,
  credorId: CredorId,
  day: LocalDate,
): Promise<PortfolioSnapshot> {
  const count = { active: 0, disputed: 0, settled: 0 };
  let openAmount = 0;
  let aging = emptyAging();
  let expected: ExpectedMoney[] = [];
  const scores = noScores();
  for await (const listing of deps.cases(credorId)) {
    const { status, oldestDueDate, principalOpen, score } = listing;
    count[status] += 1;
    if (oldestDueDate === null) continue;
    openAmount += principalOpen;
    aging = ageCase(aging, { oldestDueDate, principalOpen }, day);
    // Whoever disputes is expected to pay nothing.
    if (status !== 'active') continue;
    expected.push(...expectedFrom(listing.expected, day));
    if (score) scores[score.value] = (scores[score.value] ?? 0) + 1;
    if (expected.length >= SUMS_MAX) expected = [...addedUp(expected)];
  }
  return PortfolioSnapshot.parse({
    credorId,
    day,
    activeCases: count.active,
    disputedCases: count.disputed,
    settledCases: count.settled,
    openAmount,
    aging,
    expected: addedUp(expected),
    scoreBands: scoreBandsOf(scores),
  });
}
