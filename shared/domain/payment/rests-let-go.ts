import {
  isSigned,
  type LetGo,
  type SignedAgreement,
  stands,
} from '#shared/domain/agreement/agreement.ts';
import { asDueAt } from '#shared/domain/debt/due-again.ts';
import { isConsumer } from '#shared/domain/debt/amount-due.ts';
import type { Debt } from '#shared/domain/debt/debt.ts';
import { lessLetGo, openOf, withLetGo } from '#shared/domain/debt/ledger.ts';
import type { MoneyRules } from '#shared/domain/debt/money-rules.ts';
import type { DebtorRecord, RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { CredorId } from '#shared/domain/values/ids.ts';
import { sumCentavos } from '#shared/domain/values/money.ts';
import { localDateOf } from '#shared/domain/values/zone.ts';
import { allocate, allocatedBy } from './allocate.ts';

/** What the team let go, and of which agreement. */
export type RestLetGo = LetGo & { readonly of: SignedAgreement };

/** What the team let go of agreements with a credor, whatever became of them since, in the order in which it did. */
export const restsLetGo = (
  { agreements }: DebtorRecord,
  credorId: CredorId,
): readonly RestLetGo[] =>
  agreements
    .filter(isSigned)
    .filter((known) => known.credorId === credorId)
    .flatMap((of) => (of.letGo ?? []).map((rest) => ({ ...rest, of })))
    .toSorted((a, b) => (a.at < b.at ? -1 : 1));

/**
 * The debts without what was let go. While its agreement stands that is of the instalments, part by part. Once the agreement
 * has ended unkept it stays let go (Código Civil art. 385): as much of the agreement's debts is settled as if it had been paid on
 * that day; what none of them owed by then there was nothing to let go of.
 */
export function withoutRest(
  record: RegisteredRecord,
  debts: readonly Debt[],
  { at, parts, of }: RestLetGo,
  rules: MoneyRules,
): readonly Debt[] {
  const on = localDateOf(at, record.debtor.zone);
  const { debts: agreed } = of;
  if (stands(of))
    return debts.map((debt) => {
      const part = parts.find(({ debtId }) => debtId === debt.debtId);
      return part ? { ...debt, ledger: lessLetGo(debt.ledger, part.ledger, on) } : debt;
    });
  const amount = sumCentavos(parts.map(({ ledger }) => openOf(ledger)));
  const own = debts.filter(({ debtId }) => agreed.some((known) => known.debtId === debtId));
  const due = own.map((debt) => asDueAt(debt, at));
  const how = { on, consumer: isConsumer(record.debtor), rules, earned: [] };
  const { allocations, ledgers } = allocate(due, amount, how);
  return debts.map((debt) => {
    const isOfThis = ({ debtId }: Pick<Debt, 'debtId'>) => debtId === debt.debtId;
    const taken = allocations.find(isOfThis);
    const left = ledgers.find(isOfThis);
    if (!taken || !left) return debt;
    const letGo = { on, amount: allocatedBy([taken]), principal: taken.principal };
    return { ...debt, ledger: withLetGo(left.ledger, letGo) };
  });
}
