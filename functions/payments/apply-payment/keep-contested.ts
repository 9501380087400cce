import type { GatewayName, KnownEvent } from '#shared/adapters/gateways/gateway.ts';
import { paymentIdOf } from '#shared/domain/values/derive-ids.ts';
import { ZERO_CENTAVOS } from '#shared/domain/values/money.ts';
import { putUnreconciled } from '#shared/table/unreconciled.ts';
import type { ApplyPaymentDeps } from './deps.ts';

/** Lists a contested payment of which nobody knows how much, once for each notice: until a person has looked, no money moves. */
export async function keepContested(
  deps: ApplyPaymentDeps,
  gateway: GatewayName,
  { noticeId, contestId, gatewayPaymentId }: Extract<KnownEvent, { kind: 'contested' }>,
): Promise<'contested' | 'already-done'> {
  const notice = `${contestId ?? gatewayPaymentId}#${noticeId}`;
  const at = deps.now();
  const entry = {
    kind: 'contested' as const,
    status: 'open' as const,
    credorId: null,
    debtorId: null,
    chargeId: null,
    paymentId: paymentIdOf(gateway, notice),
    contest: { contestId, gatewayPaymentId },
    gateway,
    amount: ZERO_CENTAVOS,
    paidAt: at,
    listedAt: at,
  };
  const claim = { kind: 'contested', cause: `${gateway}#${notice}` };
  return (await putUnreconciled(deps.table, entry, { claim })) ? 'contested' : 'already-done';
}
