import { PublishedPriceTable } from '#events/api/cost.ts';
import type { World } from '#local/world.ts';
import { asAdmin } from './as-admin.ts';

/** Invented: R$ 1,50 for whoever calls, R$ 0,20 a minute on the line, and R$ 0,89 and 0,5 % of each payment. */
const BESIDE = {
  callMicros: 1_500_000,
  callMinuteMicros: 200_000,
  gatewayFees: [{ gateway: 'sandbox', fixedMicros: 890_000, shareBps: 50 }],
};

/** What calls and payments cost, beside the prices of messages, which stay. @throws when the API answers with anything but success */
export async function publishPricesBeside(world: World): Promise<void> {
  const read = await asAdmin(world, 'GET', '/api/price-table');
  const { version: expectedVersion, document } = PublishedPriceTable.parse(read);
  const rows = document.rows.map((row) => ({ ...row, ...BESIDE }));
  await asAdmin(world, 'PUT', '/api/price-table', { expectedVersion, document: { rows } });
}
