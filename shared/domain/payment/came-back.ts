import { type SignedAgreement, stands } from '#shared/domain/agreement/agreement.ts';
import type { DebtorRecord } from '#shared/domain/debtor/record.ts';
import type { AgreementId } from '#shared/domain/values/ids.ts';
import {
  addCentavos,
  type Centavos,
  centavos,
  sumCentavos,
  ZERO_CENTAVOS,
} from '#shared/domain/values/money.ts';
import { type Allocation, keptOf, type Payment, type Restatement } from './payment.ts';

/** A payment, or what came back of it after agreements that had been signed without that. */
export type Counted<P extends Payment = Payment> = P & {
  /** The agreements that it counts for although the payment was known before them. */
  readonly cameBackAfter?: readonly AgreementId[];
};

/** What was paid before an agreement counts for the debts, and was taken off before it was made. */
export const isPriorTo = (
  { agreementId, priorPayments }: SignedAgreement,
  { paymentId, cameBackAfter = [] }: Pick<Counted, 'paymentId' | 'cameBackAfter'>,
): boolean => priorPayments.includes(paymentId) && !cameBackAfter.includes(agreementId);

/**
 * A payment in the parts in which it counts: what was there when agreements were signed that stand, and what its payer's bank held by
 * then and gave back since. Those were made as if that had never come, so that it pays their instalments and nobody pays twice
 * (Código Civil art. 876).
 */
export function partsThatCount<P extends Payment>(
  { agreements }: Pick<DebtorRecord, 'agreements'>,
  payment: P,
): readonly Counted<P>[] {
  const kept = keptOf(payment);
  const prior = agreements
    .filter(stands)
    .filter((known) => isPriorTo(known, payment))
    .toSorted((a, b) => (a.acceptedAt < b.acceptedAt ? -1 : 1));
  const counted = prior.map(({ countedThen = [] }) => {
    const then = countedThen.find(({ paymentId }) => paymentId === payment.paymentId);
    return Math.min(kept, then?.amount ?? kept);
  });
  if (counted.every((amount) => amount === kept)) return [payment];
  // What was away at a later agreement was not there for an earlier one either.
  const sums = [...counted, kept].map((sum, index) => Math.min(sum, ...counted.slice(index)));
  return sums.flatMap((sum, index) => {
    const part = centavos(sum - (sums[index - 1] ?? 0));
    const after = prior.slice(0, index).map(({ agreementId }) => agreementId);
    return index === 0 || part > 0 ? [partOf(payment, part, after, sum === kept)] : [];
  });
}

/** The payment as if its bank held all of it but that part. What the creditor gave back is of the last. */
function partOf<P extends Payment>(
  payment: P,
  part: Centavos,
  cameBackAfter: readonly AgreementId[],
  isLast: boolean,
): Counted<P> {
  const refunded = isLast ? payment.refunded : ZERO_CENTAVOS;
  const amount = centavos(payment.amount - refunded - part);
  const elsewhere = { chargebackId: 'elsewhere', amount, status: 'withdrawn' as const };
  const only = { ...payment, refunded, chargebacks: [elsewhere] };
  return cameBackAfter.length > 0 ? { ...only, cameBackAfter } : only;
}

/** The splits with those of one payment's parts together. */
export function joinedSplits(splits: readonly Restatement[]): Restatement[] {
  const joined = new Map<Restatement['paymentId'], Restatement>();
  for (const split of splits) {
    const known = joined.get(split.paymentId);
    joined.set(split.paymentId, known ? both(known, split) : split);
  }
  return [...joined.values()];
}

function both(a: Restatement, b: Restatement): Restatement {
  const waived = [...(a.waived ?? []), ...(b.waived ?? [])];
  return {
    paymentId: a.paymentId,
    allocations: b.allocations.reduce(withAllocation, a.allocations),
    ...(waived.length > 0 && { waived }),
    overpaid: addCentavos(a.overpaid, b.overpaid),
  };
}

const withAllocation = (known: Allocation[], more: Allocation): Allocation[] =>
  known.some(({ debtId }) => debtId === more.debtId)
    ? known.map((one) => (one.debtId === more.debtId ? sumOf(one, more) : one))
    : [...known, more];

const sumOf = (a: Allocation, b: Allocation): Allocation => ({
  debtId: a.debtId,
  interest: addCentavos(a.interest, b.interest),
  fine: addCentavos(a.fine, b.fine),
  principal: addCentavos(a.principal, b.principal),
  ...sumOfPart('correction', a, b),
  ...sumOfPart('honorarios', a, b),
});

function sumOfPart(part: 'correction' | 'honorarios', a: Allocation, b: Allocation) {
  const parts = [a, b].flatMap(({ [part]: amount }) => amount ?? []);
  return parts.length > 0 ? { [part]: sumCentavos(parts) } : {};
}
