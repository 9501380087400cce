import { openDebtsOf } from '#shared/domain/case/case-figures.ts';
import type { Debtor } from '#shared/domain/debtor/debtor.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { CredorId } from '#shared/domain/values/ids.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import { type Centavos, sumCentavos } from '#shared/domain/values/money.ts';
import type { OpenDebt } from './debt.ts';
import { type LateCharges, lateChargesOn } from './late-charges.ts';
import type { MoneyRules } from './money-rules.ts';

/** What one debt costs on a day. The memory's lines add up to `total`. */
export type AmountDue = Omit<LateCharges, 'ledger'> & {
  readonly debt: OpenDebt;
  readonly principal: Centavos;
};

/** What a person owes to one credor on a day, oldest due date first. */
export type CaseDue = {
  readonly credorId: CredorId;
  readonly on: LocalDate;
  readonly debts: readonly AmountDue[];
  readonly total: Centavos;
};

/**
 * Whether the CDC protects this debtor, which caps the fine. A natural person always counts as a consumer; a
 * company buys for its trade unless somebody says otherwise (CDC art. 2º, finalist reading of the STJ).
 */
export const isConsumer = (debtor: Pick<Debtor, 'documentKind'>): boolean =>
  debtor.documentKind === 'cpf';

/** @param on the debtor's own day */
export function amountDue(
  debt: OpenDebt,
  on: LocalDate,
  consumer: boolean,
  rules: MoneyRules,
): AmountDue {
  const { ledger, ...charges } = lateChargesOn(debt, on, consumer, rules);
  return { debt, principal: ledger.principalOpen, ...charges };
}

/** The one figure that the portal, the messages and the charges show for a case. Zero when nothing is open. */
export function caseDue(
  record: RegisteredRecord,
  credorId: CredorId,
  on: LocalDate,
  rules: MoneyRules,
): CaseDue {
  const consumer = isConsumer(record.debtor);
  const debts = openDebtsOf(record, credorId).map((debt) => amountDue(debt, on, consumer, rules));
  return { credorId, on, debts, total: sumCentavos(debts.map((due) => due.total)) };
}
