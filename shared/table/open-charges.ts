import * as z from 'zod';
import { ChargeId, CredorId, DebtorId } from '#shared/domain/values/ids.ts';
import type { Centavos } from '#shared/domain/values/money.ts';
import { addMinutes, epochSecondsOf, type Instant } from '#shared/domain/values/zone.ts';
import type { SideItem } from './decision.ts';
import { keys } from './keys.ts';
import { queryAll } from './query-pages.ts';
import type { Table } from './table.ts';

/** How long after a charge expired its amount may still tell whose money it is: banks are slow over holidays. */
const KEPT_MINUTES = 10 * 24 * 60;
/** Of more than this with one amount, the amount tells nothing. */
export const SAME_AMOUNT_MAX = 10;

const OpenCharge = z.object({
  chargeId: ChargeId,
  credorId: CredorId,
  debtorId: DebtorId,
  gateway: z.string(),
});
export type OpenCharge = z.infer<typeof OpenCharge>;

/** An issued charge, to be found by its amount when money comes without its name. Forgotten by itself. */
export const openChargeItem = (
  charge: OpenCharge & { readonly amount: Centavos; readonly expiresAt: Instant },
): SideItem => {
  const { amount, expiresAt, ...whose } = charge;
  return {
    ...keys.openCharge(amount, charge.chargeId),
    ...whose,
    expiresAt: epochSecondsOf(addMinutes(expiresAt, KEPT_MINUTES)),
  };
};

/** The charges of one amount at one gateway, or none when there are more than SAME_AMOUNT_MAX. */
export async function findOpenCharges(
  table: Table,
  amount: Centavos,
  gateway: string,
): Promise<readonly OpenCharge[]> {
  const items = await queryAll(
    table,
    {
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': keys.openCharge(amount, '').pk },
      Limit: 100,
    },
    10,
  );
  const same = items.map((item) => OpenCharge.parse(item)).filter((one) => one.gateway === gateway);
  return same.length > SAME_AMOUNT_MAX ? [] : same;
}
