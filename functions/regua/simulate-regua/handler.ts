import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import { TrialQueued } from '#events/trial-queued.ts';
import { fileStore } from '#shared/adapters/files.ts';
import { queueSender } from '#shared/adapters/queue-sender.ts';
import { now } from '#shared/lambda/clock.ts';
import { loadEnv } from '#shared/lambda/load-env.ts';
import { queueHandler } from '#shared/lambda/queue-handler.ts';
import { cachedConfig } from '#shared/table/config-cache.ts';
import { openTable } from '#shared/table/table.ts';
import { SimulateReguaEnv } from './env.ts';
import { readBooks } from './read-books.ts';
import { readDraftedCarteiras } from './read-drafted-carteiras.ts';
import { readNights } from './read-nights.ts';
import { readTrialRules } from './read-trial-rules.ts';
import { simulateRegua, type SimulateReguaDeps } from './simulate-regua.ts';

const env = loadEnv(SimulateReguaEnv);
const table = openTable(env.TABLE_NAME);
const config = cachedConfig(table, Date.now);
const send = queueSender<TrialQueued>(new SQSClient({}), env.TRIALS_QUEUE_URL);

const deps: SimulateReguaDeps = {
  table,
  files: fileStore(new S3Client({}), env.FILES_BUCKET),
  planRulesOf: (loaded) => readTrialRules(table, config, loaded),
  readBooks: () => readBooks(table, config),
  readNights: () => readNights(table, config),
  readCarteiras: (trial) => readDraftedCarteiras(config, trial),
  continueLater: (event) => send([event]),
  now,
};

export const handler = queueHandler(TrialQueued, (event, delivery) =>
  simulateRegua(event, deps, delivery),
);
