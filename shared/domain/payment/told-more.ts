import type { MoneyRules } from '#shared/domain/debt/money-rules.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { PaymentId } from '#shared/domain/values/ids.ts';
import {
  type Centavos,
  centavos,
  subtractCentavos,
  sumCentavos,
} from '#shared/domain/values/money.ts';
import { type ReturnAnswer, type ToldReturn, takeReturn } from './money-return.ts';
import type { Payment } from './payment.ts';
import { comesBefore } from './replay.ts';

/** What came in under one id of a gateway that tells totals: the payment as it was first told, then what it told more of it. */
const partsOf = (payments: readonly Payment[], paymentId: PaymentId): readonly Payment[] => [
  ...payments.filter((payment) => payment.paymentId === paymentId),
  ...payments
    .filter(({ continues }) => continues === paymentId)
    .toSorted((a, b) => (comesBefore(a, b) ? -1 : 1)),
];

/** What a total tells more than is known of a payment; null when nothing. Totals only grow: what went back is told apart. */
export function toldMore(
  payments: readonly Payment[],
  paymentId: PaymentId,
  total: Centavos,
): Centavos | null {
  const known = sumCentavos(partsOf(payments, paymentId).map(({ amount }) => amount));
  return total > known ? subtractCentavos(total, known) : null;
}

/** What of a return is of the part that came so many-th, for whoever takes it part by part; null when there is no such part. */
export const shareOfPart = (
  payments: readonly Payment[],
  back: ToldReturn,
  place: number,
): ToldReturn | null => sharesOf(partsOf(payments, back.paymentId), back)[place] ?? null;

/** How the id of a part begins and ends that made a total of a gateway grow to this. */
export const partIdOf = (gatewayPaymentId: string, total: Centavos): string =>
  `${gatewayPaymentId}#up-to-${total}`;

/**
 * Takes the return of a payment that became known in parts: a sum that went back is of the first part first, a chargeback of all
 * that is left and its reversal are of each. Nothing is taken where one of the parts refuses.
 *
 * @returns the answer of the first part that moves, and the returns of the others, which follow in the same write
 */
export function takeReturnOfParts(
  record: RegisteredRecord,
  back: ToldReturn,
  rules: MoneyRules,
): { readonly answer: ReturnAnswer; readonly others: readonly ToldReturn[] } {
  const shares = sharesOf(partsOf(record.payments, back.paymentId), back);
  const answers = shares.map((share) => takeReturn(record, share, rules));
  const refusal = answers.find((one) => !('fact' in one) && one.outcome !== 'already-known');
  const moving = answers.findIndex((one) => 'fact' in one);
  return refusal === undefined
    ? {
        answer: answers[moving] ?? { outcome: 'already-known' },
        others: shares.slice(moving + 1),
      }
    : { answer: refusal, others: [] };
}

function sharesOf(parts: readonly Payment[], back: ToldReturn): readonly ToldReturn[] {
  if (parts.length < 2) return [back];
  if (back.event === 'chargeback-reversed' || back.whole)
    return parts.map(({ paymentId }) => ({ ...back, paymentId }));
  if (back.event !== 'refunded-in-all') return [back];
  let left = back.amount;
  return parts.map(({ paymentId, amount: paid }, index) => {
    const amount = index === parts.length - 1 ? left : centavos(Math.min(left, paid));
    left = subtractCentavos(left, amount);
    return { ...back, paymentId, amount };
  });
}
