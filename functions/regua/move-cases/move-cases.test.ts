import { beforeEach, expect, test } from 'vitest';
import { createTestTable } from '#local/aws/dynamodb/test-table.ts';
import { DEFAULT_REGUA } from '#shared/domain/regua/default-regua.ts';
import { Regua } from '#shared/domain/regua/regua.ts';
import { DebtorId } from '#shared/domain/values/ids.ts';
import { cachedConfig } from '#shared/table/config-cache.ts';
import { publishConfig } from '#shared/table/config-documents.ts';
import { loadDebtor } from '#shared/table/load-debtor.ts';
import { readHistory } from '#shared/table/read-history.ts';
import {
  advanceMove,
  beginMove,
  MoveOvertaken,
  type ReguaMove,
  readMove,
  WALK_START,
} from '#shared/table/regua-moves.ts';
import type { Table } from '#shared/table/table.ts';
import { putRecord } from '#shared/testing/put-record.ts';
import { putRules } from '#shared/testing/put-rules.ts';
import { AURORA, aDebtor, aRecord, aSettledCase, instant, MARIA } from '#shared/testing/records.ts';
import { type MoveCasesDeps, moveCases } from './move-cases.ts';

/** Three days after Maria's due date; nobody has told her anything. */
const NOW = instant('2026-03-13T08:30:00.000Z');
const ANA = DebtorId.parse('anaaaaaaaaaaaaaaaaaa');
const PLENTY = { remainingMs: () => 900_000 };

let table: Table;
let deps: MoveCasesDeps;
let handedOver: unknown[];
let move: ReguaMove;
const event = {
  name: 'ReguaMoveContinued' as const,
  reguaId: DEFAULT_REGUA.reguaId,
  moveId: '1773390600000',
};

beforeEach(async () => {
  const { client, tableName } = await createTestTable();
  table = { client, name: tableName };
  await putRules(table);
  const steps = DEFAULT_REGUA.steps.filter(({ stepId }) => stepId !== 'd-mais-3');
  const shorter = Regua.parse({ ...DEFAULT_REGUA, steps });
  const context = { expected: 1, by: 'user:ana', at: NOW };
  await publishConfig(table, 'regua', DEFAULT_REGUA.reguaId, shorter, context);
  handedOver = [];
  deps = {
    table,
    config: cachedConfig(table, () => 0),
    continueLater: async (later) => void handedOver.push(later),
    now: () => NOW,
  };
  move = {
    reguaId: DEFAULT_REGUA.reguaId,
    moveId: event.moveId,
    toVersion: 2,
    credores: [AURORA],
    note: 'menos mensagens',
    startedBy: 'user:ana',
    startedAt: NOW,
    status: 'previewing',
    turn: 0,
    next: WALK_START,
    walked: 0,
    found: {},
    losing: 0,
    sample: [],
    moved: 0,
    changedAt: NOW,
  };
  await putRecord(table, aRecord());
  await putRecord(
    table,
    aRecord({ debtor: aDebtor({ debtorId: ANA }), cases: [aSettledCase()], debts: [] }),
  );
});

const standing = async () => readMove(table, event.reguaId, event.moveId);
const pinOf = async () => (await loadDebtor(table, MARIA)).record.cases[0]?.regua;
const begin = (changes: Partial<ReguaMove> = {}) => beginMove(table, { ...move, ...changes });

test('the preview tells who would move and what would come next, and moves nobody', async () => {
  await begin();
  expect(await moveCases(event, deps, PLENTY)).toBe('previewed');
  expect(await standing()).toMatchObject({
    status: 'previewed',
    walked: 2,
    found: { 1: 1 },
    sample: [{ debtorId: MARIA, before: { stepId: 'd-mais-3' }, after: { stepId: 'd-mais-7' } }],
  });
  expect(await pinOf()).toMatchObject({ version: 1 });
  expect(await readHistory(table, MARIA, {})).toEqual([]);
});

test('the move writes one fact for each case, with the next alarm by the new version', async () => {
  await begin({ status: 'moving' });
  expect(await moveCases(event, deps, PLENTY)).toBe('done');
  expect(await standing()).toMatchObject({ status: 'done', moved: 1, walked: 2 });
  expect(await pinOf()).toMatchObject({ version: 2 });
  expect(await readHistory(table, MARIA, {})).toMatchObject([
    {
      actor: 'user:ana',
      fact: { type: 'case-regua-moved', from: { version: 1 }, to: { version: 2 } },
      next: { kind: 'regua-step', stepId: 'd-mais-7' },
    },
  ]);
});

test('a walk that is done again, or after a crash before its mark, moves nobody twice', async () => {
  await begin({ status: 'moving' });
  const crash = { ...deps, now: crashingAfter(2) };
  await expect(moveCases(event, crash, PLENTY)).rejects.toThrow('crashed');
  expect(await pinOf()).toMatchObject({ version: 2 });
  expect(await moveCases(event, deps, PLENTY)).toBe('done');
  expect(await readHistory(table, MARIA, {})).toHaveLength(1);
  expect(await moveCases(event, deps, PLENTY)).toBe('at-rest');
});

/** A clock that lets the first bucket with somebody in it be moved and then breaks down before the walk goes on. */
function crashingAfter(moved: number): MoveCasesDeps['now'] {
  let asked = 0;
  return () => {
    asked += 1;
    if (asked > moved + 7) throw new Error('crashed');
    return NOW;
  };
}

test('a walk without time left hands over, and the next goes on where it stood', async () => {
  await begin();
  let turns = 3;
  const hurried = () => (turns-- > 0 ? 900_000 : 1_000);
  expect(await moveCases(event, deps, { remainingMs: hurried })).toBe('continued');
  expect(handedOver).toEqual([event]);
  expect(await standing()).toMatchObject({ status: 'previewing', next: { bucket: 3 } });
  expect(await moveCases(event, deps, PLENTY)).toBe('previewed');
  expect(await standing()).toMatchObject({ walked: 2 });
});

test('of two walks at once one goes on, and what was called off stays so', async () => {
  await begin({ status: 'moving' });
  const overtaking = {
    ...deps,
    now: () => {
      void advanceMove(table, move, { ...move, status: 'cancelled' });
      return NOW;
    },
  };
  expect(await moveCases(event, overtaking, PLENTY)).toBe('overtaken');
  expect(await moveCases(event, deps, PLENTY)).toBe('at-rest');
  expect(await standing()).toMatchObject({ status: 'cancelled' });
  expect(await moveCases({ ...event, moveId: '1773390600001' }, deps, PLENTY)).toBe('unknown');
});

test('a walk that another one took further and then died over comes again', async () => {
  await begin();
  let isFirst = true;
  const overtaking = {
    ...deps,
    now: () => {
      if (isFirst) void advanceMove(table, move, move);
      isFirst = false;
      return NOW;
    },
  };
  await expect(moveCases(event, overtaking, PLENTY)).rejects.toThrow(MoveOvertaken);
  expect(await moveCases(event, deps, PLENTY)).toBe('previewed');
});

test('a walk that others take further each time is kept as a dead letter, as any of them may have died', async () => {
  await begin();
  const overtaking = {
    ...deps,
    now: () => {
      void advanceMove(table, move, move).catch(() => null);
      return NOW;
    },
  };
  await expect(moveCases(event, overtaking, PLENTY)).rejects.toThrow(MoveOvertaken);
  expect(await standing()).toMatchObject({ status: 'previewing' });
});
