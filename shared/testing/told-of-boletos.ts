import { cnabGateway } from '#shared/adapters/gateways/cnab.ts';
import { followedItem } from '#shared/table/followed-keys.ts';
import { readWebhook } from '#shared/table/raw-webhooks.ts';
import type { Table } from '#shared/table/table.ts';
import { itemsWith } from './items-with.ts';

/** What follows from retornos as from webhooks: the bodies, read by the gateway that they were kept for. */
export async function toldOfBoletos(table: Table) {
  const kept = await itemsWith(table, 'settlementId');
  const bodies = kept.map((key) => {
    const [pk = '', eventId = ''] = key.split(' ');
    const raw = followedItem(pk);
    if (raw?.kind !== 'raw') throw new Error(`not kept as a webhook: ${key}`);
    return readWebhook(table, { gateway: raw.gateway, day: raw.day, eventId });
  });
  return (await Promise.all(bodies)).flatMap((raw) => cnabGateway.read(raw?.body ?? ''));
}
