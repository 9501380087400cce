import { openDebtsOf } from '#shared/domain/case/case-figures.ts';
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
 * agreements by the business day on which they fall due, and promises by theirs, which are for what is overdue. What a
 * charge asks for is not counted again as a debt, and what is overdue is expected on no day: it is in the aging.
 *
 * @param today the book's day, which still counts
 */
export function expectedFrom(
  record: RegisteredRecord,
  credorId: CredorId,
  today: LocalDate,
): readonly ExpectedMoney[] {
  const charges = chargesAhead(record, credorId).filter(({ day }) => day >= today);
  const charged = new Set(charges.flatMap(({ debtIds }) => debtIds));
  const due = debtsAhead(record, credorId).filter(({ debtId }) => !charged.has(debtId));
  const horizon = addDays(today, DAYS_AHEAD_MAX);
  return [...charges, ...due, ...promisesAhead(record, credorId)]
    .filter(({ day }) => day >= today && day <= horizon)
    .map(({ day, kind, amount }) => ({ day, kind, amount }));
}

/** The last day on which anything is expected of this person by this credor; null when nothing ever is. */
export function expectedUntil(record: RegisteredRecord, credorId: CredorId): LocalDate | null {
  const ahead = [
    ...chargesAhead(record, credorId),
    ...debtsAhead(record, credorId),
    ...promisesAhead(record, credorId),
  ];
  return ahead.reduce<LocalDate | null>(
    (last, { day }) => (last === null || day > last ? day : last),
    null,
  );
}

function chargesAhead(record: RegisteredRecord, credorId: CredorId) {
  const owed = new Set(openDebtsOf(record, credorId).map(({ debtId }) => debtId));
  return record.charges.flatMap((charge) => {
    if (charge.credorId !== credorId || charge.status !== 'issued') return [];
    const { debtIds, amount } = charge;
    const day = localDateOf(charge.expiresAt, record.debtor.zone);
    return debtIds.some((debtId) => owed.has(debtId))
      ? [{ day, kind: 'charge' as const, amount, debtIds }]
      : [];
  });
}

const debtsAhead = (record: RegisteredRecord, credorId: CredorId) =>
  openDebtsOf(record, credorId).map(({ debtId, dueDate, ledger, instalment }) => ({
    day: nextBusinessDay(dueDate),
    kind: instalment ? ('instalment' as const) : ('debt' as const),
    amount: ledger.principalOpen,
    debtId,
  }));

const promisesAhead = (record: RegisteredRecord, credorId: CredorId) =>
  record.promises
    .filter((promise) => promise.credorId === credorId && promise.status === 'made')
    .map(({ date: day, amount }) => ({ day, kind: 'promise' as const, amount }));

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
