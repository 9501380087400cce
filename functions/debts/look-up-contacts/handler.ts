import { SQSClient } from '@aws-sdk/client-sqs';
import { LookUpQueued } from '#events/look-up-queued.ts';
import { openProvider } from '#shared/adapters/enrichment/open-provider.ts';
import { queueSender } from '#shared/adapters/queue-sender.ts';
import { EnrichmentPolicy } from '#shared/domain/enrichment/enrichment-policy.ts';
import { now } from '#shared/lambda/clock.ts';
import { loadEnv } from '#shared/lambda/load-env.ts';
import { queueHandler } from '#shared/lambda/queue-handler.ts';
import { secretReader } from '#shared/lambda/secret.ts';
import { cachedConfig } from '#shared/table/config-cache.ts';
import { readConfig } from '#shared/table/config-documents.ts';
import { readPlanRules } from '#shared/table/read-plan-rules.ts';
import { openTable } from '#shared/table/table.ts';
import type { LookUpContactsDeps } from './deps.ts';
import { LookUpContactsEnv } from './env.ts';
import { lookUpContacts } from './look-up-contacts.ts';

const env = loadEnv(LookUpContactsEnv);
const table = openTable(env.TABLE_NAME);
const config = cachedConfig(table, Date.now);
const send = queueSender<LookUpQueued>(new SQSClient({}), env.LOOKUPS_QUEUE_URL);
const deps: LookUpContactsDeps = {
  table,
  // Past the cache: what an admin has taken back is not asked for any more.
  async policyOf(credorId) {
    return (await readConfig(table, EnrichmentPolicy, 'enrichment', credorId))?.document ?? null;
  },
  askProvider: openProvider(secretReader(env.ENRICHMENT_SECRET)),
  documentKey: secretReader(env.DOCUMENT_KEY_SECRET),
  planRulesOf: (record) => readPlanRules(config, record),
  goOn: (event, delaySeconds) => send([event], delaySeconds),
  now,
};

export const handler = queueHandler(LookUpQueued, (event, delivered) =>
  lookUpContacts(event, deps, delivered),
);
