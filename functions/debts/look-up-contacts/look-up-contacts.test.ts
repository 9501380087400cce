import { beforeEach, expect, test } from 'vitest';
import type { LookUpQueued } from '#events/look-up-queued.ts';
import { createTestTable } from '#local/aws/dynamodb/test-table.ts';
import { type BulkLookUp, NOTHING_LOOKED_UP } from '#shared/domain/enrichment/bulk-look-up.ts';
import { EnrichmentPolicy } from '#shared/domain/enrichment/enrichment-policy.ts';
import { debtorIdOf } from '#shared/domain/values/derive-ids.ts';
import type { DebtorId } from '#shared/domain/values/ids.ts';
import { centavos, ZERO_CENTAVOS } from '#shared/domain/values/money.ts';
import { instantAt } from '#shared/domain/values/zone.ts';
import { beginLookUp, endLookUp, readLookUp } from '#shared/table/bulk-look-ups.ts';
import { cachedConfig } from '#shared/table/config-cache.ts';
import { readSpent } from '#shared/table/paid-questions.ts';
import { readHistory } from '#shared/table/read-history.ts';
import { readPlanRules } from '#shared/table/read-plan-rules.ts';
import type { Table } from '#shared/table/table.ts';
import { putRecord } from '#shared/testing/put-record.ts';
import { putRules } from '#shared/testing/put-rules.ts';
import { AURORA, aDebtor, anEmail, aRecord, instant } from '#shared/testing/records.ts';
import type { LookUpContactsDeps } from './deps.ts';
import { LookUpOvertaken, lookUpContacts } from './look-up-contacts.ts';

const START = instant('2026-03-13T12:00:00.000Z');
const EVENT: LookUpQueued = { name: 'LookUpQueued', credorId: AURORA, lookUpId: '1773390600000' };
const JOB: BulkLookUp = {
  credorId: AURORA,
  lookUpId: EVENT.lookUpId,
  carteiraId: null,
  scope: 'unreached',
  provider: 'sandbox',
  budget: centavos(10_000),
  startedBy: 'user:ana',
  startedAt: START,
  asked: 0,
  spent: ZERO_CENTAVOS,
  figures: NOTHING_LOOKED_UP,
  status: 'running',
};
const POLICY = EnrichmentPolicy.parse({
  provider: { kind: 'sandbox', name: 'sandbox' },
  basis: 'credit-protection',
  price: 40,
  monthlyBudget: 10_000,
  questionsPerMinute: 5,
});
const PEOPLE = Array.from({ length: 12 }, (_, n) => debtorIdOf(String(n).padStart(11, '0'), 'x'));
const plenty = { count: 1, remainingMs: () => 900_000 };

let table: Table;
let deps: LookUpContactsDeps;
let policy: EnrichmentPolicy | null;
let asked: string[];
let clockMs: number;
let turns: { event: LookUpQueued; delaySeconds: number }[];

beforeEach(async () => {
  const { client, tableName } = await createTestTable();
  table = { client, name: tableName };
  await putRules(table);
  const config = cachedConfig(table, () => 0);
  policy = POLICY;
  asked = [];
  turns = [];
  clockMs = Date.parse(START);
  deps = {
    table,
    policyOf: async () => policy,
    askProvider: async (_policy, taxId) => {
      asked.push(taxId);
      const value = `success+${asked.length}@simulator.amazonses.com`;
      const found = { kind: 'email', value, basis: 'credit-protection', confidence: 35 } as const;
      const counts = { refused: 0, unreadable: 0, missing: [] };
      return { outcome: 'read', status: 200, found: [found], ...counts };
    },
    documentKey: async () => 'chave',
    planRulesOf: (record) => readPlanRules(config, record),
    goOn: async (event, delaySeconds) => void turns.push({ event, delaySeconds }),
    now: () => instantAt(clockMs),
  };
  for (const debtorId of PEOPLE)
    await putRecord(table, aRecord({ debtor: aDebtor({ debtorId }), contacts: [] }));
});

const job = async () => (await readLookUp(table, AURORA, JOB.lookUpId))?.job;
const lookedUp = async (debtorId: DebtorId) =>
  (await readHistory(table, debtorId, {})).filter(({ fact }) => fact.type === 'contacts-looked-up');

/** Runs turn after turn as the queue does, with its delays. @returns what each came to */
async function run(delivered = plenty): Promise<readonly string[]> {
  const outcomes = [await lookUpContacts(EVENT, deps, delivered)];
  for (let turn = turns.shift(); turn; turn = turns.shift()) {
    clockMs += turn.delaySeconds * 1000;
    outcomes.push(await lookUpContacts(turn.event, deps, delivered));
  }
  return outcomes;
}

test('every debtor whom no message reaches is asked about once, no faster than the provider wants', async () => {
  await beginLookUp(table, JOB);
  expect(await run()).toEqual(['continued', 'continued', 'done']);
  expect(clockMs - Date.parse(START)).toBe(120_000);
  expect(asked).toHaveLength(PEOPLE.length);
  const figures = { ...NOTHING_LOOKED_UP, seen: 12, found: 12, added: 12 };
  expect(await job()).toMatchObject({ status: 'done', asked: 12, spent: 480, figures });
  expect(await readSpent(table, 'look-up', AURORA, '2026-03')).toBe(480);
  for (const debtorId of PEOPLE) expect(await lookedUp(debtorId)).toHaveLength(1);
});

test('a debtor who can be reached by the time that their turn comes is not asked about', async () => {
  await beginLookUp(table, JOB);
  await lookUpContacts(EVENT, deps, plenty);
  expect(asked).toHaveLength(5);
  const [last] = PEOPLE.toSorted().toReversed();
  if (!last) throw new Error('somebody is missing');
  await putRecord(table, aRecord({ debtor: aDebtor({ debtorId: last }), contacts: [anEmail()] }));
  await run();
  expect(asked).toHaveLength(11);
  expect(await lookedUp(last)).toEqual([]);
});

test('a function whose time is over hands on, and the next goes on behind the last person', async () => {
  await beginLookUp(table, JOB);
  let calls = 0;
  const short = { count: 1, remainingMs: () => (++calls % 4 === 0 ? 0 : 900_000) };
  const outcomes = await run(short);
  expect(outcomes.length).toBeGreaterThan(3);
  expect(await job()).toMatchObject({
    status: 'done',
    asked: 12,
    figures: { seen: 12, found: 12 },
  });
});

test('two turns at once, and one that comes again, ask about nobody twice', async () => {
  await beginLookUp(table, JOB);
  policy = { ...POLICY, questionsPerMinute: 100 };
  const turn = () => lookUpContacts(EVENT, deps, plenty);
  await Promise.allSettled([turn(), turn()]).then(turn);
  expect(asked).toHaveLength(12);
  expect(await job()).toMatchObject({ status: 'done', asked: 12, spent: 480 });
});

test('a turn that another one took further and then died over comes again, from the dead letters too', async () => {
  await beginLookUp(table, JOB);
  const mortal = { ...deps, goOn: () => Promise.reject(new Error('died')) };
  const late = { ...plenty, remainingMs: () => 0 };
  const overtaken = (times = 1): LookUpContactsDeps => ({
    ...deps,
    planRulesOf: async (record) => {
      if (times-- > 0) await lookUpContacts(EVENT, mortal, late).catch(() => 'died');
      return deps.planRulesOf(record);
    },
  });
  for (const turn of [plenty, { ...plenty, count: 5 }])
    await expect(lookUpContacts(EVENT, overtaken(), turn)).rejects.toThrow(LookUpOvertaken);
  expect(await job()).toMatchObject({ status: 'running' });
  expect((await run()).at(-1)).toBe('done');
  expect(asked).toHaveLength(12);
});

test('a job that dies in the middle goes on, and pays for nobody twice', async () => {
  await beginLookUp(table, JOB);
  policy = { ...POLICY, questionsPerMinute: 100 };
  const { planRulesOf } = deps;
  let calls = 0;
  // Each person's rules are asked for before the question and after the answer.
  const mortal: LookUpContactsDeps = {
    ...deps,
    planRulesOf: (record) =>
      ++calls === 8 ? Promise.reject(new Error('died')) : planRulesOf(record),
  };
  await expect(lookUpContacts(EVENT, mortal, plenty)).rejects.toThrow('died');
  expect(await job()).toMatchObject({ status: 'running', asked: 4, spent: 160 });
  expect(await run()).toEqual(['done']);
  expect(await job()).toMatchObject({
    asked: 12,
    spent: 480,
    figures: { found: 11, askedBefore: 1 },
  });
});

test('no question passes the budget of the job, nor that of the month', async () => {
  policy = { ...POLICY, questionsPerMinute: 100 };
  await beginLookUp(table, { ...JOB, budget: centavos(100) });
  expect(await run()).toEqual(['over-budget']);
  expect(await job()).toMatchObject({ status: 'over-budget', asked: 2, spent: 80 });
  policy = { ...policy, monthlyBudget: centavos(200) };
  const second = { ...JOB, lookUpId: '1773390600001' };
  await beginLookUp(table, second);
  await lookUpContacts({ ...EVENT, lookUpId: second.lookUpId }, deps, plenty);
  expect(await readSpent(table, 'look-up', AURORA, '2026-03')).toBe(200);
  expect(asked).toHaveLength(5);
});

test('once somebody stopped it, no further question leaves', async () => {
  await beginLookUp(table, JOB);
  const { askProvider } = deps;
  const stopping: LookUpContactsDeps = {
    ...deps,
    askProvider: async (...question) => {
      if (asked.length === 2) await endLookUp(table, JOB, 'cancelled', START);
      return askProvider(...question);
    },
  };
  await lookUpContacts(EVENT, stopping, plenty);
  expect(asked).toHaveLength(3);
  expect(await run()).toEqual(['cancelled']);
  expect(await job()).toMatchObject({ status: 'cancelled', asked: 3, spent: 120 });
});

test.each([
  ['stopped answering', async () => Promise.reject(new Error('down')), 'provider-silent', 'failed'],
  [
    'takes our key for none',
    async () => ({ outcome: 'denied', status: 403 }) as const,
    'key-denied',
    'failed',
  ],
  [
    'answers something else than the policy describes',
    async () => ({ outcome: 'unreadable', status: 200, missing: ['emails'] }) as const,
    'answers-unreadable',
    'unreadable',
  ],
] as const)(
  'a provider that %s ten times in a row is left alone, and it is said',
  async (_what, askProvider, end, figure) => {
    policy = { ...POLICY, questionsPerMinute: 100 };
    await beginLookUp(table, JOB);
    deps = { ...deps, askProvider };
    expect(await run()).toEqual([end]);
    expect(await job()).toMatchObject({ status: end, asked: 10, figures: { [figure]: 10 } });
  },
);

test('a provider that the credor has no more is not asked', async () => {
  policy = null;
  await beginLookUp(table, JOB);
  expect(await run()).toEqual(['provider-changed']);
  expect(asked).toEqual([]);
});

test('a job that cannot go on says so the last time', async () => {
  await beginLookUp(table, JOB);
  deps = { ...deps, policyOf: () => Promise.reject(new Error('no table')) };
  for (const count of [1, 4])
    await expect(lookUpContacts(EVENT, deps, { ...plenty, count })).rejects.toThrow('no table');
  expect(await job()).toMatchObject({ status: 'failed' });
  const unheardOf = { ...EVENT, lookUpId: '0000000000000' };
  expect(await lookUpContacts(unheardOf, deps, plenty)).toBe('unknown');
});
