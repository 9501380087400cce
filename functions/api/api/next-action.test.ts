import { beforeEach, expect, test } from 'vitest';
import {
  asker,
  aToken,
  AURORA_GESTOR,
  createApiWorld,
  HORIZONTE_GESTOR,
} from '#shared/testing/api-world.ts';
import { choosing } from '#shared/testing/next-action.ts';
import { AURORA, instant } from '#shared/testing/records.ts';
import { compareWays } from '#shared/domain/next-action/compare-ways.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { paidAfter } from '#shared/testing/choice-study.ts';
import { Experience } from '#shared/domain/next-action/experience.ts';
import { publishConfig } from '#shared/table/config-documents.ts';
import type { Table } from '#shared/table/table.ts';
import { createApi } from './api.ts';

const POLICY = `/api/credores/${AURORA}/next-action`;
let ask: ReturnType<typeof asker>;
let table: Table;
beforeEach(async () => {
  const { deps } = await createApiWorld();
  table = deps.table;
  ask = asker(createApi(deps));
});

const publish = (document: object, expectedVersion = 0, who = AURORA_GESTOR) =>
  ask(who, `PUT ${POLICY}`, { expectedVersion, document });

test('a credor follows its ladder until a gestor publishes how far experience may choose', async () => {
  expect(await ask(AURORA_GESTOR, `GET ${POLICY}`)).toMatchObject({ status: 404 });
  expect(await publish(choosing().policy)).toMatchObject({ status: 200, json: { version: 1 } });
  expect(await ask(aToken('auditor', AURORA), `GET ${POLICY}`)).toMatchObject({
    status: 200,
    json: { document: { mode: 'on', plainLadderPercent: 5 } },
  });
  expect(await publish(choosing().policy)).toMatchObject({ status: 409 });
});

test.each([
  ['nobody stays on the plain ladder', { plainLadderPercent: 0 }, 'plainLadderPercent'],
  ['a lift of more than everything', { liftBps: 10_001 }, 'liftBps'],
  ['a budget below zero', { budgets: { sms: { contactsPerPerson: -1, monthAmount: 0 } } }, 'sms'],
  ['a channel that is none', { budgets: { fax: { contactsPerPerson: 1, monthAmount: 1 } } }, 'fax'],
  ['a field that is none', { greedy: true }, 'greedy'],
])('a policy is refused in which %s', async (_, changes, field) => {
  const { status, json } = await publish({ ...choosing().policy, ...changes });
  expect(status).toBe(400);
  expect(JSON.stringify(json)).toContain(field);
});

test('who works for one credor sees nothing of another', async () => {
  expect(await ask(HORIZONTE_GESTOR, `GET ${POLICY}`)).toMatchObject({ status: 403 });
  expect(await publish(choosing().policy, 0, HORIZONTE_GESTOR)).toMatchObject({ status: 403 });
  const learnt = `GET /api/credores/${AURORA}/experience`;
  expect(await ask(HORIZONTE_GESTOR, learnt)).toMatchObject({ status: 403 });
  expect(await ask(AURORA_GESTOR, learnt)).toMatchObject({
    status: 200,
    json: { arms: [], ways: { plain: { contacts: 0 } } },
  });
});

test('what the control groups told last night stands beside what contacts came to, under the names of the carteiras', async () => {
  const lift = { carteiraId: 'de-antes', lowBps: 400, highBps: 2_600, cases: 900 };
  const lines = [
    ...paidAfter('escolha', { cases: 9_000, payers: 900, cost: 9_000_000 }),
    ...paidAfter('regua', { cases: 1_000, payers: 100, cost: 10_000 }),
  ];
  const policy = { policyVersion: 1, since: localDate('2026-03-02') };
  const ways = compareWays(lines, policy, localDate('2026-04-15'), null);
  const experience = { until: '2026-03-15', tallies: [], spentMicros: {}, lifts: [lift], ways };
  const context = { expected: 0, by: 'system', at: instant('2026-03-15T03:40:00.000Z') };
  await publishConfig(table, 'experience', AURORA, Experience.parse(experience), context);
  expect(await ask(AURORA_GESTOR, `GET /api/credores/${AURORA}/experience`)).toMatchObject({
    json: {
      lifts: [{ ...lift, name: 'de-antes' }],
      compared: { ...ways, chosen: { costMicros: 81e9 }, isStopped: true },
    },
  });
});
