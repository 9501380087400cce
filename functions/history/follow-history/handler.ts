import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { SchedulerClient } from '@aws-sdk/client-scheduler';
import { SQSClient } from '@aws-sdk/client-sqs';
import type { ChargeQueued } from '#events/charge-queued.ts';
import type { HookQueued } from '#events/hook-queued.ts';
import type { ListingQueued } from '#events/listing-queued.ts';
import type { MessageQueued } from '#events/message-queued.ts';
import type { WebhookKept } from '#events/webhook-kept.ts';
import { eventBus } from '#shared/adapters/event-bus.ts';
import { queueSender } from '#shared/adapters/queue-sender.ts';
import { Schedules } from '#shared/adapters/schedules.ts';
import { Channel } from '#shared/domain/message/channel.ts';
import { loadEnv } from '#shared/lambda/load-env.ts';
import { streamHandler } from '#shared/lambda/stream-handler.ts';
import { listedConfig } from '#shared/table/config-cache.ts';
import { countKpis } from '#shared/table/count-kpis.ts';
import { openTable } from '#shared/table/table.ts';
import { FollowHistoryEnv } from './env.ts';
import { type FollowHistoryDeps, followHistory } from './follow-history.ts';
import { hookQueuer } from './hook-queuer.ts';
import { readRecord } from './read-record.ts';

const env = loadEnv(FollowHistoryEnv);
const table = openTable(env.TABLE_NAME);
const sqs = new SQSClient({});
const schedules = new Schedules(new SchedulerClient({}), {
  groupName: env.SCHEDULE_GROUP,
  queueArn: env.STEPS_QUEUE_ARN,
  roleArn: env.SCHEDULER_ROLE_ARN,
  deadLettersArn: env.SCHEDULER_DEAD_LETTERS_ARN,
});
/** Each channel has a queue, with a pace of its own. */
const messages: Readonly<Record<Channel, (queued: readonly MessageQueued[]) => Promise<void>>> = {
  email: queueSender<MessageQueued>(sqs, env.MESSAGES_EMAIL_QUEUE_URL),
  sms: queueSender<MessageQueued>(sqs, env.MESSAGES_SMS_QUEUE_URL),
  whatsapp: queueSender<MessageQueued>(sqs, env.MESSAGES_WHATSAPP_QUEUE_URL),
  voice: queueSender<MessageQueued>(sqs, env.MESSAGES_VOICE_QUEUE_URL),
};

const deps: FollowHistoryDeps = {
  arm: (debtorId, alarm) => schedules.arm(debtorId, alarm),
  queueMessages: async (queued) => {
    for (const channel of Channel.options) {
      await messages[channel](queued.filter(({ request }) => request.channel === channel));
    }
  },
  queueCharges: queueSender<ChargeQueued>(sqs, env.CHARGES_QUEUE_URL),
  queueListings: queueSender<ListingQueued>(sqs, env.LISTINGS_QUEUE_URL),
  queuePayments: queueSender<WebhookKept>(sqs, env.PAYMENTS_QUEUE_URL),
  queueHooks: hookQueuer(
    listedConfig(table, 'hooks', Date.now),
    queueSender<HookQueued>(sqs, env.HOOKS_QUEUE_URL),
  ),
  publish: eventBus(new EventBridgeClient({}), env.BUS_NAME),
  count: (debtorId, entries) => countKpis(table, debtorId, entries),
};

export const handler = streamHandler(readRecord, (stretch) => followHistory(deps, stretch));
