import type { GatewayEvent, GatewayName } from '#shared/adapters/gateways/gateway.ts';
import { isRegistered } from '#shared/domain/history/evolve.ts';
import { awaitClearing } from '#shared/domain/payment/await-clearing.ts';
import { planAfter } from '#shared/domain/regua/plan-after.ts';
import { CredorId } from '#shared/domain/values/ids.ts';
import { changeDebtor } from '#shared/table/change-debtor.ts';
import { findRef } from '#shared/table/refs.ts';
import type { ApplyPaymentDeps } from './deps.ts';

/** Leaves alone whoever has paid at a bank that has not passed the money on yet. Of no charge of ours, nothing. */
export async function noteClearing(
  deps: ApplyPaymentDeps,
  gateway: GatewayName,
  { txid, paidAt }: Extract<GatewayEvent, { kind: 'clearing' }>,
): Promise<'clearing' | 'already-done' | 'ignored-clearing'> {
  const ref = txid === null ? null : await findRef(deps.table, 'charge', txid);
  if (ref === null) return 'ignored-clearing';
  const { debtorId } = ref;
  const credorId = CredorId.parse(ref.target['credorId']);
  const at = deps.now();
  const context = { actor: `gateway:${gateway}`, cause: `clearing:${txid}`, at };
  const { outcome } = await changeDebtor<'clearing' | 'already-done'>(
    deps.table,
    debtorId,
    context,
    async ({ record }) => {
      const isPaid = record.charges.some(
        ({ chargeId, status }) => chargeId === txid && status === 'paid',
      );
      if (!isRegistered(record) || isPaid) return { outcome: 'already-done', decision: null };
      const rules = await deps.planRulesOf(record);
      const told = { at: paidAt, told: 'gateway' as const };
      const fact = awaitClearing(record, credorId, told, rules.policy);
      if (fact === null) return { outcome: 'already-done', decision: null };
      const next = planAfter(record, [fact], rules, { debtorId, at });
      return { outcome: 'clearing', decision: { facts: [fact], next } };
    },
  );
  return outcome;
}
