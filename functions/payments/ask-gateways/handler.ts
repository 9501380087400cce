import { now } from '#shared/lambda/clock.ts';
import { cronHandler } from '#shared/lambda/cron-handler.ts';
import { loadEnv } from '#shared/lambda/load-env.ts';
import { openTable } from '#shared/table/table.ts';
import { askGateways } from './ask-gateways.ts';
import { AskGatewaysEnv } from './env.ts';

const table = openTable(loadEnv(AskGatewaysEnv).TABLE_NAME);

export const handler = cronHandler((millisecondsLeft) =>
  askGateways({ table, now: now(), millisecondsLeft }),
);
