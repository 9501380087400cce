import { beforeEach, expect, test } from 'vitest';
import { createTestTable } from '#local/aws/dynamodb/test-table.ts';
import type { NextAlarm } from '#shared/domain/debtor/alarm.ts';
import { cachedConfig } from '#shared/table/config-cache.ts';
import { readHistory } from '#shared/table/read-history.ts';
import { readPlanRules } from '#shared/table/read-plan-rules.ts';
import type { Table } from '#shared/table/table.ts';
import { walkDebtors } from '#shared/table/walk-debtors.ts';
import { putRecord } from '#shared/testing/put-record.ts';
import { putRules } from '#shared/testing/put-rules.ts';
import { AURORA, aDebtor, aRecord, aSettledCase, instant, MARIA } from '#shared/testing/records.ts';
import { type ReconcileDeps, reconcileSchedules } from './reconcile-schedules.ts';
import { replanDebtor } from './replan-debtor.ts';

const NOW = instant('2026-03-13T08:30:00.000Z');

let table: Table;
let deps: ReconcileDeps;
let armed: string[];
let existing: Set<string>;

beforeEach(async () => {
  const { client, tableName } = await createTestTable();
  table = { client, name: tableName };
  await putRules(table);
  const config = cachedConfig(table, () => 0);
  armed = [];
  existing = new Set();
  deps = {
    walk: () => walkDebtors(table, [AURORA], 5),
    isArmed: async (_, alarm) => existing.has(alarm.key),
    arm: async (debtorId, alarm) => armed.push(`${debtorId} ${alarm.key}`),
    replan: (debtorId) =>
      replanDebtor(table, debtorId, (record) => readPlanRules(config, record), NOW),
    tellFailure: () => undefined,
    now: () => NOW,
    millisecondsLeft: () => 900_000,
  };
});

const standing = (nextAlarm: NextAlarm) => aRecord({ debtor: aDebtor({ nextAlarm }) });
const ringing = (at: string): NextAlarm => ({
  kind: 'held-receipt',
  key: `loja-aurora:receipt:${at}`,
  at: instant(at),
  zone: 'America/Sao_Paulo',
  credorId: AURORA,
});

test('a debtor whose alarm rang without an answer is armed again', async () => {
  await putRecord(table, standing(ringing('2026-03-13T08:00:00.000Z')));
  expect(await reconcileSchedules(deps)).toBe(
    'everybody: fine 0, rearmed 1, replanned 0, failed 0',
  );
  expect(armed).toEqual([`${MARIA} loja-aurora:receipt:2026-03-13T08:00:00.000Z`]);
});

test('a debtor whose schedule was lost is armed again', async () => {
  await putRecord(table, standing(ringing('2026-03-14T13:00:00.000Z')));
  expect(await reconcileSchedules(deps)).toContain('rearmed 1');
});

test('a debtor whose schedule exists is left alone', async () => {
  existing.add('loja-aurora:receipt:2026-03-14T13:00:00.000Z');
  await putRecord(table, standing(ringing('2026-03-14T13:00:00.000Z')));
  expect(await reconcileSchedules(deps)).toContain('fine 1, rearmed 0');
});

test('a debtor who owes and was forgotten is planned anew, with a line in the history', async () => {
  await putRecord(table, standing({ kind: 'none', because: 'nothing-owed' }));
  expect(await reconcileSchedules(deps)).toContain('replanned 1');
  expect(await readHistory(table, MARIA, {})).toMatchObject([
    {
      fact: { type: 'alarm-replanned', because: 'forgotten' },
      next: { kind: 'regua-step', stepId: 'd-mais-3' },
    },
  ]);
});

test('a debtor who owes nothing needs no alarm', async () => {
  await putRecord(table, aRecord({ cases: [aSettledCase()], debts: [] }));
  expect(await reconcileSchedules(deps)).toContain('fine 1');
  expect(await readHistory(table, MARIA, {})).toEqual([]);
});

test('one debtor’s trouble is told at the end and stops nobody else', async () => {
  const failures: string[] = [];
  await putRecord(table, standing(ringing('2026-03-13T08:00:00.000Z')));
  const broken = {
    ...deps,
    arm: () => Promise.reject(new Error('throttled')),
    tellFailure: (debtorId: string) => failures.push(debtorId),
  };
  await expect(reconcileSchedules(broken)).rejects.toThrow('failed 1');
  expect(failures).toEqual([MARIA]);
});

test('a walk that runs out of time says that it saw only a part', async () => {
  await putRecord(table, standing(ringing('2026-03-14T13:00:00.000Z')));
  const hurried = { ...deps, millisecondsLeft: () => 1_000 };
  expect(await reconcileSchedules(hurried)).toMatch(/^part of the book/);
});
