import assert from 'node:assert/strict';
import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { TrialQueued } from '#events/trial-queued.ts';
import { readBooks } from '#functions/regua/simulate-regua/read-books.ts';
import { readNights } from '#functions/regua/simulate-regua/read-nights.ts';
import { readTrialRules } from '#functions/regua/simulate-regua/read-trial-rules.ts';
import { simulateRegua } from '#functions/regua/simulate-regua/simulate-regua.ts';
import { FUNCTIONS } from '#infra/topology.ts';
import { DEFAULT_REGUA } from '#shared/domain/regua/default-regua.ts';
import { debtorIdOf } from '#shared/domain/values/derive-ids.ts';
import { TrialId } from '#shared/domain/values/ids.ts';
import { addDays, localDate } from '#shared/domain/values/local-date.ts';
import type { LoadedDebtor } from '#shared/table/loaded-debtor.ts';
import { shardsOf } from '#shared/table/trial-shards.ts';
import { changedItems } from '#shared/table/changed-items.ts';
import { nobodyYet } from '#shared/table/loaded-debtor.ts';
import type { Table } from '#shared/table/table.ts';
import { beginTrial, readTrial, type RunningTrial } from '#shared/table/trials.ts';
import { createMessageWorld } from '#shared/testing/message-world.ts';
import {
  aDebt,
  aDebtor,
  AURORA,
  aRecord,
  instant,
  MARIA_PROFILE,
} from '#shared/testing/records.ts';
import { PRICES } from './prices.ts';
import type { Figure } from './stopwatch.ts';

const DAYS = 30;
const BOOK = 100_000;
const DUE_SPREAD_DAYS = 90;
const TRIAL: RunningTrial = {
  trialId: TrialId.parse('mfrggzdfmztwq2lknnwg'),
  reguaId: DEFAULT_REGUA.reguaId,
  regua: {
    revision: 1,
    text: JSON.stringify({ ...DEFAULT_REGUA, steps: DEFAULT_REGUA.steps.slice(1) }),
  },
  carteiras: null,
  liveVersion: 1,
  from: instant('2026-03-13T11:00:00.000Z'),
  days: DAYS,
  credores: [AURORA],
  startedBy: 'user:ana',
  status: 'running',
};

/**
 * A draft tried for thirty days over a whole book of people of one debt each, due over three months. The embedded table answers in
 * the same process, so this is the processor's part; on AWS reading a person waits for the network, twenty side by side.
 *
 * @param debtors how many people; every one of them is tried, and nothing is counted up from fewer
 */
export async function measureTrial(debtors = BOOK): Promise<readonly Figure[]> {
  const { table, deps: messages } = await createMessageWorld();
  await fillBook(table, debtors);
  await beginTrial(table, TRIAL);
  let bytes = 0;
  let parts = 0;
  const queue: TrialQueued[] = shardsOf(TRIAL).map((shard) => {
    const { reguaId, trialId } = TRIAL;
    return { name: 'TrialQueued', reguaId, trialId, ...shard, part: 0 };
  });
  const deps = {
    table,
    planRulesOf: (loaded: LoadedDebtor) => readTrialRules(table, messages.config, loaded),
    readBooks: () => readBooks(table, messages.config),
    readNights: () => readNights(table, messages.config),
    readCarteiras: async () => null,
    files: { write: async (_: string, text: string) => void (bytes += text.length) },
    continueLater: async (event: TrialQueued) => void queue.push(event),
    now: () => TRIAL.from,
  };
  const before = process.cpuUsage();
  for (let next = queue.shift(); next; next = queue.shift()) {
    await simulateRegua(next, deps, { count: 1, remainingMs: () => 900_000 });
    parts++;
  }
  const { user, system } = process.cpuUsage(before);

  const trial = await readTrial(table, TRIAL.reguaId, TRIAL.trialId);
  assert(trial?.status === 'done', 'the trial ends');
  assert.equal(trial.draft.cases, debtors + 1);
  const seconds = (user + system) / 1e6;
  const { memoryMb } = FUNCTIONS['regua/simulate-regua'];
  const gigabyteSeconds = seconds * (memoryMb / 1_024);
  const book = `a book of ${debtors.toLocaleString('en-US')}`;
  return [
    {
      name: 'cases tried, draft and live, 30 days',
      value: Math.round(debtors / seconds),
      unit: 'per second',
    },
    { name: 'lines of CSV', value: Math.round(bytes / debtors), unit: 'bytes a case' },
    { name: `${book}: processor`, value: Math.round(seconds), unit: 'seconds' },
    { name: `${book}: parts`, value: parts, unit: 'functions' },
    {
      name: `${book}: most memory, table included`,
      value: Math.round(process.resourceUsage().maxRSS / 1_024),
      unit: 'MB',
    },
    {
      name: `${book}: Lambda`,
      value: Math.round(gigabyteSeconds * PRICES.lambdaGigabyteSecondArm.usd * 1e4) / 1e4,
      unit: 'US$',
    },
    {
      name: `${book}: reading 8 KB a person`,
      value: Math.round(debtors * 2 * PRICES.readUnit.usd * 1e4) / 1e4,
      unit: 'US$',
    },
  ];
}

/** What BatchWriteItem takes at once. */
const ITEMS_AT_ONCE = 25;

/** People as their histories would have left them, many items at a time: to put them in is not what is measured. */
async function fillBook(table: Table, debtors: number): Promise<void> {
  let waiting: object[] = [];
  const flush = async () => {
    const puts = waiting.map((Item) => ({ PutRequest: { Item } }));
    if (puts.length > 0)
      await table.client.send(new BatchWriteCommand({ RequestItems: { [table.name]: puts } }));
    waiting = [];
  };
  for (let index = 0; index < debtors; index++) {
    const debtorId = debtorIdOf(String(index).padStart(11, '0'), 'bench');
    const dueDate = addDays(localDate('2026-04-01'), -(index % DUE_SPREAD_DAYS));
    const record = aRecord({ debtor: aDebtor({ debtorId }), debts: [aDebt({ dueDate })] });
    for (const item of changedItems(nobodyYet(debtorId), record, { profile: MARIA_PROFILE })) {
      waiting.push(item);
      if (waiting.length === ITEMS_AT_ONCE) await flush();
    }
  }
  await flush();
}
