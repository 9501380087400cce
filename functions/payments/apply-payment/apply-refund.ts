import assert from 'node:assert/strict';
import type { GatewayEvent, GatewayName } from '#shared/adapters/gateways/gateway.ts';
import { isRegistered } from '#shared/domain/history/evolve.ts';
import { refundUpTo } from '#shared/domain/payment/refund-up-to.ts';
import { refundPayment } from '#shared/domain/payment/refund.ts';
import { paymentIdOf } from '#shared/domain/values/derive-ids.ts';
import type { PaymentId } from '#shared/domain/values/ids.ts';
import { changeDebtor, type Verdict } from '#shared/table/change-debtor.ts';
import { isClaimed } from '#shared/table/claims.ts';
import { type FoundRef, findRef } from '#shared/table/refs.ts';
import { putUnreconciled } from '#shared/table/unreconciled.ts';
import { decisionOn } from './decision-on.ts';
import type { ApplyPaymentDeps } from './deps.ts';

type Refund = Extract<GatewayEvent, { kind: 'refunded' | 'refunded-in-all' }>;
type Outcome = 'refunded' | 'unknown-payment' | 'too-much' | 'already-done';

/** A refund may overtake its payment; after this many deliveries it goes to a person, before the queue gives up. */
const PATIENCE_RECEIVES = 6;

/** The payment that this refund is of has not become known yet. */
class PaymentNotKnownYet extends Error {
  override readonly name = 'PaymentNotKnownYet';
}

/**
 * Takes back what a payment had settled.
 *
 * @throws PaymentNotKnownYet while the payment may still be on its way
 */
export async function applyRefund(
  deps: ApplyPaymentDeps,
  gateway: GatewayName,
  refund: Refund,
  receiveCount: number,
): Promise<string> {
  const ref = refund.txid === null ? null : await findRef(deps.table, 'charge', refund.txid);
  const paymentId = paymentIdOf(gateway, refund.gatewayPaymentId);
  const outcome =
    ref === null ? 'unknown-payment' : await refundAt(deps, gateway, ref, paymentId, refund);
  if (outcome === 'refunded' || outcome === 'already-done') return outcome;
  if (outcome === 'unknown-payment' && receiveCount < PATIENCE_RECEIVES) {
    throw new PaymentNotKnownYet();
  }
  await putUnreconciled(deps.table, {
    kind: 'refund-unmatched',
    status: 'open',
    credorId: null,
    debtorId: ref?.debtorId ?? null,
    chargeId: null,
    paymentId: paymentIdOf(gateway, `${refund.gatewayPaymentId}#${refundIdOf(refund)}`),
    gateway,
    amount: refund.amount,
    paidAt: refund.refundedAt,
  });
  return 'refund-unmatched';
}

async function refundAt(
  deps: ApplyPaymentDeps,
  gateway: GatewayName,
  { debtorId }: FoundRef,
  paymentId: PaymentId,
  refund: Refund,
): Promise<Outcome> {
  const refundId = refundIdOf(refund);
  const cause = `${gateway}#${refund.gatewayPaymentId}#${refundId}`;
  const claim = { kind: 'refund', cause };
  const context = { actor: `gateway:${gateway}`, cause, at: deps.now() };
  const { outcome } = await changeDebtor<Outcome>(
    deps.table,
    debtorId,
    context,
    async ({ record }): Promise<Verdict<Outcome>> => {
      assert(isRegistered(record), 'a charge leads to a registered debtor');
      const { kind, amount } = refund;
      const answer =
        kind === 'refunded'
          ? refundPayment(record, { paymentId, refundId, amount })
          : refundUpTo(record, { paymentId, amount });
      if (answer.outcome === 'already-known') return { outcome: 'already-done', decision: null };
      if (answer.outcome !== 'refunded') {
        const isDone = await isClaimed(deps.table, claim);
        return { outcome: isDone ? 'already-done' : answer.outcome, decision: null };
      }
      const decision = await decisionOn(deps, record, answer.fact, context.at);
      return { outcome: 'refunded', decision: { ...decision, claims: [claim] } };
    },
  );
  return outcome;
}

/** A sum that a gateway tells has no id of its own: it is one. */
const refundIdOf = (refund: Refund): string =>
  refund.kind === 'refunded' ? refund.refundId : `up-to-${refund.amount}`;
