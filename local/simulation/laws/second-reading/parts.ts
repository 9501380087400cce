import type { Fact, FactOf } from '#shared/domain/history/entry.ts';
import type { Standing } from './agreements.ts';
import { keptOf, type OwnPayment, receivedOf, takenByBank } from './payments.ts';

/** What of a payment counts before an agreement closes, or after all of them, and what was known by then. */
export type OwnPart = {
  readonly payment: OwnPayment;
  readonly closes: Standing | null;
  readonly kept: number;
  readonly received: number;
  /** The agreements that stand and were made after the payment was known, whose instalments it does not pay. */
  readonly prior: readonly Standing[];
  readonly facts: readonly Fact[];
};

/**
 * What was there of a payment when agreements were signed counts for their debts. What its bank held by then, and gave back since,
 * comes after them: they were made as if that had never been paid.
 *
 * @param standing the agreements of its credor that stand, in the order in which they were signed
 */
export function partsOf(
  payment: OwnPayment,
  standing: readonly Standing[],
  facts: readonly Fact[],
): readonly OwnPart[] {
  const prior = standing.filter(({ priorPayments }) => priorPayments.includes(payment.paymentId));
  const [kept, received] = [keptOf(payment, facts), receivedOf(payment, facts)];
  const counted = prior.map((agreement) => countedThen(payment, agreement) ?? kept);
  const sums = [...counted, kept].map((sum, index) => Math.min(kept, sum, ...counted.slice(index)));
  return sums.flatMap((sum, index) => {
    const from = sums[index - 1] ?? 0;
    if (index > 0 && sum === from) return [];
    const [closes = null] = prior.slice(index);
    const part = { payment, closes, kept: sum - from, prior: prior.slice(index) };
    return sum === kept
      ? [{ ...part, received: received - from, facts }]
      : [{ ...part, received: sum - from, facts: factsBefore(closes, facts) }];
  });
}

const countedThen = (
  { paymentId }: OwnPayment,
  { countedThen: known = [] }: Standing,
): number | undefined => known.find((one) => one.paymentId === paymentId)?.amount;

const factsBefore = (closes: Standing | null, facts: readonly Fact[]): readonly Fact[] =>
  facts.slice(
    0,
    facts.findIndex(
      (fact) => fact.type === 'agreement-accepted' && fact.agreementId === closes?.agreementId,
    ),
  );

/** Where an agreement was signed that says otherwise of what counted than the facts before it. */
export function countedOtherwise(
  accepted: FactOf<'agreement-accepted'>,
  before: readonly Fact[],
): readonly string[] {
  const { credorId, countedThen: told = [] } = accepted;
  const held = before.filter(
    (fact): fact is FactOf<'payment-applied'> =>
      fact.type === 'payment-applied' &&
      fact.credorId === credorId &&
      takenByBank(fact.paymentId, before) > 0,
  );
  const own = held.map((payment) => `${payment.paymentId} ${keptOf(payment, before)}`);
  const said = told.map(({ paymentId, amount }) => `${paymentId} ${amount}`);
  return own.toSorted().join() === said.toSorted().join()
    ? []
    : [`${said.join()} counted, and not ${own.join()}`];
}
