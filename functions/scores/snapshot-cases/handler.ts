import { S3Client } from '@aws-sdk/client-s3';
import { fileStore } from '#shared/adapters/files.ts';
import { CredorId } from '#shared/domain/values/ids.ts';
import { now } from '#shared/lambda/clock.ts';
import { cronHandler } from '#shared/lambda/cron-handler.ts';
import { loadEnv } from '#shared/lambda/load-env.ts';
import { cachedConfig } from '#shared/table/config-cache.ts';
import { listConfigIds } from '#shared/table/config-documents.ts';
import { readScoringRules } from '#shared/table/read-assessment-rules.ts';
import { openTable } from '#shared/table/table.ts';
import { SnapshotCasesEnv } from './env.ts';
import { snapshotCases } from './snapshot-cases.ts';

const env = loadEnv(SnapshotCasesEnv);
const table = openTable(env.TABLE_NAME);
const files = fileStore(new S3Client({}), env.FILES_BUCKET);
const policy = async () => (await readScoringRules(cachedConfig(table, Date.now))).policy;
const credores = async () => (await listConfigIds(table, 'credor')).map((id) => CredorId.parse(id));

export const handler = cronHandler((millisecondsLeft) =>
  snapshotCases({ table, files, credores, policy, now, millisecondsLeft }),
);
