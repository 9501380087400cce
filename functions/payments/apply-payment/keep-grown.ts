import assert from 'node:assert/strict';
import type { GatewayEvent, GatewayName } from '#shared/adapters/gateways/gateway.ts';
import { isRegistered } from '#shared/domain/history/evolve.ts';
import { partTold, takeGrown } from '#shared/domain/payment/grown-total.ts';
import { partIdOf } from '#shared/domain/payment/told-more.ts';
import { paymentIdOf } from '#shared/domain/values/derive-ids.ts';
import { CredorId } from '#shared/domain/values/ids.ts';
import { changeDebtor } from '#shared/table/change-debtor.ts';
import { moneyDecision } from '#shared/table/money-decision.ts';
import { type FoundRef, findRef } from '#shared/table/refs.ts';
import { readToldTotal } from '#shared/table/told-totals.ts';
import type { ApplyPaymentDeps } from './deps.ts';
import { keepUnmatched } from './keep-unmatched.ts';

type Credit = Extract<GatewayEvent, { kind: 'paid' }>;
type Outcome = 'unmatched' | 'already-done' | 'applied';

/** How often a total is looked at anew because another notice of it, or whoever found its owner, wrote in between. */
const ATTEMPTS_MAX = 6;

/** For the queue to repeat. */
class TotalMoves extends Error {
  override readonly name = 'TotalMoves';
}

/**
 * Money without a charge, as a gateway tells it that tells one total under one id (Iugu, Pagar.me). What the total grew by since is
 * money of its own: it goes to whoever the first part is known to be of, else it is listed beside it.
 */
export async function keepGrown(
  deps: ApplyPaymentDeps,
  gateway: GatewayName,
  credit: Credit,
): Promise<Outcome> {
  const { gatewayPaymentId, amount: told, soFar } = credit;
  if (!soFar) return keepUnmatched(deps, gateway, credit);
  const first = paymentIdOf(gateway, gatewayPaymentId);
  for (let attempt = 1, seen = -1; ; attempt++) {
    const owner = await findRef(deps.table, 'payment', first);
    if (owner !== null) return takeMore(deps, gateway, credit, owner);
    const total = await readToldTotal(deps.table, first);
    const part = partTold(total.parts, told);
    if (part === null) return 'already-done';
    const { place, amount } = part;
    const partId = place === 0 ? gatewayPaymentId : partIdOf(gatewayPaymentId, told);
    const kept = await keepUnmatched(deps, gateway, credit, { amount, partId, total });
    const isKnown = place < total.parts.length || total.parts.length === seen;
    if (kept === 'unmatched' || isKnown) return kept;
    if (attempt === ATTEMPTS_MAX) throw new TotalMoves();
    seen = total.parts.length;
  }
}

async function takeMore(
  deps: ApplyPaymentDeps,
  gateway: GatewayName,
  { gatewayPaymentId, amount: total, paidAt }: Credit,
  { debtorId, target }: FoundRef,
): Promise<'applied' | 'already-done'> {
  const partId = partIdOf(gatewayPaymentId, total);
  const cause = `${gateway}#${partId}`;
  const context = { actor: `gateway:${gateway}`, cause, at: deps.now() };
  const [settlement, rules] = await Promise.all([
    deps.settlementOf(CredorId.parse(target['credorId'])),
    deps.moneyRules(),
  ]);
  const paymentId = paymentIdOf(gateway, partId);
  const continues = paymentIdOf(gateway, gatewayPaymentId);
  const { outcome } = await changeDebtor<'applied' | 'already-done'>(
    deps.table,
    debtorId,
    context,
    async ({ record }) => {
      assert(isRegistered(record), 'a payment leads to a registered debtor');
      const fact = takeGrown(record, { paymentId, continues, total, paidAt }, settlement, rules);
      if (fact === null) return { outcome: 'already-done', decision: null };
      const decision = await moneyDecision(deps, record, fact, context.at);
      return {
        outcome: 'applied',
        decision: { ...decision, claims: [{ kind: 'payment', cause }] },
      };
    },
  );
  return outcome;
}
