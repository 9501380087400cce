import { SQSClient } from '@aws-sdk/client-sqs';
import { HookQueued } from '#events/hook-queued.ts';
import { httpSender } from '#shared/adapters/gateways/http-sender.ts';
import { guardedSend } from '#shared/adapters/guarded/guarded-send.ts';
import { queueSender } from '#shared/adapters/queue-sender.ts';
import { HookEndpoints } from '#shared/domain/hooks/hook-endpoints.ts';
import { now } from '#shared/lambda/clock.ts';
import { loadEnv } from '#shared/lambda/load-env.ts';
import { queueHandler } from '#shared/lambda/queue-handler.ts';
import { secretReader } from '#shared/lambda/secret.ts';
import { cachedConfig } from '#shared/table/config-cache.ts';
import { openTable } from '#shared/table/table.ts';
import { deliverHooks } from './deliver-hooks.ts';
import type { DeliverHooksDeps } from './deps.ts';
import { DeliverHooksEnv } from './env.ts';

const env = loadEnv(DeliverHooksEnv);
const table = openTable(env.TABLE_NAME);
const config = cachedConfig(table, Date.now);
const sendHook = queueSender<HookQueued>(new SQSClient({}), env.HOOKS_QUEUE_URL);
const deps: DeliverHooksDeps = {
  table,
  endpointsOf: (credorId) => config.find(HookEndpoints, 'hooks', credorId),
  master: secretReader(env.DOCUMENT_KEY_SECRET),
  send: guardedSend,
  sandbox: env.SANDBOX_HOOKS_URL === '' ? null : { url: env.SANDBOX_HOOKS_URL, send: httpSender() },
  queueHook: (queued, delaySeconds) => sendHook([queued], delaySeconds),
  now,
};

export const handler = queueHandler(HookQueued, (queued) => deliverHooks(deps, queued));
