import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import * as z from 'zod';
import { FileArrived } from '#events/file-arrived.ts';
import { ImportContinued } from '#events/import-continued.ts';
import { uploadText } from '#shared/adapters/file-upload.ts';
import { fileStore } from '#shared/adapters/files.ts';
import { queueSender } from '#shared/adapters/queue-sender.ts';
import { now } from '#shared/lambda/clock.ts';
import { loadEnv } from '#shared/lambda/load-env.ts';
import { queueHandler } from '#shared/lambda/queue-handler.ts';
import { secretReader } from '#shared/lambda/secret.ts';
import { cachedConfig } from '#shared/table/config-cache.ts';
import { readPlanRules } from '#shared/table/read-plan-rules.ts';
import { openTable } from '#shared/table/table.ts';
import { ImportDebtsEnv } from './env.ts';
import { importDebts } from './import-debts.ts';

const env = loadEnv(ImportDebtsEnv);
const table = openTable(env.TABLE_NAME);
const config = cachedConfig(table, Date.now);
const send = queueSender<ImportContinued>(new SQSClient({}), env.IMPORTS_QUEUE_URL);

const s3 = new S3Client({});

const deps = {
  table,
  files: fileStore(s3, env.FILES_BUCKET),
  uploadText: uploadText(s3, env.FILES_BUCKET),
  bucket: env.FILES_BUCKET,
  documentKey: secretReader(env.DOCUMENT_KEY_SECRET),
  planRulesOf: (record: Parameters<typeof readPlanRules>[1]) => readPlanRules(config, record),
  continueLater: (event: ImportContinued) => send([event]),
  now,
};

export const handler = queueHandler(z.union([FileArrived, ImportContinued]), (event, delivery) =>
  importDebts(event, deps, delivery),
);
