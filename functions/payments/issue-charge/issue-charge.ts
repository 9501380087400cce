import assert from 'node:assert/strict';
import type { ChargeQueued } from '#events/charge-queued.ts';
import {
  CHARGE_VALID_SECONDS,
  type Gateway,
  GatewayRefused,
  type IssuedCharge,
} from '#shared/adapters/gateways/gateway.ts';
import type { FindGateway } from '#shared/adapters/gateways/open-gateways.ts';
import { cancelOvertaken } from '#shared/domain/charge/cancel-charges.ts';
import type { Charge } from '#shared/domain/charge/charge.ts';
import { flawOfCode } from '#shared/domain/charge/code-flaw.ts';
import type { Credor } from '#shared/domain/credor/credor.ts';
import type { Fact, FactOf } from '#shared/domain/history/entry.ts';
import { preview } from '#shared/domain/history/preview.ts';
import type { CredorId, DebtorId } from '#shared/domain/values/ids.ts';
import { addDays } from '#shared/domain/values/local-date.ts';
import { addMinutes, type Instant, toInstantOn, type Zone } from '#shared/domain/values/zone.ts';
import { changeDebtor } from '#shared/table/change-debtor.ts';
import type { SideItem } from '#shared/table/decision.ts';
import { loadDebtor } from '#shared/table/load-debtor.ts';
import type { LoadedDebtor } from '#shared/table/loaded-debtor.ts';
import { outstandingItem } from '#shared/table/outstanding.ts';
import { openChargeItem } from '#shared/table/open-charges.ts';
import type { Table } from '#shared/table/table.ts';
import { putWaiting } from '#shared/table/waiting-boletos.ts';

export type IssueChargeDeps = {
  readonly table: Table;
  readonly findGateway: FindGateway;
  readonly credorOf: (credorId: CredorId) => Promise<Credor>;
  readonly now: () => Instant;
};

/** Deliveries after which a silent gateway counts as a refusal, so that the debtor can ask for another charge. */
const PATIENCE_RECEIVES = 5;

/**
 * Has a charge issued at the credor's gateway and writes down what is needed to pay it. A boleto of the credor's own bank
 * waits for the next remessa instead. The charge's id is the txid or
 * reference there, so repeating yields the same charge.
 *
 * @throws when the gateway did not answer: the queue repeats
 */
export async function issueCharge(
  deps: IssueChargeDeps,
  { debtorId, chargeId }: ChargeQueued,
  receiveCount: number,
): Promise<'issued' | 'failed' | 'awaits-remessa' | 'already-done'> {
  const loaded = await loadDebtor(deps.table, debtorId);
  const charge = waitingCharge(loaded, chargeId);
  if (charge === null) return 'already-done';
  const { credorId } = charge;
  if (charge.kind === 'boleto' && (await deps.credorOf(credorId)).boletoBy === 'cnab') {
    await putWaiting(deps.table, { credorId, chargeId, debtorId, since: deps.now() });
    return 'awaits-remessa';
  }
  const fact = await issuedOrFailed(deps, loaded, charge, receiveCount);
  const at = deps.now();
  const { outcome } = await changeDebtor(
    deps.table,
    debtorId,
    { actor: `gateway:${fact.gateway}`, cause: `issue-charge:${chargeId}`, at },
    (fresh) =>
      waitingCharge(fresh, chargeId) === null
        ? { outcome: 'already-done' as const, decision: null }
        : {
            outcome: fact.outcome,
            decision: {
              facts: [fact.fact, ...overtaken(fresh, fact.fact, debtorId, at)],
              items: [
                ...remembered(debtorId, fact.fact),
                ...openItems(fact.fact, debtorId, charge),
              ],
            },
          },
    loaded,
  );
  return outcome;
}

/** The debtor went on while the gateway was asked: what nobody should pay any more is taken back at once. */
const overtaken = (
  { record }: LoadedDebtor,
  fact: Fact,
  debtorId: DebtorId,
  at: Instant,
): readonly Fact[] =>
  fact.type === 'charge-issued'
    ? cancelOvertaken(preview(record, [fact], { debtorId, at }), fact.chargeId, at)
    : [];

/** If its webhook never comes, the gateway is asked about it once it has ended. */
const remembered = (debtorId: ChargeQueued['debtorId'], fact: Fact): readonly SideItem[] =>
  fact.type === 'charge-issued'
    ? [outstandingItem({ debtorId, chargeId: fact.chargeId }, fact.expiresAt)]
    : [];

const waitingCharge = ({ record }: LoadedDebtor, chargeId: Charge['chargeId']): Charge | null =>
  record.charges.find((known) => known.chargeId === chargeId && known.status === 'requested') ??
  null;

/** An issued charge can also be found by its amount, when money comes without its name. */
const openItems = (fact: Fact, debtorId: DebtorId, { amount }: Charge): readonly SideItem[] =>
  fact.type === 'charge-issued'
    ? [openChargeItem({ ...openChargeOf(fact), debtorId, amount })]
    : [];

const openChargeOf = ({ chargeId, credorId, gateway, expiresAt }: FactOf<'charge-issued'>) => ({
  chargeId,
  credorId,
  gateway,
  expiresAt,
});

type Answer = {
  readonly outcome: 'issued' | 'failed';
  readonly gateway: string;
  readonly fact: Fact;
};

async function issuedOrFailed(
  deps: IssueChargeDeps,
  loaded: LoadedDebtor,
  charge: Charge,
  receiveCount: number,
): Promise<Answer> {
  const credor = await deps.credorOf(charge.credorId);
  const gateway = await deps.findGateway(credor.gateway);
  try {
    if (gateway === null) throw new GatewayRefused('O gateway do credor não está configurado.');
    const fact = await issuedAt(gateway, loaded, charge, credor, deps.now());
    return { outcome: 'issued', gateway: credor.gateway, fact };
  } catch (error) {
    const isRefused = error instanceof GatewayRefused;
    if (!isRefused && receiveCount < PATIENCE_RECEIVES) throw error;
    const reason = isRefused ? error.message : 'O gateway não respondeu.';
    const { chargeId, credorId } = charge;
    const fact: Fact = { type: 'charge-failed', chargeId, credorId, reason };
    return { outcome: 'failed', gateway: credor.gateway, fact };
  }
}

async function issuedAt(
  gateway: Gateway,
  { profile, record }: LoadedDebtor,
  charge: Charge,
  credor: Credor,
  now: Instant,
): Promise<Fact> {
  assert(profile && record.debtor, 'whoever has a charge is registered and has a profile');
  const { chargeId, credorId, kind = 'pix', amount, forDate, payableUntil = forDate } = charge;
  const order = { chargeId, kind, amount, forDate, payableUntil, credor, payer: profile };
  const issued = await gateway.issue(order);
  const { gatewayChargeId, copiaECola, boleto } = issued;
  const flaw = copiaECola === null ? null : flawOfCode(copiaECola, amount);
  if (flaw !== null) throw new GatewayRefused(`O gateway devolveu um código inútil: ${flaw}.`);
  return {
    type: 'charge-issued',
    chargeId,
    credorId,
    gateway: gateway.name,
    gatewayChargeId,
    ...(copiaECola !== null && { copiaECola }),
    ...(boleto !== null && { boleto }),
    expiresAt: promisedUntil(issued, charge, record.debtor.zone, now),
  };
}

/**
 * Some gateways let a code live for months; the amount is promised for a day only, or to the end of the day until which
 * it stands.
 */
function promisedUntil(
  { expiresAt }: IssuedCharge,
  { forDate, payableUntil = forDate }: Charge,
  zone: Zone,
  now: Instant,
): Instant {
  const latest =
    payableUntil === forDate
      ? addMinutes(now, CHARGE_VALID_SECONDS / 60)
      : toInstantOn(addDays(payableUntil, 1), 0, zone);
  return expiresAt < latest ? expiresAt : latest;
}
