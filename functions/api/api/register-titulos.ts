import type { RemessaRequest } from '#events/api/cnab.ts';
import { CHARGE_OBSTACLES } from '#shared/domain/charge/charge-obstacle.ts';
import type { BankCode } from '#shared/domain/cnab/banks/bank.ts';
import { nossoNumeroKey } from '#shared/domain/cnab/nosso-numero-key.ts';
import { registerTitulo } from '#shared/domain/cnab/remessa/register-titulo.ts';
import type { Titulo } from '#shared/domain/cnab/remessa/titulo.ts';
import { type OrderRefusal, whyNotOrdered } from '#shared/domain/cnab/remessa/why-not-ordered.ts';
import { causeForCredor } from '#shared/domain/history/cause-for-credor.ts';
import { CONTACT_POLICY_ID, ContactPolicy } from '#shared/domain/gate/contact-policy.ts';
import { isRegistered } from '#shared/domain/history/evolve.ts';
import type { DebtId, DebtorId } from '#shared/domain/values/ids.ts';
import { debtIdOf } from '#shared/domain/values/derive-ids.ts';
import { formatDate } from '#shared/domain/values/local-date.ts';
import { formatReais } from '#shared/domain/values/money.ts';
import { changeDebtor } from '#shared/table/change-debtor.ts';
import { codeRef } from '#shared/table/import-rows.ts';
import { inParallel } from '#shared/table/in-parallel.ts';
import { loadDebtor } from '#shared/table/load-debtor.ts';
import { readMoneyRules } from '#shared/table/read-money-rules.ts';
import { type FoundRef, findRefs } from '#shared/table/refs.ts';
import type { Remessa } from '#shared/table/remessas.ts';
import type { ApiDeps } from './api-deps.ts';
import { type FieldProblem, Refusal } from './refusal.ts';

const DEBTORS_AT_ONCE = 8;

/** A boleto of a remessa with whose it is. */
export type OwnedTitulo = {
  readonly debtorId: DebtorId;
  readonly debtIds: readonly DebtId[];
  readonly titulo: Titulo;
  /** Which order of the remessa it is, from zero, and how the creditor calls its debts. */
  readonly index: number;
  readonly codes: readonly string[];
};

/**
 * Finds whose the boletos of a remessa are, before anything is written.
 *
 * @returns what makes them charges of their debts, once each
 * @throws Refusal for a boleto of no debt, a debt that is not known, debts of several people, or a number that is another's
 */
export async function ownersOfTitulos(
  { table }: Pick<ApiDeps, 'table'>,
  { credorId, orders }: RemessaRequest,
  bank: BankCode,
): Promise<readonly OwnedTitulo[]> {
  const entries = orders.flatMap((order, index) =>
    order.instruction === 'entry' ? [{ ...order, debts: [...new Set(order.debts)], index }] : [],
  );
  const codes = [
    ...new Set(entries.flatMap(({ debts }) => debts.map((code) => codeRef(credorId, code)))),
  ];
  const numbers = entries.map(({ titulo }) => nossoNumeroKey(credorId, bank, titulo.nossoNumero));
  const [debts, taken] = await Promise.all([
    findRefs(table, 'debt', codes),
    findRefs(table, 'nosso-numero', [...new Set(numbers)]),
  ]);
  const problems: FieldProblem[] = [];
  const owned = entries.flatMap(({ titulo, index, debts: wanted }, at): OwnedTitulo[] => {
    const found = wanted.map((code) => debts.get(codeRef(credorId, code)));
    const missing = wanted.filter((_, which) => !found[which]);
    const known = found.filter((ref): ref is FoundRef => ref !== undefined);
    const [first] = known;
    const holder = taken.get(numbers[at] ?? '');
    const isRepeated = numbers.indexOf(numbers[at] ?? '') < at;
    const problem = isRepeated ? REPEATED : problemWith(missing, known, holder);
    if (problem !== null)
      problems.push({ path: `orders.${index}.${problem.field}`, message: problem.message });
    if (problem !== null || !first) return [];
    const debtIds = wanted.map((code) => debtIdOf(credorId, code));
    return [{ debtorId: first.debtorId, debtIds, titulo, index, codes: wanted }];
  });
  refuseFor(problems);
  return owned;
}

function refuseFor(problems: readonly FieldProblem[]): void {
  if (problems.length === 0) return;
  const detail = problems.map(({ message }) => message).join(' ');
  throw new Refusal(400, 'Remessa recusada', detail, { errors: problems });
}

/**
 * Looks whether what the boletos are for may be asked for, by one boleto each, and that they ask for no more than it costs.
 *
 * @param writtenOff the nosso números whose baixa the same file asks for
 * @throws Refusal naming order and field, the debts and why
 */
export async function refuseUncollectable(
  { table, config, now }: Pick<ApiDeps, 'table' | 'config' | 'now'>,
  owned: readonly OwnedTitulo[],
  whose: Pick<Remessa, 'credorId' | 'bank'>,
  writtenOff: readonly string[],
): Promise<void> {
  const [{ document: contactPolicy }, moneyRules] = await Promise.all([
    config.read(ContactPolicy, 'contact-policy', CONTACT_POLICY_ID),
    readMoneyRules(config),
  ]);
  const problems: FieldProblem[] = [];
  const byDebtor = Map.groupBy(owned, ({ debtorId }) => debtorId);
  await inParallel([...byDebtor], DEBTORS_AT_ONCE, async ([debtorId, titulos]) => {
    const { record } = await loadDebtor(table, debtorId);
    if (!isRegistered(record)) return;
    const rules = { contactPolicy, moneyRules, now: now() };
    for (const [place, one] of titulos.entries()) {
      const { titulo, debtIds } = one;
      const askedBefore = titulos.slice(0, place).flatMap((earlier) => earlier.debtIds);
      const file = { askedBefore, writtenOff };
      const refusals = whyNotOrdered(record, titulo, { ...whose, debtIds }, rules, file);
      problems.push(...refusals.map((refusal) => problemOf(one, refusal)));
    }
  });
  refuseFor(problems);
}

function problemOf(
  { titulo, debtIds, index, codes }: OwnedTitulo,
  refusal: OrderRefusal,
): FieldProblem {
  if (refusal.because === 'too-much') {
    const asked = `O boleto pede ${formatReais(titulo.amount)}, e o que ele cobra custa`;
    const most = `${formatReais(refusal.most)} em ${formatDate(titulo.dueDate)}`;
    const message = `${asked} ${most}; peça no máximo isso.`;
    return { path: `orders.${index}.titulo.amount`, message };
  }
  const told = codes.filter((_, at) => refusal.debtIds.some((debtId) => debtId === debtIds[at]));
  return { path: `orders.${index}.debts`, message: messageOf(refusal, told.join(', ')) };
}

function messageOf(refusal: Exclude<OrderRefusal, { because: 'too-much' }>, told: string): string {
  switch (refusal.because) {
    case 'asked-twice':
      return `Um boleto anterior deste arquivo já cobra ${told}; cada dívida vai em um boleto só.`;
    case 'at-bank': {
      const { amount, gatewayChargeId, payableUntil, forDate } = refusal.boleto;
      const boleto = `O boleto ${gatewayChargeId}, de ${formatReais(amount)},`;
      const due = `vence em ${formatDate(payableUntil ?? forDate)} e pode ser pago até que o banco o baixe`;
      return `${boleto} já cobra ${told}, ${due}; peça a baixa dele neste arquivo ou tire-a da remessa.`;
    }
    default:
      return `Um boleto não pode cobrar ${told}, porque ${CHARGE_OBSTACLES[refusal.because]}; tire-a da remessa.`;
  }
}

type Problem = { readonly field: string; readonly message: string };

const REPEATED: Problem = {
  field: 'titulo.nossoNumero',
  message: 'Este nosso número já está numa entrada anterior deste arquivo.',
};

const UNNAMED: Problem = {
  field: 'debts',
  message: 'A entrada não diz o que cobra; informe em "debts" os códigos das dívidas do boleto.',
};

function problemWith(
  missing: readonly string[],
  [first, ...others]: readonly FoundRef[],
  holder: FoundRef | undefined,
): Problem | null {
  if (missing.length === 0 && first === undefined) return UNNAMED;
  if (missing.length > 0) {
    const message = `Não há dívida com o código ${missing.join(', ')}; importe-a antes do boleto.`;
    return { field: 'debts', message };
  }
  if (others.some(({ debtorId }) => debtorId !== first?.debtorId)) {
    return {
      field: 'debts',
      message: 'As dívidas são de pessoas diferentes; um boleto tem um pagador.',
    };
  }
  if (holder && holder.debtorId !== first?.debtorId) {
    return {
      field: 'titulo.nossoNumero',
      message: 'Este nosso número já é de um boleto de outra pessoa; use um novo.',
    };
  }
  return null;
}

/** Makes each boleto a charge, once however often this is done. */
export async function registerTitulos(
  { table, now }: Pick<ApiDeps, 'table' | 'now'>,
  owned: readonly OwnedTitulo[],
  { credorId, bank, sequence, writtenBy }: Remessa,
): Promise<void> {
  const byDebtor = Map.groupBy(owned, ({ debtorId }) => debtorId);
  await inParallel([...byDebtor], DEBTORS_AT_ONCE, async ([debtorId, titulos]) => {
    for (const { titulo, debtIds } of titulos) {
      const cause = causeForCredor('remessa', credorId, `${sequence}:${titulo.nossoNumero}`);
      const context = { actor: writtenBy, cause, at: now() };
      await changeDebtor(table, debtorId, context, ({ record }) => {
        const registration = isRegistered(record)
          ? registerTitulo(record, titulo, { credorId, bank, debtIds }, context.at)
          : null;
        return { outcome: registration ? 'registered' : 'known', decision: registration };
      });
    }
  });
}
