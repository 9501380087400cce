import type { ChargeQueued } from '#events/charge-queued.ts';
import { GatewayRefused } from '#shared/adapters/gateways/gateway.ts';
import type { Charge } from '#shared/domain/charge/charge.ts';
import type { Fact } from '#shared/domain/history/entry.ts';
import { changeDebtor } from '#shared/table/change-debtor.ts';
import { loadDebtor } from '#shared/table/load-debtor.ts';
import type { LoadedDebtor } from '#shared/table/loaded-debtor.ts';
import { putWaiting } from '#shared/table/waiting-boletos.ts';
import type { IssueChargeDeps } from './issue-charge.ts';

type Leaving = Extract<Charge, { status: 'cancelling' }>;

/** Deliveries after which a silent gateway counts as a refusal. */
const PATIENCE_RECEIVES = 5;

/**
 * Has an issued charge taken back by the gateway that issued it; a boleto of the credor's own bank by the next remessa. Where it cannot be, it stays payable: money that comes
 * for it is matched all the same.
 *
 * @throws when the gateway did not answer: the queue repeats
 */
export async function cancelCharge(
  deps: IssueChargeDeps,
  { debtorId, chargeId }: ChargeQueued,
  receiveCount: number,
): Promise<'cancelled' | 'cancel-refused' | 'awaits-remessa' | 'already-done'> {
  const loaded = await loadDebtor(deps.table, debtorId);
  const charge = leavingCharge(loaded, chargeId);
  if (charge === null) return 'already-done';
  if (charge.gateway === 'cnab') {
    const { credorId } = charge;
    await putWaiting(deps.table, { credorId, chargeId, debtorId, since: deps.now() });
    return 'awaits-remessa';
  }
  const refusal = await refusalOf(deps, charge, receiveCount);
  const { credorId } = charge;
  const fact: Fact =
    refusal === null
      ? { type: 'charge-cancelled', chargeId, credorId }
      : { type: 'charge-cancel-refused', chargeId, credorId, reason: refusal };
  const outcome = refusal === null ? ('cancelled' as const) : ('cancel-refused' as const);
  const context = {
    actor: `gateway:${charge.gateway}`,
    cause: `cancel-charge:${chargeId}`,
    at: deps.now(),
  };
  const word = (known: LoadedDebtor) =>
    leavingCharge(known, chargeId) === null
      ? { outcome: 'already-done' as const, decision: null }
      : { outcome, decision: { facts: [fact] } };
  const changed = await changeDebtor(deps.table, debtorId, context, word, loaded);
  return changed.outcome;
}

const leavingCharge = ({ record }: LoadedDebtor, chargeId: Charge['chargeId']): Leaving | null =>
  record.charges.find(
    (known): known is Leaving => known.chargeId === chargeId && known.status === 'cancelling',
  ) ?? null;

/** Why it cannot be taken back, or null when it was. */
async function refusalOf(
  deps: IssueChargeDeps,
  { chargeId, gateway: name, gatewayChargeId = chargeId }: Leaving,
  receiveCount: number,
): Promise<string | null> {
  try {
    const gateway = await deps.findGateway(name);
    if (gateway === null) throw new GatewayRefused('O gateway não está mais configurado.');
    await gateway.cancel({ chargeId, gatewayChargeId });
    return null;
  } catch (error) {
    if (error instanceof GatewayRefused) return error.message;
    if (receiveCount < PATIENCE_RECEIVES) throw error;
    return 'O gateway não respondeu.';
  }
}
