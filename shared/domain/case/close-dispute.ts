import type { ActiveAgreement } from '#shared/domain/agreement/agreement.ts';
import { activeAgreementsOf } from '#shared/domain/agreement/agreement-figures.ts';
import { endAgreement } from '#shared/domain/agreement/end-agreement.ts';
import type { OpenDebt } from '#shared/domain/debt/debt.ts';
import { contractDueDate } from '#shared/domain/debt/due-again.ts';
import type { MoneyRules } from '#shared/domain/debt/money-rules.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { Fact, FactOf } from '#shared/domain/history/entry.ts';
import { preview } from '#shared/domain/history/preview.ts';
import { withRestatedPayments } from '#shared/domain/payment/correct-debts.ts';
import type { CredorId, DebtId } from '#shared/domain/values/ids.ts';
import { centavos } from '#shared/domain/values/money.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import { caseOf, openDebtsOf } from './case-figures.ts';

/**
 * What the end of a dispute makes true. Rejected, the régua goes on, unless the debtor has paid meanwhile. Upheld, what
 * was contested (one debt, or all of the case when none was named) was not owed: it is corrected to nothing, money that
 * was paid for it goes to the other debts or waits as overpaid, and the case is settled when nothing is left. Nothing
 * when the case is not disputed.
 */
export function closeDispute(
  record: RegisteredRecord,
  credorId: CredorId,
  outcome: FactOf<'dispute-closed'>['outcome'],
  at: Instant,
  rules: MoneyRules,
): readonly Fact[] {
  const known = caseOf(record, credorId);
  if (known?.status !== 'disputed') return [];
  const context = { debtorId: record.debtor.debtorId, at };
  const ended =
    outcome === 'upheld' ? endOfAgreements(record, credorId, known.debtId, at, rules) : [];
  const owing = ended.length > 0 ? preview(record, ended, context) : record;
  const withdrawn = outcome === 'upheld' ? contested(owing, record, credorId, known.debtId) : [];
  const facts: readonly Fact[] = [
    { type: 'dispute-closed', credorId, outcome },
    ...ended,
    ...withRestatedPayments(owing, withdrawn.map(correctedToNothing), context, rules),
  ];
  const after = preview(record, facts, context);
  const isSettled = openDebtsOf(after, credorId).length === 0;
  return isSettled ? [...facts, { type: 'case-settled', credorId }] : facts;
}

/** An agreement about what was not owed ends with it. */
function endOfAgreements(
  record: RegisteredRecord,
  credorId: CredorId,
  debtId: DebtId | null,
  at: Instant,
  rules: MoneyRules,
): readonly Fact[] {
  const { debtorId } = record.debtor;
  const type = 'agreement-cancelled' as const;
  const because = 'dispute-upheld';
  const facts: Fact[] = [];
  for (const agreement of activeAgreementsOf(record, credorId)) {
    if (debtId !== null && !isPartOf(agreement, debtId)) continue;
    const before = preview(record, facts, { debtorId, at });
    const ended = endAgreement(before, agreement, { type, because }, at, rules);
    facts.push(...ended.filter((fact) => fact.type !== 'case-settled'));
  }
  return facts;
}

const isPartOf = ({ debts, instalments }: ActiveAgreement, debtId: DebtId): boolean =>
  [...debts, ...instalments].some((part) => part.debtId === debtId);

/** Whoever contests an instalment contests the debts that it stands for. */
function contested(
  owing: RegisteredRecord,
  record: RegisteredRecord,
  credorId: CredorId,
  debtId: DebtId | null,
): readonly OpenDebt[] {
  const agreement = activeAgreementsOf(record, credorId).find(({ instalments }) =>
    instalments.some((part) => part.debtId === debtId),
  );
  const named = agreement ? agreement.debts.map((agreed) => agreed.debtId) : [debtId];
  return openDebtsOf(owing, credorId).filter(
    (debt) => debtId === null || named?.includes(debt.debtId),
  );
}

function correctedToNothing(debt: OpenDebt): Fact {
  const { credorId, debtId, description, terms } = debt;
  const principal = centavos(0);
  const dueDate = contractDueDate(debt);
  return { type: 'debt-corrected', credorId, debtId, description, principal, dueDate, terms };
}
