import type { Instant } from '#shared/domain/values/zone.ts';
import { keepWebhook } from '#shared/table/raw-webhooks.ts';
import type { Table } from '#shared/table/table.ts';

/** Keeps a question to a gateway where its webhooks are, to be taken up as one. @returns whether it was not kept before */
export async function keepQuestion(
  table: Table,
  key: Parameters<typeof keepWebhook>[1],
  body: string,
  now: Instant,
): Promise<boolean> {
  return (await keepWebhook(table, key, { body, strength: 'ours', receivedAt: now })) === 'kept';
}
