import { ChargeQueued } from '#events/charge-queued.ts';
import { openGateways } from '#shared/adapters/gateways/open-gateways.ts';
import { Credor } from '#shared/domain/credor/credor.ts';
import { now } from '#shared/lambda/clock.ts';
import { loadEnv } from '#shared/lambda/load-env.ts';
import { queueHandler } from '#shared/lambda/queue-handler.ts';
import { secretReader } from '#shared/lambda/secret.ts';
import { cachedConfig } from '#shared/table/config-cache.ts';
import { openTable } from '#shared/table/table.ts';
import { IssueChargeEnv } from './env.ts';
import type { IssueChargeDeps } from './issue-charge.ts';
import { serveCharge } from './serve-charge.ts';

const env = loadEnv(IssueChargeEnv);
const table = openTable(env.TABLE_NAME);
const config = cachedConfig(table, Date.now);
const secret = secretReader(env.GATEWAYS_SECRET);

const deps: IssueChargeDeps = {
  table,
  findGateway: openGateways(secret, env.SANDBOX_GATEWAY_URL, Date.now),
  credorOf: async (credorId) => (await config.read(Credor, 'credor', credorId)).document,
  now,
};

export const handler = queueHandler(ChargeQueued, (queued, delivery) =>
  serveCharge(deps, queued, delivery.count),
);
