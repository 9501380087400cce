import { now } from '#shared/lambda/clock.ts';
import { httpHandler } from '#shared/lambda/http-handler.ts';
import { loadEnv } from '#shared/lambda/load-env.ts';
import { secretReader } from '#shared/lambda/secret.ts';
import { cachedConfig } from '#shared/table/config-cache.ts';
import { openTable } from '#shared/table/table.ts';
import { PortalEnv } from './env.ts';
import { createPortal } from './portal.ts';

const env = loadEnv(PortalEnv);
const table = openTable(env.TABLE_NAME);

export const handler = httpHandler(
  createPortal({
    table,
    config: cachedConfig(table, Date.now),
    documentKey: secretReader(env.DOCUMENT_KEY_SECRET),
    now,
  }),
  secretReader(env.EDGE_PROOF_SECRET),
);
