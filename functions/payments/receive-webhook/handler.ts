import { openGateways } from '#shared/adapters/gateways/open-gateways.ts';
import { now } from '#shared/lambda/clock.ts';
import { httpHandler } from '#shared/lambda/http-handler.ts';
import { loadEnv } from '#shared/lambda/load-env.ts';
import { secretReader } from '#shared/lambda/secret.ts';
import { keepWebhook } from '#shared/table/raw-webhooks.ts';
import { openTable } from '#shared/table/table.ts';
import { ReceiveWebhookEnv } from './env.ts';
import { type ReceiveWebhookDeps, receiveWebhook } from './receive-webhook.ts';

const env = loadEnv(ReceiveWebhookEnv);
const table = openTable(env.TABLE_NAME);
const secret = secretReader(env.GATEWAYS_SECRET);

const deps: ReceiveWebhookDeps = {
  findGateway: openGateways(secret, env.SANDBOX_GATEWAY_URL, Date.now),
  keep: (key, webhook) => keepWebhook(table, key, webhook),
};

export const handler = httpHandler((request) => receiveWebhook(deps, request, now()));
