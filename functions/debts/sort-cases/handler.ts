import { SQSClient } from '@aws-sdk/client-sqs';
import type { Context, SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { SortingQueued } from '#events/sorting-queued.ts';
import { queueSender } from '#shared/adapters/queue-sender.ts';
import { Carteiras } from '#shared/domain/carteira/carteira.ts';
import { Regua } from '#shared/domain/regua/regua.ts';
import { CredorId } from '#shared/domain/values/ids.ts';
import { now } from '#shared/lambda/clock.ts';
import { cronHandler } from '#shared/lambda/cron-handler.ts';
import { loadEnv } from '#shared/lambda/load-env.ts';
import { queueHandler } from '#shared/lambda/queue-handler.ts';
import { cachedConfig } from '#shared/table/config-cache.ts';
import { listConfigIds, readConfig } from '#shared/table/config-documents.ts';
import { readScoringRules } from '#shared/table/read-assessment-rules.ts';
import { readOwnExperiments } from '#shared/table/read-experiments.ts';
import { readPlanRules } from '#shared/table/read-plan-rules.ts';
import { openTable } from '#shared/table/table.ts';
import { beginSortings } from './begin-sortings.ts';
import type { SortCasesDeps } from './deps.ts';
import { SortCasesEnv } from './env.ts';
import { sortCases } from './sort-cases.ts';

const env = loadEnv(SortCasesEnv);
const table = openTable(env.TABLE_NAME);
const config = cachedConfig(table, Date.now);
const deps: SortCasesDeps = {
  table,
  // Past the cache: a sorting that a publication began must go by what it published.
  async carteirasOf(credorId) {
    const found = await readConfig(table, Carteiras, 'carteiras', credorId);
    if (!found) throw new Error(`No carteiras of ${credorId} are published.`);
    return found.document;
  },
  scoringRules: () => readScoringRules(config),
  async planRulesOf(record) {
    const [rules, experiments] = await Promise.all([
      readPlanRules(config, record),
      readOwnExperiments(config, record),
    ]);
    return { ...rules, experiments };
  },
  liveRegua: (reguaId) => config.read(Regua, 'regua', reguaId),
  queueParts: queueSender<SortingQueued>(new SQSClient({}), env.SORTINGS_QUEUE_URL),
  now,
};

const onQueue = queueHandler(SortingQueued, (event, delivered) =>
  sortCases(event, deps, delivered),
);
const atNight = cronHandler(async () => {
  const credores = await listConfigIds(table, 'carteiras');
  return beginSortings(
    deps,
    credores.map((id) => CredorId.parse(id)),
  );
});

/** The night begins a sorting of every book; its parts come by the queue. */
export const handler = async (
  event: SQSEvent | Readonly<Record<string, unknown>>,
  context: Context,
): Promise<SQSBatchResponse | void> =>
  isBatch(event) ? onQueue(event, context) : atNight(event, context);

const isBatch = (event: object): event is SQSEvent => 'Records' in event;
