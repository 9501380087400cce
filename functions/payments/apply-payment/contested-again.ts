import type { GatewayName, MoneyEvent } from '#shared/adapters/gateways/gateway.ts';
import { paymentIdOf } from '#shared/domain/values/derive-ids.ts';
import type { DebtorId } from '#shared/domain/values/ids.ts';
import { loadDebtor } from '#shared/table/load-debtor.ts';
import type { ApplyPaymentDeps } from './deps.ts';

type Contest = Extract<MoneyEvent, { kind: 'chargeback' }>;

/**
 * Whether a contest that was won here is told as one that stands, under the same id, and the gateway says so again when it is
 * asked: what was told may be older than the win.
 */
export async function isContestedAgain(
  { table, findGateway }: Pick<ApplyPaymentDeps, 'table' | 'findGateway'>,
  name: GatewayName,
  debtorId: DebtorId,
  { gatewayPaymentId, txid, chargebackId: id }: Contest,
): Promise<boolean> {
  const { record } = await loadDebtor(table, debtorId);
  const paymentId = paymentIdOf(name, gatewayPaymentId);
  const known = record.payments.find((payment) => payment.paymentId === paymentId);
  const isWon = known?.chargebacks?.some(
    ({ chargebackId, status }) => chargebackId === id && status === 'reversed',
  );
  if (!isWon) return false;
  const gateway = await findGateway(name);
  const told = (await gateway?.refetch({ gatewayPaymentId, txid })) ?? [];
  const ofIt = told.filter(
    (event) => 'amount' in event && event.gatewayPaymentId === gatewayPaymentId,
  );
  const stands = ofIt.some((event) => event.kind === 'chargeback' && event.chargebackId === id);
  const isFree = ofIt.some(
    (event) =>
      (event.kind === 'chargeback-reversed' && event.chargebackId === id) ||
      (event.kind === 'paid' && event.uncontested === id),
  );
  return stands && !isFree;
}
