import assert from 'node:assert/strict';
import type { GatewayName, MoneyEvent } from '#shared/adapters/gateways/gateway.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { isRegistered } from '#shared/domain/history/evolve.ts';
import {
  claimOfReturn,
  type MoneyReturn,
  takeReturn,
} from '#shared/domain/payment/money-return.ts';
import { takeReturnOfParts } from '#shared/domain/payment/told-more.ts';
import { paymentHolding } from '#shared/domain/payment/payment-holding.ts';
import { keptOf, type Payment } from '#shared/domain/payment/payment.ts';
import type { Unreconciled } from '#shared/domain/payment/unreconciled.ts';
import { paymentIdOf } from '#shared/domain/values/derive-ids.ts';
import type { DebtorId, PaymentId } from '#shared/domain/values/ids.ts';
import { type Centavos, centavos } from '#shared/domain/values/money.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import type { Claim } from '#shared/table/decision.ts';
import { closeUnreconciled } from '#shared/table/close-unreconciled.ts';
import { changeDebtor, type Verdict } from '#shared/table/change-debtor.ts';
import { moneyDecision } from '#shared/table/money-decision.ts';
import { isClaimed } from '#shared/table/claims.ts';
import { type FoundRef, findRef } from '#shared/table/refs.ts';
import { putUnreconciled, readListed } from '#shared/table/unreconciled.ts';
import { isContestedAgain } from './contested-again.ts';
import type { ApplyPaymentDeps } from './deps.ts';
import { keepContested } from './keep-contested.ts';

/** News of money that came before: it went back, or came back after all. */
type Return = Exclude<MoneyEvent, { kind: 'paid' }>;
type Done = 'refunded' | 'charged-back' | 'chargeback-reversed' | 'already-done';
type Outcome = Done | 'unknown-payment' | 'withdrawn-now' | 'too-much';

/** A return may overtake its payment; after this many deliveries it goes to a person, before the queue gives up. */
const PATIENCE_RECEIVES = 6;

/** The payment that this return is of, or the reversal that makes room for it, has not become known yet. */
class PaymentNotKnownYet extends Error {
  override readonly name = 'PaymentNotKnownYet';
}

/**
 * Takes back what a payment had settled, or gives it again. Applied once; what fits no payment goes to a person.
 *
 * @throws PaymentNotKnownYet while what it needs may still be on its way
 */
export async function applyReturn(
  deps: ApplyPaymentDeps,
  gateway: GatewayName,
  event: Return,
  receiveCount: number,
): Promise<string> {
  const told = toldOf(gateway, event);
  const ref = await debtorOf(deps, gateway, event);
  const outcome = ref === null ? 'unknown-payment' : await returnAt(deps, gateway, ref, event);
  if (ref !== null && isDone(outcome)) await closeListed(deps, gateway, ref.debtorId, told.back);
  if (outcome === 'already-done' && ref !== null && event.kind === 'chargeback' && event.whole) {
    const { gatewayPaymentId, chargedBackAt } = event;
    const notice = { noticeId: chargedBackAt, contestId: null, gatewayPaymentId };
    return (await isContestedAgain(deps, gateway, ref.debtorId, event))
      ? keepContested(deps, gateway, { kind: 'contested', ...notice })
      : outcome;
  }
  if (isDone(outcome)) return outcome;
  if (outcome !== 'too-much' && receiveCount < PATIENCE_RECEIVES) throw new PaymentNotKnownYet();

  const { gatewayPaymentId, amount } = event;
  const ofPayment = paymentIdOf(gateway, gatewayPaymentId);
  const entry: Unreconciled = {
    kind: told.kind,
    status: 'open',
    credorId: null,
    debtorId: ref?.debtorId ?? null,
    chargeId: null,
    paymentId: paymentIdOf(gateway, `${gatewayPaymentId}#${told.back.id}`),
    ofPayment,
    returned: told.back,
    gateway,
    amount,
    paidAt: told.at,
  };
  const isLost = outcome === 'unknown-payment';
  const isNew = await putUnreconciled(deps.table, entry, {
    claim: claimOfListing(told.back),
    unclaimed: claimOfReturn(told.back),
    ...(isLost && { ownerless: ofPayment }),
  });
  // Somebody found the owner in this very moment: next time it is taken there.
  if (isLost && !isNew && (await findRef(deps.table, 'payment', ofPayment)))
    throw new PaymentNotKnownYet();
  return entry.kind;
}

/** Whom a person gave the money to, if one did; else whose charge it paid. */
async function debtorOf(
  { table }: ApplyPaymentDeps,
  gateway: GatewayName,
  { gatewayPaymentId, txid }: Return,
): Promise<FoundRef | null> {
  const byHand = await findRef(table, 'payment', paymentIdOf(gateway, gatewayPaymentId));
  return byHand ?? (txid === null ? null : findRef(table, 'charge', txid));
}

async function returnAt(
  deps: ApplyPaymentDeps,
  gateway: GatewayName,
  { debtorId }: FoundRef,
  event: Return,
): Promise<Outcome> {
  const { back } = toldOf(gateway, event);
  const claim = claimOfReturn(back);
  const context = { actor: `gateway:${gateway}`, cause: back.cause, at: deps.now() };
  const { outcome } = await changeDebtor<Outcome>(
    deps.table,
    debtorId,
    context,
    async ({ record }): Promise<Verdict<Outcome>> => {
      assert(isRegistered(record), 'charges and payments lead to registered debtors');
      const news = { ...back, ...takenOf(record.payments, gateway, event) };
      const rules = await deps.moneyRules();
      const { answer, others } = takeReturnOfParts(record, news, rules);
      if (!('fact' in answer)) {
        const isKnown = answer.outcome === 'already-known' || (await isClaimed(deps.table, claim));
        return {
          outcome: isKnown ? 'already-done' : answer.outcome,
          decision: null,
        };
      }
      const then = others.map((share) => (after: RegisteredRecord) => {
        const also = takeReturn(after, share, rules);
        return 'fact' in also ? also.fact : null;
      });
      const decision = await moneyDecision(deps, record, answer.fact, context.at, then);
      // The same chargeback is told again once the total has grown, and is then news for what it grew by.
      const { paymentId } = answer.fact;
      const cause = paymentId === news.paymentId ? claim.cause : `${claim.cause}#${paymentId}`;
      return { outcome: answer.outcome, decision: { ...decision, claims: [{ ...claim, cause }] } };
    },
  );
  return outcome;
}

/** By which a return is listed once, whichever moment its gateway names. */
function claimOfListing(back: MoneyReturn): Claim {
  const { kind, cause } = claimOfReturn(back);
  return { kind: `listed-${kind}`, cause };
}

/** What waits for a person since nobody knew the payment waits no longer once it is taken: nobody shall book it by hand besides. */
async function closeListed(
  { table, now }: ApplyPaymentDeps,
  gateway: GatewayName,
  debtorId: DebtorId,
  back: MoneyReturn,
): Promise<void> {
  const line = await readListed(table, claimOfListing(back));
  if (line?.status !== 'open') return;
  const note = 'O gateway avisou de novo, e o pagamento já era conhecido.';
  const by = { by: `gateway:${gateway}`, at: now(), note, debtorId };
  await closeUnreconciled(table, { ...line, resolution: { outcome: 'matched', ...by } });
}

/** Of which payment how much went back; of one that a bank names by its charge alone, as much as it states, or all that is left. */
function takenOf(
  payments: readonly Payment[],
  gateway: GatewayName,
  event: Return,
): { readonly paymentId: PaymentId; readonly amount: Centavos } {
  const { txid, amount } = event;
  const held =
    event.kind === 'chargeback' && event.namesCharge
      ? paymentHolding(payments, { gateway, chargeId: txid, amount })
      : undefined;
  const isWhole = event.kind === 'chargeback' && event.whole;
  return held
    ? {
        paymentId: held.paymentId,
        amount: isWhole ? keptOf(held) : centavos(Math.min(amount, keptOf(held))),
      }
    : { paymentId: paymentIdOf(gateway, event.gatewayPaymentId), amount };
}

type Told = {
  readonly back: MoneyReturn;
  readonly at: Instant;
  readonly kind: Unreconciled['kind'];
};

function toldOf(gateway: GatewayName, event: Return): Told {
  const back = (id: string): MoneyReturn => ({
    event: event.kind,
    id,
    cause: `${gateway}#${event.gatewayPaymentId}#${id}`,
  });
  switch (event.kind) {
    case 'refunded':
      return { back: back(event.refundId), at: event.refundedAt, kind: 'refund-unmatched' };
    case 'refunded-in-all':
      // A sum that a gateway tells has no id of its own: it is one.
      return {
        back: back(`up-to-${event.amount}`),
        at: event.refundedAt,
        kind: 'refund-unmatched',
      };
    case 'chargeback':
      return {
        back: { ...back(event.chargebackId), ...(event.whole && { whole: event.whole }) },
        at: event.chargedBackAt,
        kind: 'chargeback-unmatched',
      };
    case 'chargeback-reversed':
      return { back: back(event.chargebackId), at: event.reversedAt, kind: 'reversal-unmatched' };
  }
}

const isDone = (outcome: Outcome): outcome is Done =>
  outcome === 'refunded' ||
  outcome === 'charged-back' ||
  outcome === 'chargeback-reversed' ||
  outcome === 'already-done';
