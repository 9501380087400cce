import type { LocalDate } from '#shared/domain/values/local-date.ts';

/** First days of the months from `from` to `to`. */
export function monthsBetween(from: LocalDate, to: LocalDate): readonly string[] {
  const months: string[] = [];
  let [year = 0, month = 0] = from.split('-').map(Number);
  for (;;) {
    const name = `${year}-${String(month).padStart(2, '0')}`;
    if (name > to.slice(0, 7)) return months;
    months.push(`${name}-01`);
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
}
