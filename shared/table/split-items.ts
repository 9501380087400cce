import * as z from 'zod';
import { canonical } from '#shared/domain/history/hash-chain.ts';
import { type Payment, Restatement } from '#shared/domain/payment/payment.ts';
import type { CredorId, DebtorId } from '#shared/domain/values/ids.ts';
import { keys } from './keys.ts';

type Item = Readonly<Record<string, unknown>>;

/** The person's version with which an item of payments was written: of two splits of one payment the later one is true. */
const Written = z.object({ splitAt: z.int().default(0) });

/**
 * How payments to one credor were split at some moment, where more of them were split anew at once than a transaction
 * takes as items of their own.
 */
const SplitsItem = z.object({ ...Written.shape, splits: z.array(Restatement) });

/** From here on, payments that are split anew share one item. */
const ITEMS_OF_THEIR_OWN_MAX = 25;

/** The items of payments that changed: those that are new or changed otherwise have their own, and so have few. */
export function paymentItems(
  debtorId: DebtorId,
  splitAt: number,
  changed: readonly { readonly before: Payment | undefined; readonly after: Payment }[],
): readonly Item[] {
  const moved = changed.filter(({ before, after }) => isSplitAnew(before, after));
  const isMany = moved.length > ITEMS_OF_THEIR_OWN_MAX;
  const together = isMany ? moved.map(({ after }) => after) : [];
  const own = changed.flatMap(({ after }) => (together.includes(after) ? [] : [after]));
  const credores = new Set(together.map(({ credorId }) => credorId));
  return [
    ...own.map((payment) => ({
      ...keys.payment(debtorId, payment.paymentId),
      ...payment,
      splitAt,
    })),
    ...[...credores].map((credorId) => splitsItem(debtorId, credorId, splitAt, together)),
  ];
}

const splitsItem = (
  debtorId: DebtorId,
  credorId: CredorId,
  splitAt: number,
  payments: readonly Payment[],
) => ({
  ...keys.splits(debtorId, credorId, splitAt),
  splitAt,
  splits: payments.filter((payment) => payment.credorId === credorId).map(splitOf),
});

/**
 * The payments as they are split now.
 *
 * @param payments each with its own item
 * @param splitItems what was split anew together
 */
export function withSplits(
  payments: readonly { readonly payment: Payment; readonly item: Item }[],
  splitItems: readonly Item[],
): readonly Payment[] {
  const later = splitItems
    .map((item) => SplitsItem.parse(item))
    .toSorted((a, b) => a.splitAt - b.splitAt);
  return payments.map(({ payment, item }) => {
    const { splitAt } = Written.parse(item);
    const { paymentId } = payment;
    return later
      .filter((known) => known.splitAt > splitAt)
      .flatMap(({ splits }) => splits.filter((split) => split.paymentId === paymentId))
      .reduce<Payment>((_, split) => ({ ...unsplit(payment), ...split }), payment);
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
