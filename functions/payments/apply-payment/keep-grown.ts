import assert from 'node:assert/strict';
import type { GatewayEvent, GatewayName } from '#shared/adapters/gateways/gateway.ts';
import { isRegistered } from '#shared/domain/history/evolve.ts';
import { takePayment } from '#shared/domain/payment/take-payment.ts';
import { partIdOf, toldMore } from '#shared/domain/payment/told-more.ts';
import { paymentIdOf } from '#shared/domain/values/derive-ids.ts';
import type { PaymentId } from '#shared/domain/values/ids.ts';
import { subtractCentavos, sumCentavos } from '#shared/domain/values/money.ts';
import { changeDebtor } from '#shared/table/change-debtor.ts';
import { moneyDecision } from '#shared/table/money-decision.ts';
import { type FoundRef, findRef } from '#shared/table/refs.ts';
import { findUnmatchedParts } from '#shared/table/unreconciled.ts';
import type { ApplyPaymentDeps } from './deps.ts';
import { keepUnmatched } from './keep-unmatched.ts';

type Credit = Extract<GatewayEvent, { kind: 'paid' }>;
type Outcome = 'unmatched' | 'already-done' | 'applied';

/**
 * Money without a charge, as a gateway tells it that tells one total under one id (Iugu, Pagar.me). What the total grew by since is
 * money of its own: it goes to whom a person matched the first part to, else it is listed beside it.
 */
export async function keepGrown(
  deps: ApplyPaymentDeps,
  gateway: GatewayName,
  credit: Credit,
): Promise<Outcome> {
  if (!credit.soFar) return keepUnmatched(deps, gateway, credit);
  const known = await takeKnown(deps, gateway, credit);
  if (known !== null) return known;
  const first = await keepUnmatched(deps, gateway, credit);
  // What was not listed by then may have been in this very moment, and with less.
  return first === 'unmatched' ? first : ((await takeKnown(deps, gateway, credit)) ?? first);
}

/** Null while nothing is known of the payment. */
async function takeKnown(
  deps: ApplyPaymentDeps,
  gateway: GatewayName,
  credit: Credit,
): Promise<Outcome | null> {
  const { gatewayPaymentId, amount: total } = credit;
  const continues = paymentIdOf(gateway, gatewayPaymentId);
  const owner = await findRef(deps.table, 'payment', continues);
  if (owner !== null) return takeMore(deps, gateway, credit, owner, continues);
  const parts = await findUnmatchedParts(deps.table, continues);
  if (parts.length === 0) return null;
  const partId = partIdOf(gatewayPaymentId, total);
  const told = parts.find(({ paymentId }) => paymentId === paymentIdOf(gateway, partId));
  const before = sumCentavos(parts.map(({ amount }) => amount));
  if (told === undefined && total <= before) {
    const isFirst = parts.some((one) => one.paymentId === continues && one.amount === total);
    // Told again, it may not have been followed to its end.
    return isFirst ? keepUnmatched(deps, gateway, credit) : 'already-done';
  }
  const amount = told?.amount ?? subtractCentavos(total, before);
  const more = await keepUnmatched(deps, gateway, credit, { amount, partId, continues });
  // Somebody may have found the owner in this very moment.
  const found = more === 'already-done' && (await findRef(deps.table, 'payment', continues));
  return found ? takeMore(deps, gateway, credit, found, continues) : more;
}

/** What the total grew by pays the same debts as its first part, for whoever that was matched to. */
async function takeMore(
  deps: ApplyPaymentDeps,
  gateway: GatewayName,
  { gatewayPaymentId, amount: total, paidAt }: Credit,
  { debtorId }: FoundRef,
  continues: PaymentId,
): Promise<'applied' | 'already-done'> {
  const cause = `${gateway}#${partIdOf(gatewayPaymentId, total)}`;
  const context = { actor: `gateway:${gateway}`, cause, at: deps.now() };
  const { outcome } = await changeDebtor<'applied' | 'already-done'>(
    deps.table,
    debtorId,
    context,
    async ({ record }) => {
      assert(isRegistered(record), 'a payment leads to a registered debtor');
      const matched = record.payments.find(({ paymentId }) => paymentId === continues);
      const amount = toldMore(record.payments, continues, total);
      if (!matched || amount === null) return { outcome: 'already-done', decision: null };
      const { credorId, chargeId, debtIds } = matched;
      const paymentId = paymentIdOf(gateway, partIdOf(gatewayPaymentId, total));
      const settlement = await deps.settlementOf(credorId);
      const money = { paymentId, amount, continues, credorId, gateway, chargeId, paidAt };
      const fact = takePayment(
        record,
        { ...money, ...settlement, ...(debtIds && { debtIds }) },
        await deps.moneyRules(),
      );
      const decision = await moneyDecision(deps, record, fact, context.at);
      return {
        outcome: 'applied',
        decision: { ...decision, claims: [{ kind: 'payment', cause }] },
      };
    },
  );
  return outcome;
}
