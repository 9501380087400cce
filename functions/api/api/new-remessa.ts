import { hash } from 'node:crypto';
import type { BillingAccount } from '#shared/domain/cnab/billing-account.ts';
import type { RemessaOrder } from '#shared/domain/cnab/remessa/titulo.ts';
import { sumCentavos } from '#shared/domain/values/money.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import type { Remessa } from '#shared/table/remessas.ts';

/** What is written down of a remessa: its place, and a hash by which the same orders are known when they are asked for again. */
export const newRemessa = (
  asked: Pick<Remessa, 'credorId' | 'sequence'> & { readonly orders: readonly RemessaOrder[] },
  account: BillingAccount,
  { by, at }: { readonly by: string; readonly at: Instant },
): Remessa => ({
  credorId: asked.credorId,
  bank: account.bank,
  sequence: asked.sequence,
  key: `remessas/${asked.credorId}/${account.bank}-${String(asked.sequence).padStart(6, '0')}.rem`,
  ordersHash: hash('sha256', JSON.stringify([account, asked.orders])),
  orders: asked.orders.length,
  amount: sumCentavos(asked.orders.map(({ titulo }) => titulo.amount)),
  writtenAt: at,
  writtenBy: by,
});
