import type { GatewayEvent, GatewayName } from '#shared/adapters/gateways/gateway.ts';
import { isOpen } from '#shared/domain/debt/debt.ts';
import { isRegistered } from '#shared/domain/history/evolve.ts';
import { suspectPayment } from '#shared/domain/payment/suspect.ts';
import type { Unreconciled } from '#shared/domain/payment/unreconciled.ts';
import type { UnreconciledPlace } from '#shared/domain/payment/unreconciled-id.ts';
import { planAfter } from '#shared/domain/regua/plan-after.ts';
import { TaxId } from '#shared/domain/values/cpf-cnpj.ts';
import { debtorIdOf, paymentIdOf } from '#shared/domain/values/derive-ids.ts';
import type { CredorId, DebtorId } from '#shared/domain/values/ids.ts';
import type { Centavos } from '#shared/domain/values/money.ts';
import { changeDebtor } from '#shared/table/change-debtor.ts';
import { loadDebtor } from '#shared/table/load-debtor.ts';
import { findOpenCharges } from '#shared/table/open-charges.ts';
import { nameSuspects, putUnreconciled, readUnreconciled } from '#shared/table/unreconciled.ts';
import type { ToldTotal } from '#shared/table/told-totals.ts';
import type { ApplyPaymentDeps } from './deps.ts';

type Credit = Extract<GatewayEvent, { kind: 'paid' }>;
type Suspect = {
  readonly debtorId: DebtorId;
  /** Null for all of the person's cases. */
  readonly credorId: CredorId | null;
  readonly because: 'same-payer' | 'same-amount';
};

/** Of a total: as much as this is of it, under which id, and how the total stands until now. */
export type UnmatchedPart = {
  readonly amount: Centavos;
  readonly partId: string;
  readonly total: ToldTotal;
};

/**
 * Lists money that belongs to no charge of ours, once, and leaves alone whoever it may be of: the payer, by their document, if
 * they owe something, or else whoever has an issued charge of the same amount, for many are paid for by somebody of their
 * family. May be repeated.
 */
export async function keepUnmatched(
  deps: ApplyPaymentDeps,
  gateway: GatewayName,
  credit: Credit,
  part?: UnmatchedPart,
): Promise<'unmatched' | 'already-done'> {
  const { gatewayPaymentId, paidAt } = credit;
  const { amount, partId, total } = part ?? { amount: credit.amount, partId: gatewayPaymentId };
  const paymentId = paymentIdOf(gateway, partId);
  const isMore = total !== undefined && total.first !== paymentId;
  const claim = { kind: 'payment', cause: `${gateway}#${partId}` };
  const suspects = await suspectsOf(deps, gateway, credit);
  const entry: Unreconciled = {
    kind: 'unmatched',
    status: 'open',
    credorId: null,
    debtorId: null,
    chargeId: null,
    paymentId,
    gateway,
    amount,
    paidAt,
    listedAt: deps.now(),
    ...(isMore && { continues: total.first }),
    ...(suspects.length > 0 && { mayBeOf: suspects.map(({ debtorId }) => debtorId) }),
  };
  const once = { claim, total, ...(isMore && { ownerless: total.first }) };
  const isNew = await putUnreconciled(deps.table, entry, once);
  // Of a total it stands where it was told first, also when its gateway names another moment now.
  const told = total?.parts.find((one) => one.paymentId === paymentId);
  const listed = { ...entry, paidAt: told?.paidAt ?? paidAt };
  const named = isNew ? entry.mayBeOf : await namedNow(deps, suspects, listed);
  for (const suspect of suspects.filter(({ debtorId }) => named?.includes(debtorId)))
    await leaveAlone(deps, gateway, suspect, listed);
  return isNew ? 'unmatched' : 'already-done';
}

/**
 * Who may be held for money that was told before: nobody once a person has decided on it, and whoever the list names from here on, so
 * that all of them are let go when somebody does.
 */
async function namedNow(
  { table }: ApplyPaymentDeps,
  suspects: readonly Suspect[],
  place: UnreconciledPlace,
): Promise<readonly DebtorId[]> {
  const listed = await readUnreconciled(table, place);
  if (listed?.status !== 'open') return [];
  const found = suspects.map(({ debtorId }) => debtorId);
  return nameSuspects(table, listed, found);
}

async function suspectsOf(
  deps: ApplyPaymentDeps,
  gateway: GatewayName,
  credit: Credit,
): Promise<readonly Suspect[]> {
  const { table, documentKey } = deps;
  const { amount } = credit;
  const taxId = TaxId.safeParse(
    credit.payerTaxId ?? (await askedPayer(deps, gateway, credit)),
  ).data;
  if (taxId !== undefined) {
    const debtorId = debtorIdOf(taxId, await documentKey());
    const { record } = await loadDebtor(table, debtorId);
    if (record.debts.some(isOpen)) return [{ debtorId, credorId: null, because: 'same-payer' }];
  }
  const charges = await findOpenCharges(table, amount, gateway);
  return [...new Map(charges.map((charge) => [charge.debtorId, charge])).values()].map(
    ({ debtorId, credorId }) => ({ debtorId, credorId, because: 'same-amount' }),
  );
}

/** Who paid, by asking. The money is listed whether the gateway answers or not. */
async function askedPayer(
  { findGateway }: ApplyPaymentDeps,
  gateway: GatewayName,
  { gatewayPaymentId }: Credit,
): Promise<string | undefined> {
  const known = await findGateway(gateway);
  try {
    return await known?.payerOf?.(gatewayPaymentId);
  } catch {
    return undefined;
  }
}

/** Once for each person and payment, however often the gateway tells it and whatever was found out meanwhile. */
async function leaveAlone(
  deps: ApplyPaymentDeps,
  gateway: GatewayName,
  { debtorId, credorId, because }: Suspect,
  listed: Unreconciled,
): Promise<void> {
  const at = deps.now();
  const { paymentId, amount } = listed;
  const cause = `unmatched:${paymentId}`;
  const claims = [{ kind: 'unmatched', cause: `${paymentId}#${debtorId}` }];
  const context = { actor: `gateway:${gateway}`, cause, at };
  await changeDebtor(deps.table, debtorId, context, async ({ record }) => {
    if (!isRegistered(record)) return { outcome: 'unknown-debtor', decision: null };
    const isOpenStill = (await readUnreconciled(deps.table, listed))?.status === 'open';
    if (!isOpenStill) return { outcome: 'decided', decision: null };
    const rules = await deps.planRulesOf(record);
    const money = { paymentId, amount, because, credorId };
    const facts = suspectPayment(record, money, rules.policy, at);
    if (facts.length === 0) return { outcome: 'not-collected', decision: null };
    const next = planAfter(record, facts, rules, { debtorId, at });
    return { outcome: 'left-alone', decision: { facts, next, claims, whileOpen: [listed] } };
  });
}
