import assert from 'node:assert/strict';
import type { GatewayEvent, GatewayName } from '#shared/adapters/gateways/gateway.ts';
import type { Charge } from '#shared/domain/charge/charge.ts';
import { isRegistered } from '#shared/domain/history/evolve.ts';
import type { Payment } from '#shared/domain/payment/payment.ts';
import { partIdOf, toldMore } from '#shared/domain/payment/told-more.ts';
import { takePayment } from '#shared/domain/payment/take-payment.ts';
import { paidAtOf } from '#shared/domain/payment/value-day.ts';
import { paymentIdOf } from '#shared/domain/values/derive-ids.ts';
import { ChargeId, CredorId } from '#shared/domain/values/ids.ts';
import { changeDebtor, type Verdict } from '#shared/table/change-debtor.ts';
import { moneyDecision } from '#shared/table/money-decision.ts';
import { findRef } from '#shared/table/refs.ts';
import type { ApplyPaymentDeps } from './deps.ts';
import { keepGrown } from './keep-grown.ts';
import { keepUnmatched } from './keep-unmatched.ts';
import { seemsWonBack, seemsWonByHand, wonBack } from './won-back.ts';

type Credit = Extract<GatewayEvent, { kind: 'paid' }>;
type Settled = 'applied' | 'overpaid' | 'duplicate' | 'already-done';
type Outcome = Settled | 'foreign' | 'paid-anew';

/**
 * Gives money that came in to the debtor whose charge it pays. What belongs to no charge of ours, or is more than is
 * owed, goes to the unreconciled list: nothing is lost and nothing is applied twice.
 */
export async function applyCredit(
  deps: ApplyPaymentDeps,
  gateway: GatewayName,
  credit: Credit,
): Promise<string> {
  const { gatewayPaymentId, txid, amount, paidAt, soFar } = credit;
  const paymentId = paymentIdOf(gateway, gatewayPaymentId);
  const cause = `${gateway}#${gatewayPaymentId}`;
  const claim = { kind: 'payment', cause };
  const ref = txid === null ? null : await findRef(deps.table, 'charge', txid);
  if (ref === null) return withoutCharge(deps, gateway, credit);

  const chargeId = ChargeId.parse(ref.target['chargeId']);
  const credorId = CredorId.parse(ref.target['credorId']);
  const context = { actor: `gateway:${gateway}`, cause, at: deps.now() };
  let isWon = false;
  let isKnown = true;
  const { outcome } = await changeDebtor<Outcome>(
    deps.table,
    ref.debtorId,
    context,
    async ({ record }): Promise<Verdict<Outcome>> => {
      assert(isRegistered(record), 'a charge leads to a registered debtor');
      const known = record.payments.find((payment) => payment.paymentId === paymentId);
      isKnown = known !== undefined;
      isWon = seemsWonBack(record.payments, paymentId, credit);
      const more = known && soFar ? toldMore(record.payments, paymentId, amount) : null;
      if (known && more === null) return { outcome: repeated(known, credit), decision: null };
      if (!isAt(gateway, record.charges, chargeId)) return { outcome: 'foreign', decision: null };
      const settlement = await deps.settlementOf(credorId);
      const upTo = partIdOf(gatewayPaymentId, amount);
      const told =
        more === null
          ? { paymentId, amount }
          : { paymentId: paymentIdOf(gateway, upTo), amount: more, continues: paymentId };
      const charge = record.charges.find((one) => one.chargeId === chargeId) ?? null;
      const when = { paidAt: paidAtOf(credit, charge, record.debtor.zone) };
      const payment = { ...told, credorId, gateway, chargeId, ...when, ...settlement };
      const fact = takePayment(record, payment, await deps.moneyRules());
      const outcome =
        fact.overpaid === 0 ? 'applied' : fact.allocations.length === 0 ? 'duplicate' : 'overpaid';
      const decision = await moneyDecision(deps, record, fact, context.at);
      const claims = [more === null ? claim : { ...claim, cause: `${gateway}#${upTo}` }];
      // A total may grow in a notice that names no charge any more.
      const refs =
        soFar && !known
          ? [{ kind: 'payment' as const, external: paymentId, target: { credorId } }]
          : [];
      return { outcome, decision: { ...decision, claims, refs } };
    },
  );
  if (outcome === 'paid-anew') {
    const own = { ...credit, gatewayPaymentId: `${gatewayPaymentId}#${paidAt.slice(0, 10)}` };
    return keepUnmatched(deps, gateway, own);
  }
  // What was told before without its charge is in the list, or whose a person said that it is.
  const isListed = outcome === 'already-done' && !isKnown && soFar;
  if (outcome === 'foreign' || isListed) return withoutCharge(deps, gateway, credit);
  return isWon ? andWonBack(deps, gateway, credit, outcome) : outcome;
}

async function withoutCharge(
  deps: ApplyPaymentDeps,
  gateway: GatewayName,
  credit: Credit,
): Promise<string> {
  const kept = await keepGrown(deps, gateway, credit);
  const isWon = await seemsWonByHand(deps, gateway, credit);
  return isWon ? andWonBack(deps, gateway, credit, kept) : kept;
}

/** What the total grew by is taken first; both may be told at once. */
async function andWonBack(
  deps: ApplyPaymentDeps,
  gateway: GatewayName,
  credit: Credit,
  taken: string,
): Promise<string> {
  const won = await wonBack(deps, gateway, credit);
  return taken === 'already-done' ? won : `${taken} ${won}`;
}

const repeated = (known: Payment, credit: Credit): Outcome =>
  isPaidAnew(known, credit) ? 'paid-anew' : 'already-done';

/** How the id ends of what somebody of the credor said to be paid in cash, which may be unsaid and said again. */
const SAID_BY_HAND = /\/cash$/;

/**
 * Whether what was said to be paid by hand and went back whole is told as of a later day: that is no repeat, and only a
 * person can tell it from one. Any other payment is one for ever, whatever moment its gateway names later.
 */
function isPaidAnew(known: Payment, { gatewayPaymentId, paidAt }: Credit): boolean {
  if (!SAID_BY_HAND.test(gatewayPaymentId)) return false;
  return known.refunded === known.amount && paidAt.slice(0, 10) > known.paidAt.slice(0, 10);
}

/** One gateway cannot speak for a charge that another issued. Of one that is not known as issued, it may. */
function isAt(gateway: GatewayName, charges: readonly Charge[], chargeId: ChargeId): boolean {
  const charge = charges.find((known) => known.chargeId === chargeId);
  return charge === undefined || !('gateway' in charge) || charge.gateway === gateway;
}
