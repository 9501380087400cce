import { S3Client } from '@aws-sdk/client-s3';
import { FileArrived } from '#events/file-arrived.ts';
import { fileStore } from '#shared/adapters/files.ts';
import { BillingAccount } from '#shared/domain/cnab/billing-account.ts';
import type { CredorId } from '#shared/domain/values/ids.ts';
import { now } from '#shared/lambda/clock.ts';
import { loadEnv } from '#shared/lambda/load-env.ts';
import { queueHandler } from '#shared/lambda/queue-handler.ts';
import { readConfig } from '#shared/table/config-documents.ts';
import { openTable } from '#shared/table/table.ts';
import { ReadRetornoEnv } from './env.ts';
import { readRetornoFiles } from './read-retorno.ts';

const env = loadEnv(ReadRetornoEnv);
const table = openTable(env.TABLE_NAME);

const deps = {
  table,
  files: fileStore(new S3Client({}), env.FILES_BUCKET),
  accountOf: async (credorId: CredorId) =>
    (await readConfig(table, BillingAccount, 'billing-account', credorId))?.document ?? null,
  now,
};

export const handler = queueHandler(FileArrived, (event) => readRetornoFiles(event, deps));
