import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { Fact } from '#shared/domain/history/entry.ts';
import { preview } from '#shared/domain/history/preview.ts';
import type { DebtId } from '#shared/domain/values/ids.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import { type Instant, localDateOf } from '#shared/domain/values/zone.ts';
import type { DueAgain } from './agreement.ts';
import { dueOn } from './instalment-debts.ts';

/**
 * What a creditor does to an agreement that was paid is no delay of the debtor's (Código Civil art. 396): an instalment that
 * was paid and that a refund or a correction opens again falls due on the day of that act, so late fees, reminders and
 * tolerance count from it. One that falls due later keeps its date.
 *
 * @param factOn the creditor's act, with what it does to money where instalments fall due as in the record it is given
 * @returns that fact, and which instalments fall due again
 */
export function withDueAgain<Act extends Fact>(
  record: RegisteredRecord,
  at: Instant,
  factOn: (record: RegisteredRecord) => Act,
): Act & { readonly dueAgain?: DueAgain | undefined } {
  const { debtorId, zone } = record.debtor;
  const dueDate = localDateOf(at, zone);
  const dueAgain: DueAgain = [];
  for (;;) {
    const moved = { ...record, debts: dueOn(record.debts, dueAgain, at) };
    const fact = factOn(moved);
    const after = preview(moved, [fact], { debtorId, at });
    // Money that goes by due dates may now open another one instead.
    const opened = record.debts
      .filter((debt) => debt.instalment && debt.status === 'settled')
      .filter(({ debtId }) => isOpenBefore(after, debtId, dueDate));
    if (opened.length === 0) return dueAgain.length > 0 ? { ...fact, dueAgain } : fact;
    dueAgain.push(...opened.map(({ debtId }) => ({ debtId, dueDate })));
  }
}

const isOpenBefore = ({ debts }: RegisteredRecord, debtId: DebtId, day: LocalDate): boolean =>
  debts.some((debt) => debt.debtId === debtId && debt.status === 'open' && debt.dueDate < day);
