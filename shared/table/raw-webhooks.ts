import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { WebhookKept } from '#events/webhook-kept.ts';
import { addMinutes, epochSecondsOf, Instant } from '#shared/domain/values/zone.ts';
import { keys } from './keys.ts';
import type { Table } from './table.ts';

/** Long enough to settle any dispute with a gateway; bodies hold personal data, so no longer. */
const KEPT_MINUTES = 90 * 24 * 60;

const RawWebhook = z.object({
  body: z.string(),
  /** `ours`: no webhook, but a question that we ask the gateway by ourselves. */
  strength: z.enum(['strong', 'weak', 'ours']),
  receivedAt: Instant,
});
export type RawWebhook = z.infer<typeof RawWebhook>;

type RawKey = Pick<WebhookKept, 'gateway' | 'day' | 'eventId'>;

/** Keeps a webhook's body as it came, once. @returns 'known' when this very event was kept before */
export async function keepWebhook(
  table: Table,
  { gateway, day, eventId }: RawKey,
  webhook: RawWebhook,
): Promise<'kept' | 'known'> {
  const expiresAt = epochSecondsOf(addMinutes(webhook.receivedAt, KEPT_MINUTES));
  const Item = { ...keys.raw(gateway, day, eventId), ...webhook, expiresAt };
  try {
    const ConditionExpression = 'attribute_not_exists(pk)';
    await table.client.send(new PutCommand({ TableName: table.name, Item, ConditionExpression }));
    return 'kept';
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return 'known';
    throw error;
  }
}

/** The body as it came, or null once it has expired. */
export async function readWebhook(table: Table, key: RawKey): Promise<RawWebhook | null> {
  const { Item } = await table.client.send(
    new GetCommand({
      TableName: table.name,
      Key: keys.raw(key.gateway, key.day, key.eventId),
      ConsistentRead: true,
    }),
  );
  return Item ? RawWebhook.parse(Item) : null;
}
