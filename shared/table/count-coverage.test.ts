import { beforeEach, expect, test } from 'vitest';
import { createTestTable } from '#local/aws/dynamodb/test-table.ts';
import { debtorIdOf } from '#shared/domain/values/derive-ids.ts';
import { addMinutes } from '#shared/domain/values/zone.ts';
import { putRecord } from '#shared/testing/put-record.ts';
import { aDebtor, AURORA, aRecord, instant } from '#shared/testing/records.ts';
import { countCoverage, isWhole } from './count-coverage.ts';
import type { Table } from './table.ts';

const NOW = instant('2026-03-13T12:00:00.000Z');
const LITTLE = { pages: 3, casesPerPage: 2 };

let table: Table;
beforeEach(async () => {
  const { client, tableName } = await createTestTable();
  table = { client, name: tableName };
});

/** Debtors of one credor, the last of whom no message reaches. */
async function come(from: number, to: number) {
  for (let n = from; n < to; n++) {
    const debtor = aDebtor({ debtorId: debtorIdOf(String(n).padStart(11, '0'), 'x') });
    await putRecord(table, aRecord({ debtor, ...(n === to - 1 && { contacts: [] }) }));
  }
}

async function counted(at = NOW) {
  let requests = 1;
  let count = await countCoverage(table, AURORA, at, LITTLE);
  for (; !isWhole(count); requests++) count = await countCoverage(table, AURORA, at, LITTLE);
  return { requests, count };
}
const people = ({ lines }: Awaited<ReturnType<typeof countCoverage>>) =>
  lines.map((line) => [line.people, line.reached]);

test('a book that is more than a request can read is counted by several, each debtor once', async () => {
  await come(0, 25);
  const { requests, count } = await counted();
  expect(requests).toBeGreaterThan(3);
  expect(people(count)).toEqual([[25, 24]]);
  expect(count.startedAt).toBe(NOW);
});

test('whoever came an hour ago is in it, and a large count is answered for ten minutes', async () => {
  await come(0, 25);
  await counted();
  await come(25, 30);
  expect(people((await counted(addMinutes(NOW, 9))).count)).toEqual([[25, 24]]);
  const later = await counted(addMinutes(NOW, 60));
  expect(people(later.count)).toEqual([[30, 28]]);
  expect(later.count.startedAt).toBe(addMinutes(NOW, 60));
});

test('a book that one request can read is always of the moment', async () => {
  await come(0, 3);
  expect(people(await countCoverage(table, AURORA, NOW))).toEqual([[3, 2]]);
  await come(3, 5);
  expect(people(await countCoverage(table, AURORA, NOW))).toEqual([[5, 3]]);
});

test('two who ask at once count nobody twice', async () => {
  await come(0, 25);
  const both = await Promise.all([counted(), counted()]);
  for (const { count } of both) expect(people(count)).toEqual([[25, 24]]);
});
