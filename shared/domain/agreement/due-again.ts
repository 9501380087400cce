import type { Debt } from '#shared/domain/debt/debt.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { Fact } from '#shared/domain/history/entry.ts';
import { preview } from '#shared/domain/history/preview.ts';
import { allocatedBy } from '#shared/domain/payment/allocate.ts';
import type { Payment } from '#shared/domain/payment/payment.ts';
import type { DebtId } from '#shared/domain/values/ids.ts';
import type { Centavos } from '#shared/domain/values/money.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import { type Instant, localDateOf } from '#shared/domain/values/zone.ts';
import type { DueAgain } from './agreement.ts';
import { dueOn } from './instalment-debts.ts';
import { payAgainBy } from './pay-again-by.ts';

/**
 * What a creditor does to an agreement that was paid is no delay of the debtor's (Código Civil art. 396): an instalment of which a
 * refund or a correction opens something again falls due some days after that act, so late fees, reminders and tolerance
 * count from there. One that falls due later keeps its date.
 *
 * @param factOn the act, with what it does to money where instalments fall due as in the record it is given
 * @param how `known` are instalments that fall due again in any case; `dueDateOf` tells when one does that the act opens, null where
 *   it keeps its own day
 * @returns that fact, and which instalments fall due again
 */
export function withDueAgain<Act extends Fact>(
  record: RegisteredRecord,
  at: Instant,
  factOn: (record: RegisteredRecord) => Act,
  how: {
    readonly known?: DueAgain | undefined;
    readonly dueDateOf?: (debt: Debt) => LocalDate | null;
  } = {},
): Act & { readonly dueAgain?: DueAgain | undefined } {
  const { debtorId, zone } = record.debtor;
  const soon = payAgainBy(localDateOf(at, zone));
  const { known = [], dueDateOf = () => soon } = how;
  const dueAgain = [...known];
  for (;;) {
    const moved = { ...record, debts: dueOn(record.debts, dueAgain, at) };
    const fact = factOn(moved);
    const after = preview(moved, [fact], { debtorId, at });
    // Money that goes by due dates may now open another one instead, or pay one later than it was paid.
    const opened = paidLess(moved, after).flatMap((debt) => {
      const dueDate = dueDateOf(debt);
      return dueDate && debt.dueDate < dueDate ? [{ debtId: debt.debtId, dueDate }] : [];
    });
    if (opened.length === 0) return dueAgain.length > 0 ? { ...fact, dueAgain } : fact;
    dueAgain.push(...opened);
  }
}

/** The instalments to which some payment gives less than before. */
export const paidLess = (was: RegisteredRecord, now: RegisteredRecord): readonly Debt[] =>
  now.debts.filter(
    ({ instalment, debtId }) =>
      instalment &&
      was.payments.some((payment) => {
        const after = now.payments.find(({ paymentId }) => paymentId === payment.paymentId);
        return givenTo(payment, debtId) > (after ? givenTo(after, debtId) : 0);
      }),
  );

const givenTo = ({ allocations }: Pick<Payment, 'allocations'>, debtId: DebtId): Centavos =>
  allocatedBy(allocations.filter((taken) => taken.debtId === debtId));
