import type { Debt } from '#shared/domain/debt/debt.ts';
import { type DueAgain, dueOn } from '#shared/domain/debt/due-again.ts';
import { inTimeUntil } from '#shared/domain/debt/in-time-until.ts';
import { openWithoutHold } from '#shared/domain/debt/ledger.ts';
import type { DebtorRecord, RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { Fact } from '#shared/domain/history/entry.ts';
import { preview } from '#shared/domain/history/preview.ts';
import type { DebtId } from '#shared/domain/values/ids.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import type { Centavos } from '#shared/domain/values/money.ts';
import { type Instant, localDateOf } from '#shared/domain/values/zone.ts';
import { allocatedBy } from './allocate.ts';
import { payAgainBy } from './pay-again-by.ts';
import type { Payment } from './payment.ts';

/**
 * What a creditor does to what was paid is no delay of the debtor's (Código Civil art. 396): a debt or an instalment of which a
 * refund or a correction opens something again falls due some days after that act, so late fees, reminders and tolerance
 * count from there. One that falls due later keeps its date, and of a debt that was late for another part only what went back
 * falls due then; an instalment does as a whole, for its agreement gives it a tolerance.
 *
 * @param factOn the act, with what it does to money where debts fall due as in the record it is given
 * @param how `known` are those that fall due again in any case; `dueDateOf` tells when one does that the act opens, null where
 *   it keeps its own day; `won` is the record had a bank taken nothing, which tells what was late before
 * @returns that fact, and what falls due again
 */
export function withDueAgain<Act extends Fact>(
  record: RegisteredRecord,
  at: Instant,
  factOn: (record: RegisteredRecord) => Act,
  how: {
    readonly known?: DueAgain | undefined;
    readonly dueDateOf?: (debt: Debt, soon: LocalDate) => LocalDate | null;
    readonly won?: RegisteredRecord;
  } = {},
): Act & { readonly dueAgain?: DueAgain | undefined } {
  const { debtorId, zone, uf } = record.debtor;
  const today = localDateOf(at, zone);
  const soon = payAgainBy(today, uf);
  const { known = [], dueDateOf = () => soon, won = record } = how;
  const dueAgain = [...known];
  for (;;) {
    const moved = { ...record, debts: dueOn(record.debts, dueAgain, at) };
    const fact = factOn(moved);
    const after = preview(moved, [fact], { debtorId, at });
    // Money that goes by due dates may now open another one instead, or pay one later than it was paid.
    const opened = paidLess(moved, after).flatMap((debt) => {
      const { debtId } = debt;
      const dueDate = dueDateOf(debt, soon);
      if (!dueDate || debt.dueDate >= dueDate) return [];
      if (dueAgain.some((one) => one.debtId === debtId)) return [];
      const isPartly = won.debts.some((one) => one.debtId === debtId && isLate(one, today));
      return [{ debtId, dueDate, ...(isPartly && { partly: true as const }) }];
    });
    if (opened.length === 0) return dueAgain.length > 0 ? { ...fact, dueAgain } : fact;
    dueAgain.push(...opened);
  }
}

/** Whether a debt outside agreements was late already before anything went back. */
const isLate = (debt: Debt, today: LocalDate): boolean =>
  !debt.instalment && openWithoutHold(debt.ledger) > 0 && today > inTimeUntil(debt);

/** The debts and instalments to which some payment gives less than before. */
export const paidLess = (was: Paid, now: Paid): readonly Debt[] =>
  now.debts.filter(({ debtId }) =>
    was.payments.some((payment) => {
      const after = now.payments.find(({ paymentId }) => paymentId === payment.paymentId);
      return givenTo(payment, debtId) > (after ? givenTo(after, debtId) : 0);
    }),
  );

type Paid = Pick<DebtorRecord, 'debts' | 'payments'>;

const givenTo = ({ allocations }: Pick<Payment, 'allocations'>, debtId: DebtId): Centavos =>
  allocatedBy(allocations.filter((taken) => taken.debtId === debtId));
