import { SQSClient } from '@aws-sdk/client-sqs';
import type { CloudWatchLogsEvent, Context, SQSBatchResponse, SQSEvent } from 'aws-lambda';
import type { SmsReported } from '#events/sms-reported.ts';
import { reportsIn } from '#shared/adapters/channel-events/sms-status-log.ts';
import { queueSender } from '#shared/adapters/queue-sender.ts';
import { now } from '#shared/lambda/clock.ts';
import { loadEnv } from '#shared/lambda/load-env.ts';
import { queueHandler } from '#shared/lambda/queue-handler.ts';
import { cachedConfig } from '#shared/table/config-cache.ts';
import { readPlanRules } from '#shared/table/read-plan-rules.ts';
import { openTable } from '#shared/table/table.ts';
import { RecordDeliveryEnv } from './env.ts';
import { Delivery, recordDelivery, type RecordDeliveryDeps } from './record-delivery.ts';

const env = loadEnv(RecordDeliveryEnv);
const table = openTable(env.TABLE_NAME);
const config = cachedConfig(table, Date.now);
const queueReports = queueSender<SmsReported>(new SQSClient({}), env.DELIVERIES_QUEUE_URL);
const deps: RecordDeliveryDeps = {
  table,
  planRulesOf: (record) => readPlanRules(config, record),
  now,
};

const onQueue = queueHandler(Delivery, (delivery, { count }) =>
  recordDelivery(deps, delivery, count),
);

/** Log lines of SMS go to the queue first, which repeats what fails; there they meet the news of e-mails. */
export const handler = async (
  event: SQSEvent | CloudWatchLogsEvent,
  context: Context,
): Promise<SQSBatchResponse | void> =>
  'awslogs' in event ? queueReports(reportsIn(event.awslogs.data)) : onQueue(event, context);
