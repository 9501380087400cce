import * as z from 'zod';
import { canonical } from '#shared/domain/history/hash-chain.ts';
import { type Payment, Restatement } from '#shared/domain/payment/payment.ts';
import { CredorId, type DebtorId } from '#shared/domain/values/ids.ts';
import { keys } from './keys.ts';

/**
 * How payments to one credor are split now, where more of them were split anew at once than a transaction takes as items
 * of their own. It goes before what their own items say.
 */
export const SplitsItem = z.object({ credorId: CredorId, splits: z.array(Restatement) });
export type SplitsItem = z.infer<typeof SplitsItem>;

/** From here on, payments that are split anew share one item. */
const ITEMS_OF_THEIR_OWN_MAX = 25;

/** The payments as they are split now. */
export function withSplits(
  payments: readonly Payment[],
  { splits }: SplitsItem,
): readonly Payment[] {
  const known = new Map(splits.map((split) => [split.paymentId, split]));
  return payments.map((payment) => {
    const split = known.get(payment.paymentId);
    if (split === undefined) return payment;
    return { ...unsplit(payment), ...split };
  });
}

/**
 * The items of payments that changed. Each has one of its own, until too many are only split anew: those share one, and
 * whatever is in it stays there until it changes otherwise.
 *
 * @param splitted what such items hold, by credor
 * @param changed payments as they now are, each with what it was, if it was known
 */
export function paymentItems(
  debtorId: DebtorId,
  splitted: readonly SplitsItem[],
  changed: readonly { readonly before: Payment | undefined; readonly after: Payment }[],
): readonly Record<string, unknown>[] {
  const credores = [...new Set(changed.map(({ after }) => after.credorId))];
  return credores.flatMap((credorId) => {
    const own = changed.filter(({ after }) => after.credorId === credorId);
    const shared = splitted.find((known) => known.credorId === credorId)?.splits ?? [];
    const isShared = ({ paymentId }: Payment) =>
      shared.some((split) => split.paymentId === paymentId);
    const isMany = own.length > ITEMS_OF_THEIR_OWN_MAX;
    const moves = own.filter(({ before, after }) => isSplitAnew(before, after));
    const joins = moves.filter(({ after }) => isMany || isShared(after)).map(({ after }) => after);
    const apart = own.map(({ after }) => after).filter((payment) => !joins.includes(payment));
    const items = apart.map((payment) => ({
      ...keys.payment(debtorId, payment.paymentId),
      ...payment,
    }));
    if (joins.length === 0 && !apart.some(isShared)) return items;
    const ids = new Set(own.map(({ after }) => after.paymentId));
    const splits = [
      ...shared.filter(({ paymentId }) => !ids.has(paymentId)),
      ...joins.map(splitOf),
    ];
    return [...items, { ...keys.splits(debtorId, credorId), credorId, splits }];
  });
}

const splitOf = ({ paymentId, allocations, waived, overpaid }: Payment): Restatement => ({
  paymentId,
  allocations,
  ...(waived && { waived }),
  overpaid,
});

/** Whether nothing but its split is another. */
function isSplitAnew(before: Payment | undefined, after: Payment): boolean {
  return before !== undefined && canonical(unsplit(before)) === canonical(unsplit(after));
}

function unsplit(payment: Payment): Omit<Payment, 'allocations' | 'waived' | 'overpaid'> {
  const { allocations: _, waived: __, overpaid: ___, ...money } = payment;
  return money;
}
