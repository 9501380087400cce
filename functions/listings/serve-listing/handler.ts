import { ListingQueued } from '#events/listing-queued.ts';
import { openRegistries } from '#shared/adapters/registries/open-registries.ts';
import { Credor } from '#shared/domain/credor/credor.ts';
import { now } from '#shared/lambda/clock.ts';
import { loadEnv } from '#shared/lambda/load-env.ts';
import { queueHandler } from '#shared/lambda/queue-handler.ts';
import { cachedConfig } from '#shared/table/config-cache.ts';
import { readPlanRules } from '#shared/table/read-plan-rules.ts';
import { openTable } from '#shared/table/table.ts';
import type { ServeListingDeps } from './deps.ts';
import { ServeListingEnv } from './env.ts';
import { serveListing } from './serve-listing.ts';

const env = loadEnv(ServeListingEnv);
const table = openTable(env.TABLE_NAME);
const config = cachedConfig(table, Date.now);

const deps: ServeListingDeps = {
  table,
  findRegistry: openRegistries(env.SANDBOX_REGISTRY_URL),
  credorOf: async (credorId) => (await config.read(Credor, 'credor', credorId)).document,
  planRulesOf: (record) => readPlanRules(config, record),
  now,
};

export const handler = queueHandler(ListingQueued, (queued) => serveListing(deps, queued));
