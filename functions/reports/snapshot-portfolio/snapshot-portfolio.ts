import { PortfolioSnapshot } from '#events/api/overview.ts';
import { ageCase, emptyAging } from '#shared/domain/report/aging.ts';
import type { CredorId } from '#shared/domain/values/ids.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import type { CaseListing } from '#shared/table/read-cases.ts';

export type SnapshotPortfolioDeps = {
  readonly credores: () => Promise<readonly CredorId[]>;
  readonly cases: (credorId: CredorId) => AsyncIterable<CaseListing>;
  readonly save: (snapshot: PortfolioSnapshot) => Promise<void>;
};

/** Takes the nightly picture of every credor's book. Taken twice on one day, the second replaces the first. */
export async function snapshotPortfolio(
  deps: SnapshotPortfolioDeps,
  day: LocalDate,
): Promise<string> {
  const credores = await deps.credores();
  for (const credorId of credores) {
    await deps.save(await pictureOf(credorId, day, deps.cases(credorId)));
  }
  return `pictured-${credores.length}-books`;
}

async function pictureOf(
  credorId: CredorId,
  day: LocalDate,
  cases: AsyncIterable<CaseListing>,
): Promise<PortfolioSnapshot> {
  const count = { active: 0, disputed: 0, settled: 0 };
  let openAmount = 0;
  let aging = emptyAging();
  for await (const { status, oldestDueDate, principalOpen } of cases) {
    count[status] += 1;
    if (oldestDueDate === null) continue;
    openAmount += principalOpen;
    aging = ageCase(aging, { oldestDueDate, principalOpen }, day);
  }
  return PortfolioSnapshot.parse({
    credorId,
    day,
    activeCases: count.active,
    disputedCases: count.disputed,
    settledCases: count.settled,
    openAmount,
    aging,
  });
}
