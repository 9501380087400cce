import { SQSClient } from '@aws-sdk/client-sqs';
import { ReguaMoveContinued } from '#events/regua-move-continued.ts';
import { queueSender } from '#shared/adapters/queue-sender.ts';
import { now } from '#shared/lambda/clock.ts';
import { loadEnv } from '#shared/lambda/load-env.ts';
import { queueHandler } from '#shared/lambda/queue-handler.ts';
import { cachedConfig } from '#shared/table/config-cache.ts';
import { openTable } from '#shared/table/table.ts';
import { MoveCasesEnv } from './env.ts';
import { moveCases } from './move-cases.ts';

const env = loadEnv(MoveCasesEnv);
const table = openTable(env.TABLE_NAME);
const config = cachedConfig(table, Date.now);
const send = queueSender<ReguaMoveContinued>(new SQSClient({}), env.REGUA_MOVES_QUEUE_URL);

const deps = {
  table,
  config,
  continueLater: (event: ReguaMoveContinued) => send([event]),
  now,
};

export const handler = queueHandler(ReguaMoveContinued, (event, delivery) =>
  moveCases(event, deps, delivery),
);
