import type { DynamoDBRecord } from 'aws-lambda';
import * as z from 'zod';
import { WebhookKept } from '#events/webhook-kept.ts';
import { HistoryEntry } from '#shared/domain/history/entry.ts';
import { plainImage } from '#shared/lambda/stream-image.ts';
import { followedItem } from '#shared/table/followed-keys.ts';
import type { Followed } from './plan-follow-up.ts';

const Image = z.looseObject({ pk: z.string(), sk: z.string() });

/** What a stream record tells of, or null for everything that nobody follows. Only new items are followed. */
export function readRecord(record: DynamoDBRecord): Followed | null {
  const image = record.dynamodb?.NewImage;
  if (record.eventName !== 'INSERT' || !image) return null;
  const item = Image.parse(plainImage(image));
  const followed = followedItem(item.pk);
  switch (followed?.kind) {
    case 'history':
      return { kind: 'entry', entry: HistoryEntry.parse(item) };
    case 'raw': {
      const { gateway, day } = followed;
      const kept = { name: 'WebhookKept', gateway, day, eventId: item.sk };
      return { kind: 'raw', webhook: WebhookKept.parse(kept) };
    }
    case undefined:
      return null;
  }
}
