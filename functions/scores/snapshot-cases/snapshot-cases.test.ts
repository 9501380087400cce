import { expect, test } from 'vitest';
import { createTestTable } from '#local/aws/dynamodb/test-table.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { DEFAULT_CONTACT_POLICY } from '#shared/domain/gate/default-policy.ts';
import { epochDay } from '#shared/domain/values/local-date.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { type CredorId, PaymentId } from '#shared/domain/values/ids.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { listScoreRows, noteScoreRows, scoreRowsKey } from '#shared/table/score-rows.ts';
import { memoryFiles } from '#shared/testing/memory-files.ts';
import { putRecord } from '#shared/testing/put-record.ts';
import { AURORA, aRecord, HORIZONTE, instant } from '#shared/testing/records.ts';
import { snapshotCases } from './snapshot-cases.ts';

const NIGHT_MS = 86_400_000;
const FIRST = Date.parse('2026-03-18T04:40:00.000Z');

async function mariasPlace() {
  const { client, tableName } = await createTestTable();
  const table = { client, name: tableName };
  const files = memoryFiles();
  await putRecord(table, aRecord());
  const night = (
    number: number,
    {
      credores = [AURORA],
      left = () => 900_000,
    }: { credores?: CredorId[]; left?: () => number } = {},
  ) =>
    snapshotCases({
      table,
      files,
      credores: async () => credores,
      policy: async () => DEFAULT_CONTACT_POLICY,
      now: () => instant(new Date(FIRST + number * NIGHT_MS).toISOString()),
      millisecondsLeft: left,
    });
  /** The number of the first night on which somebody is looked at. */
  async function firstLook(): Promise<number> {
    for (let number = 0; number < 8; number++)
      if ((await night(number)) === 'looked at 1 cases, knows 0 outcomes') return number;
    throw new Error('nobody was looked at in eight nights');
  }
  return {
    table,
    files,
    night,
    firstLook,
    put: (record: RegisteredRecord) => putRecord(table, record),
  };
}

const paidOn = (paidAt: string): RegisteredRecord =>
  aRecord({
    payments: [
      {
        paymentId: PaymentId.parse('pagamentoum'),
        credorId: AURORA,
        gateway: 'sandbox',
        chargeId: null,
        amount: centavos(40_000),
        paidAt: instant(paidAt),
        allocations: [],
        overpaid: centavos(0),
        refunded: centavos(0),
      },
    ],
  });

test('every case is looked at once in eight nights', async () => {
  const { night, firstLook } = await mariasPlace();
  const first = await firstLook();
  const after = await Promise.all([1, 2, 3, 4, 5, 6, 7, 8].map((more) => night(first + more)));
  expect(after.filter((told) => told.startsWith('looked at 1'))).toHaveLength(1);
  expect(after.at(-1)).toMatch(/^looked at 1/);
});

test('thirty-two nights on, what became of it is written beside what was known, without a name or an id', async () => {
  const { night, firstLook, files, table, put } = await mariasPlace();
  const first = await firstLook();
  await put(paidOn('2026-04-02T15:00:00.000Z'));
  await expect(night(first + 32)).resolves.toBe('looked at 1 cases, knows 1 outcomes');
  const [noted] = await listScoreRows(
    table,
    'outcomes',
    localDate('2026-03-01'),
    localDate('2026-05-01'),
  );
  expect(noted).toMatchObject({ credorId: AURORA, rows: 1 });
  expect(epochDay(noted?.day ?? localDate('2026-01-01'))).toBe(
    Math.floor(FIRST / NIGHT_MS) + first,
  );
  const [, text = ''] = [...files.texts].find(([key]) => key.startsWith('scores/outcomes/')) ?? [];
  expect(JSON.parse(text)).toMatchObject({
    paid: 1,
    facts: { payments: 0, amountOpen: 100_000 },
    group: { uf: 'SP', kind: 'cpf' },
  });
  expect(text).not.toMatch(/debtorId|Maria|52998224725/);
});

test('a night that is done again writes the same', async () => {
  const { night, firstLook, files } = await mariasPlace();
  const first = await firstLook();
  const before = [...files.texts];
  await night(first);
  expect([...files.texts]).toEqual(before);
});

test('books that time does not reach are told of, and whoever tries again goes on with them', async () => {
  const { night, firstLook } = await mariasPlace();
  const first = await firstLook();
  const credores = [AURORA, HORIZONTE];
  const times = [900_000, 0];
  const left = () => times.shift() ?? 0;
  await expect(night(first + 8, { credores, left })).rejects.toThrow(
    `looked at 1 cases, knows 0 outcomes; time was over at ${HORIZONTE}, 1 books are left`,
  );
  await expect(night(first + 8, { credores })).resolves.toMatch(/^looked at 0 cases/);
  await expect(night(first + 16, { credores, left: () => 0 })).rejects.toThrow(/2 books are left/);
  await expect(night(first + 24, { credores })).resolves.toMatch(/^looked at 1 cases/);
});

test('what a night looked at in several pieces is waited for whole', async () => {
  const { night, firstLook, files, table } = await mariasPlace();
  const first = await firstLook();
  const [noted] = await listScoreRows(
    table,
    'snapshots',
    localDate('2026-03-01'),
    localDate('2026-05-01'),
  );
  if (!noted) throw new Error('Maria was looked at');
  const later = { ...noted, piece: 3 };
  files.texts.set(
    scoreRowsKey('snapshots', later),
    files.texts.get(scoreRowsKey('snapshots', noted)) ?? '',
  );
  files.texts.set(scoreRowsKey('snapshots', noted), '');
  await noteScoreRows(table, 'snapshots', later, instant(new Date(FIRST).toISOString()));
  await expect(night(first + 32)).resolves.toBe('looked at 1 cases, knows 1 outcomes');
});
