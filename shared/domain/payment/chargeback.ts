import { bookedAt } from '#shared/domain/cost/campaign-of.ts';
import type { MoneyRules } from '#shared/domain/debt/money-rules.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { FactOf } from '#shared/domain/history/entry.ts';
import type { PaymentId } from '#shared/domain/values/ids.ts';
import { type Centavos, centavos, ZERO_CENTAVOS } from '#shared/domain/values/money.ts';
import { type Chargeback, keptOf, type Payment, withChargeback, withdrawnOf } from './payment.ts';
import { isByHand } from './by-hand.ts';
import { restateWith } from './restate.ts';

export type ChargebackNews = {
  readonly paymentId: PaymentId;
  /** Unique within the payment; its reversal bears the same. */
  readonly chargebackId: string;
};

type Refused =
  | { readonly outcome: 'unknown-payment' }
  /** The same news was taken before, or nothing is left that it could take. */
  | { readonly outcome: 'already-known' }
  /** More than is left of the payment. */
  | { readonly outcome: 'too-much' };

type ToldChargeback = ChargebackNews & {
  readonly amount: Centavos;
  /** No amount was told that is contested: it takes all that is left of the payment, at most `amount`. */
  readonly whole?: true | undefined;
};

export type ChargebackAnswer =
  | {
      readonly outcome: 'charged-back';
      readonly fact: FactOf<'payment-charged-back' | 'chargeback-told'>;
    }
  | Refused;

export type ReversalAnswer =
  | { readonly outcome: 'chargeback-reversed'; readonly fact: FactOf<'chargeback-reversed'> }
  | Refused;

/**
 * The payer's bank took money back. The debts owe again as if it had never been paid, until the chargeback is reversed.
 * One whose reversal is known already moves nothing, and neither does one that somebody of the team has booked by hand.
 */
export function chargeBack(
  record: RegisteredRecord,
  { paymentId, chargebackId, amount: told, whole }: ToldChargeback,
  rules: MoneyRules,
): ChargebackAnswer {
  const payment = record.payments.find((known) => known.paymentId === paymentId);
  if (payment === undefined) return { outcome: 'unknown-payment' };
  const known = knownOf(payment, chargebackId);
  if (known !== undefined && (known.amount > 0 || known.status === 'withdrawn'))
    return { outcome: 'already-known' };
  const booked =
    known === undefined ? bookedByHand(payment, { chargebackId, amount: told, whole }) : null;
  if (booked) {
    const { credorId } = payment;
    const bookedAs = booked.chargebackId;
    const fact = { type: 'chargeback-told' as const, paymentId, credorId, bookedAs, chargebackId };
    return { outcome: 'charged-back', fact };
  }
  const isReversed = known !== undefined;
  const left = keptOf(payment);
  const amount = whole ? centavos(Math.min(told, left)) : told;
  // Nothing is left of what went back; what another chargeback holds may come back, and then somebody must know of this one.
  if (whole && left === 0)
    return { outcome: withdrawnOf(payment) > 0 ? 'too-much' : 'already-known' };
  if (amount > (isReversed ? payment.amount : left)) return { outcome: 'too-much' };

  const { credorId } = payment;
  const status = isReversed ? ('reversed' as const) : ('withdrawn' as const);
  const kind = whole && !isReversed && { whole };
  const changed = withChargeback(payment, { chargebackId, amount, status, ...kind });
  const fact = {
    type: 'payment-charged-back' as const,
    paymentId,
    credorId,
    ...bookedAt(record, credorId),
    chargebackId,
    amount,
    ...kind,
    ...(isReversed && { reversedBefore: true as const }),
  };
  return { outcome: 'charged-back', fact: { ...fact, ...restateWith(record, changed, rules) } };
}

/** The creditor won: what a chargeback took is back, and pays what it had paid. */
export function reverseChargeback(
  record: RegisteredRecord,
  { paymentId, chargebackId }: ChargebackNews,
  rules: MoneyRules,
): ReversalAnswer {
  const payment = record.payments.find((known) => known.paymentId === paymentId);
  if (payment === undefined) return { outcome: 'unknown-payment' };
  const known = knownOf(payment, chargebackId);
  if (known?.status === 'reversed') return { outcome: 'already-known' };

  const { credorId } = payment;
  const amount = known?.amount ?? ZERO_CENTAVOS;
  const changed = withChargeback(payment, { chargebackId, amount, status: 'reversed' });
  const fact = {
    type: 'chargeback-reversed' as const,
    paymentId,
    credorId,
    ...bookedAt(record, credorId),
    chargebackId,
    amount,
  };
  return {
    outcome: 'chargeback-reversed',
    fact: { ...fact, ...restateWith(record, changed, rules) },
  };
}

/** What the team booked of the same money before the gateway told of it, be it won since. */
function bookedByHand(
  payment: Payment,
  { chargebackId, amount, whole }: Omit<ToldChargeback, 'paymentId'>,
): Chargeback | null {
  if (isByHand(chargebackId)) return null;
  const { chargebacks = [] } = payment;
  const isSame = (booked: Chargeback): boolean => {
    const others = chargebacks.filter((known) => known !== booked);
    const left = keptOf({ ...payment, chargebacks: others });
    return booked.amount === (whole ? Math.min(amount, left) : amount);
  };
  const byHand = chargebacks.filter((known) => isByHand(known.chargebackId));
  return byHand.find(isSame) ?? null;
}

const knownOf = ({ chargebacks = [] }: Payment, chargebackId: string): Chargeback | undefined =>
  chargebacks.find((known) => known.chargebackId === chargebackId);
