import type { GatewayName, MoneyEvent } from '#shared/adapters/gateways/gateway.ts';
import type { Payment } from '#shared/domain/payment/payment.ts';
import { paymentIdOf } from '#shared/domain/values/derive-ids.ts';
import type { PaymentId } from '#shared/domain/values/ids.ts';
import { loadDebtor } from '#shared/table/load-debtor.ts';
import { findRef } from '#shared/table/refs.ts';
import { applyReturn } from './apply-return.ts';
import type { ApplyPaymentDeps } from './deps.ts';

type Credit = Extract<MoneyEvent, { kind: 'paid' }>;

/** Whether a payment, or what its total grew by since, is told as if a chargeback that stands here were none. */
export const seemsWonBack = (
  payments: readonly Payment[],
  paymentId: PaymentId,
  { uncontested }: Credit,
): boolean =>
  payments
    .filter((known) => known.paymentId === paymentId || known.continues === paymentId)
    .flatMap(({ chargebacks = [] }) => chargebacks)
    .some(({ chargebackId, status }) => chargebackId === uncontested && status === 'withdrawn');

/** The same of money without a charge, at whomever a person matched it to. */
export async function seemsWonByHand(
  { table }: ApplyPaymentDeps,
  name: GatewayName,
  credit: Credit,
): Promise<boolean> {
  if (credit.uncontested === undefined) return false;
  const paymentId = paymentIdOf(name, credit.gatewayPaymentId);
  const owner = await findRef(table, 'payment', paymentId);
  if (owner === null) return false;
  const { record } = await loadDebtor(table, owner.debtorId);
  return seemsWonBack(record.payments, paymentId, credit);
}

/**
 * Reverses a chargeback of which the gateway says nothing any more. What it said may be older than the chargeback, so it
 * is asked once more, now that the chargeback is known.
 */
export async function wonBack(
  deps: ApplyPaymentDeps,
  name: GatewayName,
  { gatewayPaymentId, txid, amount, uncontested }: Credit,
): Promise<string> {
  const gateway = await deps.findGateway(name);
  const told = (await gateway?.refetch({ gatewayPaymentId, txid })) ?? [];
  const isFree = told.some(
    (event) =>
      event.kind === 'paid' &&
      event.gatewayPaymentId === gatewayPaymentId &&
      event.uncontested === uncontested,
  );
  if (uncontested === undefined || !isFree) return 'already-done';
  const back = { gatewayPaymentId, txid, amount, chargebackId: uncontested };
  const event = { kind: 'chargeback-reversed' as const, ...back, reversedAt: deps.now() };
  return applyReturn(deps, name, event, 1);
}
