import { expect, test } from 'vitest';
import { createTestTable } from '#local/aws/dynamodb/test-table.ts';
import { type BulkLookUp, NOTHING_LOOKED_UP } from '#shared/domain/enrichment/bulk-look-up.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { debtorIdOf } from '#shared/domain/values/derive-ids.ts';
import { centavos, ZERO_CENTAVOS } from '#shared/domain/values/money.ts';
import { aScore } from '#shared/testing/next-action.ts';
import { putRecord } from '#shared/testing/put-record.ts';
import {
  aCase,
  aDebt,
  aDebtor,
  AURORA,
  anEmail,
  aRecord,
  instant,
} from '#shared/testing/records.ts';
import { listPeople, peopleFrom } from './look-up-people.ts';

const NOW = instant('2026-03-13T12:00:00.000Z');
const JOB: BulkLookUp = {
  credorId: AURORA,
  lookUpId: '1773390600000',
  carteiraId: null,
  scope: 'everybody',
  provider: 'sandbox',
  budget: centavos(10_000),
  startedBy: 'user:ana',
  startedAt: NOW,
  asked: 0,
  spent: ZERO_CENTAVOS,
  figures: NOTHING_LOOKED_UP,
  status: 'running',
};

const owing = (principal: number, chance: number): Partial<RegisteredRecord> => ({
  debts: [aDebt({ principal: centavos(principal) })],
  cases: [aCase({ score: aScore(chance) })],
  contacts: [],
});
const PEOPLE = {
  owesLittle: owing(10_000, 0.2),
  paysLikely: owing(50_000, 0.6),
  owesMuch: owing(900_000, 0.2),
  isReached: { ...owing(900_000, 0.2), contacts: [anEmail()] },
  hasNoScore: { ...owing(900_000, 0.2), cases: [aCase()] },
} as const;

async function aBook() {
  const { client, tableName } = await createTestTable();
  const table = { client, name: tableName };
  const names = new Map<string, string>();
  for (const [name, record] of Object.entries(PEOPLE)) {
    const debtorId = debtorIdOf(name, 'x');
    names.set(debtorId, name);
    await putRecord(table, aRecord({ ...record, debtor: aDebtor({ debtorId }) }));
  }
  const listed = async (job: BulkLookUp, next: number) => {
    const list = await listPeople(table, job, NOW);
    const found: (string | undefined)[] = [];
    for await (const debtorId of peopleFrom(table, job, { list, next, turn: 0, silent: 0 }))
      found.push(names.get(debtorId));
    return found;
  };
  return listed;
}

test('those debtors come first whose contact may bring most, so that a budget that ends early was spent on them', async () => {
  const listed = await aBook();
  const order = ['owesMuch', 'isReached', 'paysLikely', 'owesLittle', 'hasNoScore'];
  expect(await listed(JOB, 0)).toEqual(order);
  expect(await listed(JOB, 3)).toEqual(order.slice(3));
  expect(await listed(JOB, 5)).toEqual([]);
  const unreached = order.filter((name) => name !== 'isReached');
  expect(await listed({ ...JOB, scope: 'unreached' }, 0)).toEqual(unreached);
});
