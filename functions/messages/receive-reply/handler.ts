import { SQSClient } from '@aws-sdk/client-sqs';
import { S3Client } from '@aws-sdk/client-s3';
import { ReplyArrived } from '#events/reply-arrived.ts';
import type { WhatsAppReported } from '#events/whatsapp-reported.ts';
import { fileStore } from '#shared/adapters/files.ts';
import { queueSender } from '#shared/adapters/queue-sender.ts';
import { now } from '#shared/lambda/clock.ts';
import { loadEnv } from '#shared/lambda/load-env.ts';
import { queueHandler } from '#shared/lambda/queue-handler.ts';
import { secretReader } from '#shared/lambda/secret.ts';
import { cachedConfig } from '#shared/table/config-cache.ts';
import { openTable } from '#shared/table/table.ts';
import type { ReceiveReplyDeps } from './deps.ts';
import { ReceiveReplyEnv } from './env.ts';
import { receiveReply } from './receive-reply.ts';

const env = loadEnv(ReceiveReplyEnv);
const table = openTable(env.TABLE_NAME);

const deps: Omit<ReceiveReplyDeps, 'putMetric'> = {
  table,
  config: cachedConfig(table, Date.now),
  files: fileStore(new S3Client({}), env.FILES_BUCKET),
  queueReports: queueSender<WhatsAppReported>(new SQSClient({}), env.DELIVERIES_QUEUE_URL),
  documentKey: secretReader(env.DOCUMENT_KEY_SECRET),
  now,
};

export const handler = queueHandler(ReplyArrived, (arrived, { putMetric }) =>
  receiveReply({ ...deps, putMetric }, arrived),
);
