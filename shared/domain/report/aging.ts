import type { LocalDate } from '#shared/domain/values/local-date.ts';
import { daysBetween } from '#shared/domain/values/local-date.ts';

/** The buckets of late debt that the trade compares itself by; a case sits in the one of its oldest open debt. */
const BUCKETS = [
  { key: 'a-vencer', label: 'A vencer', from: Number.NEGATIVE_INFINITY, to: 0 },
  { key: '1-30', label: '1 a 30 dias', from: 1, to: 30 },
  { key: '31-60', label: '31 a 60 dias', from: 31, to: 60 },
  { key: '61-90', label: '61 a 90 dias', from: 61, to: 90 },
  { key: '91-180', label: '91 a 180 dias', from: 91, to: 180 },
  { key: '181-360', label: '181 a 360 dias', from: 181, to: 360 },
  { key: '361', label: 'Mais de 360 dias', from: 361, to: Number.POSITIVE_INFINITY },
] as const;

export type AgingLine = {
  readonly key: string;
  readonly label: string;
  readonly cases: number;
  /** Open principal in centavos. */
  readonly amount: number;
};

/** What a case weighs in the book: its open principal, dated by its oldest open debt. */
export type OpenCase = { readonly oldestDueDate: LocalDate; readonly principalOpen: number };

export const emptyAging = (): readonly AgingLine[] =>
  BUCKETS.map(({ key, label }) => ({ key, label, cases: 0, amount: 0 }));

/** The aging with one more open case, on a given day. */
export function ageCase(
  aging: readonly AgingLine[],
  open: OpenCase,
  on: LocalDate,
): readonly AgingLine[] {
  const daysLate = daysBetween(open.oldestDueDate, on);
  const index = BUCKETS.findIndex(({ from, to }) => daysLate >= from && daysLate <= to);
  return aging.map((line, at) =>
    at === index
      ? { ...line, cases: line.cases + 1, amount: line.amount + open.principalOpen }
      : line,
  );
}
