import { type AgreementTerms, stands } from '#shared/domain/agreement/agreement.ts';
import { agreementsAfterMoney } from '#shared/domain/agreement/after-payment.ts';
import { owesAgainAfter } from '#shared/domain/agreement/tell-owed-again.ts';
import { withContractDay, withMovedAway } from '#shared/domain/debt/due-again.ts';
import { spareUntil } from '#shared/domain/debt/debt.ts';
import { untouchedLedger } from '#shared/domain/debt/ledger.ts';
import type { MoneyRules } from '#shared/domain/debt/money-rules.ts';
import type { DebtorRecord, RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { Fact, FactOf } from '#shared/domain/history/entry.ts';
import { isRegistered } from '#shared/domain/history/evolve.ts';
import { preview } from '#shared/domain/history/preview.ts';
import type { DebtId, DebtorId } from '#shared/domain/values/ids.ts';
import { centavos, ZERO_CENTAVOS } from '#shared/domain/values/money.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import { debtsFor } from './debts-for.ts';
import { debtsOweAgainAfter } from './debts-owe-again.ts';
import type { Payment, Restatement } from './payment.ts';
import { replay, restatements } from './replay.ts';
import { paidLess, withDueAgain } from './with-due-again.ts';

/**
 * Adds to each correction what it does to money that was paid. What a debt owed at first turns out to have been another,
 * so the payments that are for it are taken again: money moves between it and the other debts that they were for, waits
 * as overpaid, or waits no longer. What an agreement settled of it stays settled.
 *
 * @param facts in the order in which they will be written; others than corrections stay as they are
 * @returns them, and after them what the money that moved makes of agreements
 */
export function withRestatedPayments(
  record: DebtorRecord,
  facts: readonly Fact[],
  context: { readonly debtorId: DebtorId; readonly at: Instant },
  rules: MoneyRules,
): readonly Fact[] {
  if (record.payments.length === 0) return facts;
  let before = record;
  const moved = facts.map((fact) => {
    const whole =
      fact.type === 'debt-corrected' && isRegistered(before)
        ? correctedAgain(before, fact, context.at, rules)
        : fact;
    before = preview(before, [whole], context);
    return whole;
  });
  const credores = new Set(
    moved.flatMap((fact) => (fact.type === 'debt-corrected' ? [fact.credorId] : [])),
  );
  const ids = new Set(
    moved.flatMap((fact) => (fact.type === 'debt-corrected' ? [fact.debtId] : [])),
  );
  const corrected = preview(record, moved, context);
  const became = [...credores].flatMap((credorId) => {
    const { at } = context;
    const facts = agreementsAfterMoney(corrected, record, credorId, at, rules, 'correction');
    const standing = preview(corrected, facts, context);
    const act = {
      was: record.debts,
      // What a debt to which money came owes more by is fine and interest that are counted with it.
      now: paidLess(record, corrected),
      by: 'correction' as const,
      returned: ZERO_CENTAVOS,
    };
    return [
      ...facts,
      ...owesAgainAfter(standing, credorId, act, at),
      ...debtsOweAgainAfter(standing, credorId, { ...act, corrected: ids }, at),
    ];
  });
  return [...moved, ...became];
}

/** What is owed less of the corrected debt itself is no money that went back of it. */
const correctedAgain = (
  record: RegisteredRecord,
  correction: FactOf<'debt-corrected'>,
  at: Instant,
  rules: MoneyRules,
): FactOf<'debt-corrected'> =>
  withDueAgain(record, at, (due) => withWhatMoved(due, correction, at, rules), {
    dueDateOf: ({ debtId }, soon) => (debtId === correction.debtId ? null : soon),
  });

/**
 * The correction, with what money that moved had paid of debts that were late for another part: like what the creditor gives back that
 * bears nothing until it falls due again.
 */
function withWhatMoved(
  record: RegisteredRecord,
  correction: FactOf<'debt-corrected'>,
  at: Instant,
  rules: MoneyRules,
): FactOf<'debt-corrected'> {
  const told = restated(record, correction, rules);
  const paidOf = (debtId: DebtId, splits: readonly Restatement[]): number =>
    splits
      .flatMap(({ allocations }) => allocations)
      .reduce((sum, taken) => (taken.debtId === debtId ? sum + taken.principal : sum), 0);
  const now = record.payments.map(
    (known) => told.restated?.find(({ paymentId }) => paymentId === known.paymentId) ?? known,
  );
  const movedAway = record.debts.flatMap((debt) => {
    const { debtId, movedAway: known = 0 } = debt;
    if (debtId === correction.debtId || (known === 0 && spareUntil(debt) === null)) return [];
    const less = paidOf(debtId, record.payments) - paidOf(debtId, now);
    const amount = centavos(Math.max(0, known + less));
    return amount === known ? [] : [{ debtId, amount }];
  });
  if (movedAway.length === 0) return told;
  const debts = withMovedAway(record.debts, movedAway, at);
  return { ...restated({ ...record, debts }, correction, rules), movedAway };
}

function restated(
  record: RegisteredRecord,
  correction: FactOf<'debt-corrected'>,
  rules: MoneyRules,
): FactOf<'debt-corrected'> {
  const { credorId, debtId, principal, dueDate, terms } = correction;
  const known = record.payments.filter((payment) => payment.credorId === credorId);
  const isAgreed = record.agreements.some((one) => stands(one) && covers(one, debtId));
  if (!isAgreed && !known.some((payment) => mayPay(record, payment, debtId))) return correction;

  const fresh = { debtId, ledger: untouchedLedger({ principal, terms }) };
  const debts = record.debts.map((debt) =>
    debt.debtId === debtId
      ? { ...debt, principal, terms, ...fresh, ...withContractDay(debt, dueDate) }
      : debt,
  );
  const { splits, ledgers } = replay({ ...record, debts }, credorId, known, rules);
  const own = ledgers.some((changed) => changed.debtId === debtId) ? [] : [fresh];
  const restated = restatements(known, splits);
  return { ...correction, ledgers: [...ledgers, ...own], restated };
}

const covers = ({ debts }: AgreementTerms, debtId: DebtId): boolean =>
  debts.some((agreed) => agreed.debtId === debtId);

/** Whether a payment may ever go to a debt, or through it to the instalments that took its place. */
function mayPay(record: RegisteredRecord, payment: Payment, debtId: DebtId): boolean {
  const charge = record.charges.find(({ chargeId }) => chargeId === payment.chargeId);
  if (charge === undefined && payment.debtIds === undefined) return true;
  const named = [...(charge?.debtIds ?? []), ...(payment.debtIds ?? [])];
  const { first, after } = debtsFor(record, record.debts, payment, named);
  const reached = [...first, ...after].map((debt) => debt.debtId);
  return [...named, ...reached].includes(debtId);
}
