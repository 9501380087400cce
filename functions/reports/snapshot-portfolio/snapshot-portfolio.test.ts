import { expect, test } from 'vitest';
import { createTestTable } from '#local/aws/dynamodb/test-table.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { readSnapshots, saveSnapshot } from '#shared/table/portfolio-snapshots.ts';
import { allCases } from '#shared/table/read-cases.ts';
import { putRecord } from '#shared/testing/put-record.ts';
import { debtorIdOf } from '#shared/domain/values/derive-ids.ts';
import { aScore } from '#shared/testing/next-action.ts';
import { aCase, aDebt, aDebtor, aDisputedCase, AURORA, aRecord } from '#shared/testing/records.ts';
import { snapshotPortfolio } from './snapshot-portfolio.ts';

async function mariasBook(record: ReturnType<typeof aRecord>) {
  const { client, tableName } = await createTestTable();
  const table = { client, name: tableName };
  await putRecord(table, record);
  const deps = {
    put: (one: ReturnType<typeof aRecord>) => putRecord(table, one),
    credores: async () => [AURORA],
    cases: () => allCases(table, AURORA),
    save: (snapshot: Parameters<typeof saveSnapshot>[1]) => saveSnapshot(table, snapshot),
  };
  const day = localDate('2026-03-20');
  return {
    deps,
    day,
    read: () => readSnapshots(table, AURORA, day, day),
  };
}

test('the picture of a book tells its cases and how late their money is', async () => {
  const { deps, day, read } = await mariasBook(aRecord());

  await expect(snapshotPortfolio(deps, day)).resolves.toBe('pictured-1-books');

  const [snapshot] = await read();
  expect(snapshot).toMatchObject({ activeCases: 1, disputedCases: 0, openAmount: 100_000 });
  expect(snapshot?.aging.filter(({ cases }) => cases > 0)).toMatchObject([{ key: '1-30' }]);
  expect(snapshot?.expected).toEqual([]);
});

test('the picture tells where the fifths of the scores lie, of whoever has one and does not contest', async () => {
  const { deps, day, read } = await mariasBook(aRecord());
  const scored = (value: number) => aCase({ score: { ...aScore(0.5), value } });
  for (let nth = 0; nth < 40; nth++) {
    const debtorId = debtorIdOf(`person ${nth}`, 'key');
    const known = nth < 20 ? scored(300 + nth) : { ...aDisputedCase(), score: scored(999).score };
    await deps.put(aRecord({ debtor: aDebtor({ debtorId }), cases: [known] }));
  }
  await snapshotPortfolio(deps, day);
  expect(await read()).toMatchObject([{ scoreBands: { edges: [316, 312, 308, 304], cases: 20 } }]);
});

test('taken twice on a day, the book is pictured once', async () => {
  const { deps, day, read } = await mariasBook(aRecord({ cases: [aDisputedCase()] }));

  await snapshotPortfolio(deps, day);
  await snapshotPortfolio(deps, day);

  expect(await read()).toMatchObject([{ disputedCases: 1 }]);
});

test('the picture tells what falls due on the days ahead, and nothing of whoever disputes', async () => {
  const debts = [aDebt(), aDebt({ externalId: 'B', dueDate: localDate('2026-04-04') })];
  const { deps, day, read } = await mariasBook(aRecord({ debts }));
  await snapshotPortfolio(deps, day);
  // 4 April 2026 is a Saturday.
  expect(await read()).toMatchObject([
    { expected: [{ day: '2026-04-06', kind: 'debt', amount: 100_000 }] },
  ]);

  const disputed = await mariasBook(aRecord({ debts, cases: [aDisputedCase()] }));
  await snapshotPortfolio(disputed.deps, disputed.day);
  expect(await disputed.read()).toMatchObject([{ expected: [] }]);
});
