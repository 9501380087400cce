import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import type { FileArrived } from '#events/file-arrived.ts';
import type { ImportContinued } from '#events/import-continued.ts';
import type { ReguaMoveContinued } from '#events/regua-move-continued.ts';
import type { HookQueued } from '#events/hook-queued.ts';
import type { LookUpQueued } from '#events/look-up-queued.ts';
import type { SortingQueued } from '#events/sorting-queued.ts';
import type { TextTestQueued } from '#events/text-test-queued.ts';
import type { TrialQueued } from '#events/trial-queued.ts';
import { openProvider } from '#shared/adapters/enrichment/open-provider.ts';
import { whereItLeads } from '#shared/adapters/guarded/where-it-leads.ts';
import { askBureau } from '#shared/adapters/bureaus/ask-bureau.ts';
import { connectPlacer } from '#shared/adapters/calls/connect.ts';
import { fileLinks } from '#shared/adapters/file-links.ts';
import { fileStore } from '#shared/adapters/files.ts';
import { queueSender } from '#shared/adapters/queue-sender.ts';
import { now } from '#shared/lambda/clock.ts';
import { httpHandler } from '#shared/lambda/http-handler.ts';
import { loadEnv } from '#shared/lambda/load-env.ts';
import { secretReader } from '#shared/lambda/secret.ts';
import { cachedConfig } from '#shared/table/config-cache.ts';
import { openTable } from '#shared/table/table.ts';
import { createApi } from './api.ts';
import { ApiEnv } from './env.ts';

const env = loadEnv(ApiEnv);
const table = openTable(env.TABLE_NAME);
const s3 = new S3Client({ requestChecksumCalculation: 'WHEN_REQUIRED' });
const sqs = new SQSClient({});
const sendImport = queueSender<ImportContinued | FileArrived>(sqs, env.IMPORTS_QUEUE_URL);
const sendTest = queueSender<TextTestQueued>(sqs, env.MESSAGES_EMAIL_QUEUE_URL);
const sendHook = queueSender<HookQueued>(sqs, env.HOOKS_QUEUE_URL);
const sendLookUp = queueSender<LookUpQueued>(sqs, env.LOOKUPS_QUEUE_URL);
const sendMove = queueSender<ReguaMoveContinued>(sqs, env.REGUA_MOVES_QUEUE_URL);

export const handler = httpHandler(
  createApi({
    table,
    config: cachedConfig(table, Date.now),
    documentKey: secretReader(env.DOCUMENT_KEY_SECRET),
    files: fileStore(s3, env.FILES_BUCKET),
    links: fileLinks(s3, env.FILES_BUCKET),
    queueTrials: queueSender<TrialQueued>(sqs, env.TRIALS_QUEUE_URL),
    queueHook: (event, delaySeconds) => sendHook([event], delaySeconds),
    queueLookUp: (event) => sendLookUp([event]),
    queueSortings: queueSender<SortingQueued>(sqs, env.SORTINGS_QUEUE_URL),
    hasWhatsApp: env.WHATSAPP_PHONE_NUMBER !== '',
    hasVoice: env.VOICE_ORIGINATION !== '',
    placeCall:
      env.CONNECT_INSTANCE === ''
        ? null
        : connectPlacer({
            instanceArn: env.CONNECT_INSTANCE,
            flowId: env.CONNECT_FLOW_ID,
            queueId: env.CONNECT_QUEUE_ID,
          }),
    fourEyes: env.FOUR_EYES === 'yes',
    continueMove: (event) => sendMove([event]),
    queueTextTest: (event) => sendTest([event]),
    askProvider: openProvider(secretReader(env.ENRICHMENT_SECRET)),
    whereItLeads,
    askBureau,
    queueImport: (event) => sendImport([event]),
    bucket: env.FILES_BUCKET,
    now,
  }),
  secretReader(env.EDGE_PROOF_SECRET),
);
