import type { MoneyRules } from '#shared/domain/debt/money-rules.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { MoneyFact } from '#shared/domain/payment/money-fact.ts';
import { claimOfReturn, takeReturn } from '#shared/domain/payment/money-return.ts';
import { shareOfPart } from '#shared/domain/payment/told-more.ts';
import type { Unreconciled } from '#shared/domain/payment/unreconciled.ts';
import type { PaymentId } from '#shared/domain/values/ids.ts';
import type { Claim } from '#shared/table/decision.ts';
import { listUnreconciled } from '#shared/table/unreconciled.ts';
import type { ApiDeps } from './api-deps.ts';
import { Refusal } from './refusal.ts';

/** More news of one payment than fit one write is for a person to look at. */
const RETURNS_MAX = 10;

/** News of a payment that nobody knew yet when they came. */
export type WaitingReturn = {
  readonly waiting: Unreconciled;
  readonly claim: Claim;
  /**
   * What it takes of each part of the payment, one after the other; null when it says nothing new of that.
   *
   * @throws Refusal with 409 when more went back than is left of the payment
   */
  readonly moves: readonly ((record: RegisteredRecord) => MoneyFact | null)[];
};

/**
 * What the gateway told of this payment before anybody knew whose it is, in an order in which all of it fits that can:
 * chargebacks before their reversals, and those before refunds; sums that only grow in their order.
 *
 * @param paymentId of the first part, where a gateway's total has grown
 * @param parts how many payments it is
 * @throws Refusal with 409 when it cannot be told how to take one of them
 */
export async function returnsOf(
  { table }: ApiDeps,
  paymentId: PaymentId,
  parts: number,
  rules: MoneyRules,
): Promise<readonly WaitingReturn[]> {
  const known = (await listUnreconciled(table, 'unknown')).filter(
    (waiting) => waiting.ofPayment === paymentId,
  );
  if (known.length > RETURNS_MAX) throw goneBack();
  return known
    .toSorted((a, b) => orderOf(a) - orderOf(b) || a.amount - b.amount)
    .map((waiting) => {
      const { returned, amount } = waiting;
      if (returned === undefined) throw goneBack();
      return {
        waiting,
        claim: claimOfReturn(returned),
        moves: Array.from({ length: parts }, (_, place) => (record: RegisteredRecord) => {
          const back = { ...returned, paymentId, amount };
          const share = shareOfPart(record.payments, back, place);
          const answer = share && takeReturn(record, share, rules);
          if (answer === null || answer.outcome === 'already-known') return null;
          if ('fact' in answer) return answer.fact;
          throw goneBack();
        }),
      };
    });
}

const ORDER = ['chargeback-unmatched', 'reversal-unmatched', 'refund-unmatched'];
const orderOf = ({ kind }: Unreconciled): number => ORDER.indexOf(kind);

const goneBack = (): Refusal =>
  new Refusal(
    409,
    'Este dinheiro já voltou',
    'Uma devolução ou contestação deste pagamento também espera na lista, e não cabe no que veio. Confira o extrato; se o dinheiro voltou, encerre as duas linhas.',
  );
