import { beforeEach, expect, test } from 'vitest';
import { createTestTable } from '#local/aws/dynamodb/test-table.ts';
import type { StudyLine } from '#shared/domain/experiment/results.ts';
import { Experience } from '#shared/domain/next-action/experience.ts';
import type { MeasuredLift } from '#shared/domain/next-action/measured-lift.ts';
import { CarteiraId } from '#shared/domain/values/ids.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { readConfig, publishConfig } from '#shared/table/config-documents.ts';
import type { Table } from '#shared/table/table.ts';
import { choosing } from '#shared/testing/next-action.ts';
import { AURORA, HORIZONTE, instant } from '#shared/testing/records.ts';
import { paidAfter } from '#shared/testing/choice-study.ts';
import { gatherAllExperience, type GatherExperienceDeps } from './gather-experience.ts';

const AT = instant('2026-05-20T03:40:00.000Z');
const TODAY = localDate('2026-05-20');
const place = { segment: 'd0-s2', channel: 'email', slot: 'evening', way: 'chosen' } as const;

let table: Table;
let asked: string[];
let studied: string[];
let hits = 1;
let lifts: readonly MeasuredLift[] = [];
let lines: readonly StudyLine[] = [];
let deps: GatherExperienceDeps;

beforeEach(async () => {
  const { client, tableName } = await createTestTable();
  table = { client, name: tableName };
  asked = [];
  studied = [];
  hits = 1;
  lifts = [];
  lines = [];
  deps = {
    table,
    answers: async ({ credorId, from, to }) => {
      asked.push(`${credorId} ${from} ${to}`);
      return [{ place, by: { tries: 10, hits } }];
    },
    study: async (credorId, studyId) => {
      studied.push(`${credorId} ${studyId}`);
      return lines;
    },
    spending: async () => [{ channel: 'sms', costMicros: 900 }],
    lifts: async () => lifts,
  };
  const context = { expected: 0, by: 'user:ana', at: AT };
  await publishConfig(table, 'next-action', AURORA, choosing().policy, context);
  await publishConfig(table, 'next-action', HORIZONTE, choosing({ mode: 'off' }).policy, context);
});
const gather = () => gatherAllExperience(deps, TODAY, AT);
const learnt = async () => readConfig(table, Experience, 'experience', AURORA);

test('what contacts came to is written down for whoever lets experience choose, and for nobody else', async () => {
  await expect(gather()).resolves.toBe('gathered-for-1-credores');
  expect(asked).toEqual([`${AURORA} 2026-02-12 2026-05-12`]);
  expect(await learnt()).toMatchObject({
    version: 1,
    publishedBy: 'system',
    document: {
      until: '2026-05-20',
      tallies: [{ tries: 10, hits: 1 }],
      spentMicros: { sms: 900 },
    },
  });
});

test('a night that brings nothing new writes nothing, and one that does writes the next version', async () => {
  await gather();
  await expect(gather()).resolves.toBe('gathered-for-0-credores');
  hits = 2;
  await gather();
  expect(await learnt()).toMatchObject({ version: 2, document: { tallies: [{ hits: 2 }] } });
});

test('what the control groups say is written down, also when nobody was contacted since', async () => {
  await gather();
  lifts = [{ carteiraId: CarteiraId.parse('velha'), lowBps: 400, highBps: 2_600, cases: 900 }];
  await gather();
  expect(await learnt()).toMatchObject({ version: 2, document: { lifts } });
});

test('what was chosen is held against the plain ladder as the present version of the policy has it', async () => {
  const context = { expected: 1, by: 'user:ana', at: instant('2026-03-02T15:00:00.000Z') };
  await publishConfig(table, 'next-action', AURORA, choosing().policy, context);
  lines = [
    ...paidAfter('escolha', { cases: 900, payers: 90, cost: 3_000_000 }),
    ...paidAfter('regua', { cases: 900, payers: 90, cost: 10_000 }),
  ];
  await gather();
  expect(studied).toEqual([`${AURORA} escolha:2`]);
  expect((await learnt())?.document.ways).toMatchObject({
    policyVersion: 2,
    since: '2026-03-02',
    chosen: { cases: 900, costMicros: 900 * 3_000_000 },
    interval: { difference: expect.closeTo(-299, 6) },
  });
});
