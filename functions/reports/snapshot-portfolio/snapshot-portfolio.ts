import { PortfolioSnapshot } from '#events/api/overview.ts';
import type { DebtorRecord } from '#shared/domain/debtor/record.ts';
import { isRegistered } from '#shared/domain/history/evolve.ts';
import { ageCase, emptyAging } from '#shared/domain/report/aging.ts';
import { addedUp, expectedFrom, type ExpectedMoney } from '#shared/domain/report/expected-money.ts';
import type { CredorId, DebtorId } from '#shared/domain/values/ids.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import { inParallel } from '#shared/table/in-parallel.ts';
import type { CaseListing } from '#shared/table/read-cases.ts';

export type SnapshotPortfolioDeps = {
  readonly credores: () => Promise<readonly CredorId[]>;
  readonly cases: (credorId: CredorId) => AsyncIterable<CaseListing>;
  readonly recordOf: (debtorId: DebtorId) => Promise<DebtorRecord>;
  readonly save: (snapshot: PortfolioSnapshot) => Promise<void>;
};

/** People whose debts are read at a time; memory holds so many and no more. */
const PEOPLE_AT_ONCE = 25;
const PEOPLE_PER_ROUND = 500;

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
  let expected: readonly ExpectedMoney[] = [];
  let owing: DebtorId[] = [];
  const addExpected = async () => {
    expected = addedUp([...expected, ...(await expectedOf(deps, owing, credorId, day))]);
    owing = [];
  };
  for await (const listing of deps.cases(credorId)) {
    const { debtorId, status, oldestDueDate, principalOpen, expectedUntil } = listing;
    count[status] += 1;
    if (oldestDueDate === null) continue;
    openAmount += principalOpen;
    aging = ageCase(aging, { oldestDueDate, principalOpen }, day);
    const isExpected = status === 'active' && expectedUntil !== null && expectedUntil >= day;
    if (isExpected) owing.push(debtorId);
    if (owing.length >= PEOPLE_PER_ROUND) await addExpected();
  }
  await addExpected();
  return PortfolioSnapshot.parse({
    credorId,
    day,
    activeCases: count.active,
    disputedCases: count.disputed,
    settledCases: count.settled,
    openAmount,
    aging,
    expected,
  });
}

/** Whoever disputes is expected to pay nothing. */
async function expectedOf(
  { recordOf }: SnapshotPortfolioDeps,
  debtors: readonly DebtorId[],
  credorId: CredorId,
  day: LocalDate,
): Promise<readonly ExpectedMoney[]> {
  const found: ExpectedMoney[] = [];
  await inParallel(debtors, PEOPLE_AT_ONCE, async (debtorId) => {
    const record = await recordOf(debtorId);
    if (isRegistered(record)) found.push(...expectedFrom(record, credorId, day));
  });
  return found;
}
