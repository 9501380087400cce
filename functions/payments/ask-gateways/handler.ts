import { readGatewaysSecret } from '#shared/adapters/gateways/gateways-secret.ts';
import { listingGateways } from '#shared/adapters/gateways/listing-gateways.ts';
import { now } from '#shared/lambda/clock.ts';
import { cronHandler } from '#shared/lambda/cron-handler.ts';
import { loadEnv } from '#shared/lambda/load-env.ts';
import { secretReader } from '#shared/lambda/secret.ts';
import { openTable } from '#shared/table/table.ts';
import { askGateways } from './ask-gateways.ts';
import { countOverdue } from './count-overdue.ts';
import { AskGatewaysEnv } from './env.ts';

const env = loadEnv(AskGatewaysEnv);
const table = openTable(env.TABLE_NAME);
const secret = secretReader(env.GATEWAYS_SECRET);

export const handler = cronHandler(async (millisecondsLeft, putMetric) => {
  putMetric('MoneyUndecided', await countOverdue(table, now()));
  const gateways = readGatewaysSecret(await secret());
  const listing = listingGateways(gateways, env.SANDBOX_GATEWAY_URL);
  return askGateways({ table, now: now(), millisecondsLeft, listing });
});
