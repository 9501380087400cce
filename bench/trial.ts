import assert from 'node:assert/strict';
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
import { beginTrial, readTrial, type RunningTrial } from '#shared/table/trials.ts';
import { createMessageWorld } from '#shared/testing/message-world.ts';
import { putRecord } from '#shared/testing/put-record.ts';
import { aDebt, aDebtor, AURORA, aRecord, instant } from '#shared/testing/records.ts';
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
 * A draft tried for thirty days over a book of people of one debt each, due over three months. The embedded table answers in the
 * same process, so this is the processor's part; on AWS reading a person waits for the network, twenty side by side.
 *
 * @param debtors how many people; what a book of 100,000 takes is counted up from them
 */
export async function measureTrial(debtors = 5_000): Promise<readonly Figure[]> {
  const { table, deps: messages } = await createMessageWorld();
  for (let index = 0; index < debtors; index++) {
    const debtorId = debtorIdOf(String(index).padStart(11, '0'), 'bench');
    const dueDate = addDays(localDate('2026-04-01'), -(index % DUE_SPREAD_DAYS));
    await putRecord(table, aRecord({ debtor: aDebtor({ debtorId }), debts: [aDebt({ dueDate })] }));
  }
  await beginTrial(table, TRIAL);
  let bytes = 0;
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
  for (let next = queue.shift(); next; next = queue.shift())
    await simulateRegua(next, deps, { count: 1, remainingMs: () => 900_000 });
  const { user, system } = process.cpuUsage(before);

  const trial = await readTrial(table, TRIAL.reguaId, TRIAL.trialId);
  assert(trial?.status === 'done', 'the trial ends');
  assert.equal(trial.draft.cases, debtors + 1);
  const seconds = (user + system) / 1e6;
  const { memoryMb } = FUNCTIONS['regua/simulate-regua'];
  const gigabyteSeconds = ((seconds * BOOK) / debtors) * (memoryMb / 1_024);
  return [
    {
      name: 'cases tried, draft and live, 30 days',
      value: Math.round(debtors / seconds),
      unit: 'per second',
    },
    { name: 'lines of CSV', value: Math.round(bytes / debtors), unit: 'bytes a case' },
    {
      name: 'a book of 100,000: processor',
      value: Math.round((seconds * BOOK) / debtors),
      unit: 'seconds',
    },
    {
      name: 'a book of 100,000: Lambda',
      value: Math.round(gigabyteSeconds * PRICES.lambdaGigabyteSecondArm.usd * 1e4) / 1e4,
      unit: 'US$',
    },
    {
      name: 'a book of 100,000: reading 8 KB a person',
      value: Math.round(BOOK * 2 * PRICES.readUnit.usd * 1e4) / 1e4,
      unit: 'US$',
    },
  ];
}
