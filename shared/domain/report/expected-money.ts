import { isOpen } from '#shared/domain/debt/debt.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { nextBusinessDay } from '#shared/domain/values/business-days.ts';
import type { CredorId } from '#shared/domain/values/ids.ts';
import { addDays, type LocalDate } from '#shared/domain/values/local-date.ts';
import { localDateOf } from '#shared/domain/values/zone.ts';

/** Where money may come from on a day: a charge that was asked for, or what falls due. */
export const EXPECTED_KINDS = ['charge', 'instalment', 'promise', 'debt'] as const;
export type ExpectedKind = (typeof EXPECTED_KINDS)[number];

/** Money that may come on one day, in centavos, at its value of today. */
export type ExpectedMoney = {
  readonly day: LocalDate;
  readonly kind: ExpectedKind;
  readonly amount: number;
};

/** How far ahead anybody looks; what falls due later is in no picture. */
export const DAYS_AHEAD_MAX = 120;

/**
 * What one person may pay to one credor from a day on: open charges by the day on which they end, debts and instalments of
 * agreements by the business day on which they fall due, and promises by theirs, which are for what is overdue. What a charge asks for is not counted again as a debt, and what is overdue is expected on no
 * day: it is in the aging.
 *
 * @param today the book's day, which still counts
 */
export function expectedFrom(
  record: RegisteredRecord,
  credorId: CredorId,
  today: LocalDate,
): readonly ExpectedMoney[] {
  const { zone } = record.debtor;
  const debts = record.debts.filter(isOpen).filter((debt) => debt.credorId === credorId);
  const charges = record.charges.flatMap((charge) => {
    if (charge.credorId !== credorId || charge.status !== 'issued') return [];
    const isOwed = debts.some(({ debtId }) => charge.debtIds.includes(debtId));
    const day = localDateOf(charge.expiresAt, zone);
    return isOwed && day >= today ? [{ charge, day }] : [];
  });
  const charged = new Set(charges.flatMap(({ charge }) => charge.debtIds));
  const due = debts
    .filter(({ debtId, dueDate }) => !charged.has(debtId) && nextBusinessDay(dueDate) >= today)
    .map(({ dueDate, ledger, instalment }): ExpectedMoney => {
      const kind = instalment ? 'instalment' : 'debt';
      return { day: nextBusinessDay(dueDate), kind, amount: ledger.principalOpen };
    });
  const promised = record.promises.flatMap((promise): readonly ExpectedMoney[] => {
    const stands = promise.credorId === credorId && promise.status === 'made';
    const { date: day, amount } = promise;
    return stands && day >= today ? [{ day, kind: 'promise', amount }] : [];
  });
  const horizon = addDays(today, DAYS_AHEAD_MAX);
  return [
    ...charges.map(({ charge, day }): ExpectedMoney => {
      return { day, kind: 'charge', amount: charge.amount };
    }),
    ...due,
    ...promised,
  ].filter(({ day }) => day <= horizon);
}

/** Adds up what comes on one day from one kind of source, earliest first. */
export function addedUp(items: Iterable<ExpectedMoney>): readonly ExpectedMoney[] {
  const sums = new Map<string, ExpectedMoney>();
  for (const item of items) {
    const key = `${item.day} ${item.kind}`;
    const before = sums.get(key)?.amount ?? 0;
    sums.set(key, { ...item, amount: before + item.amount });
  }
  return [...sums.entries()].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, item]) => item);
}
