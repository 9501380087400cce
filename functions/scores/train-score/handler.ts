import { S3Client } from '@aws-sdk/client-s3';
import { fileStore } from '#shared/adapters/files.ts';
import { now } from '#shared/lambda/clock.ts';
import { cronHandler } from '#shared/lambda/cron-handler.ts';
import { loadEnv } from '#shared/lambda/load-env.ts';
import { cachedConfig } from '#shared/table/config-cache.ts';
import { readCollectionModel } from '#shared/table/read-assessment-rules.ts';
import { openTable } from '#shared/table/table.ts';
import { TrainScoreEnv } from './env.ts';
import { trainScore } from './train-score.ts';

const env = loadEnv(TrainScoreEnv);
const table = openTable(env.TABLE_NAME);
const files = fileStore(new S3Client({}), env.FILES_BUCKET);
const config = cachedConfig(table, Date.now);
const champion = () => readCollectionModel(config);

/** What 1,769 MB hold and fifteen minutes learn from. */
const OUTCOMES_MAX = 200_000;

export const handler = cronHandler(() =>
  trainScore({ table, files, champion, now, outcomesMax: OUTCOMES_MAX }),
);
