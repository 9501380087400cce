import type { GatewayName, MoneyEvent } from '#shared/adapters/gateways/gateway.ts';
import type { Payment } from '#shared/domain/payment/payment.ts';
import { applyReturn } from './apply-return.ts';
import type { ApplyPaymentDeps } from './deps.ts';

type Credit = Extract<MoneyEvent, { kind: 'paid' }>;

/** Whether a payment is told as if a chargeback that stands here were none. */
export const seemsWonBack = (
  { chargebacks = [] }: Pick<Payment, 'chargebacks'>,
  { uncontested }: Credit,
): boolean =>
  chargebacks.some(
    ({ chargebackId, status }) => chargebackId === uncontested && status === 'withdrawn',
  );

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
