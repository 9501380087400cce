import type { Language } from '#shared/domain/values/language.ts';
import { formatDate, type LocalDate } from '#shared/domain/values/local-date.ts';
import { type Centavos, formatReais } from '#shared/domain/values/money.ts';

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

type Writing = {
  /** Always in reais: what is owed is owed in them. */
  readonly money: (amount: Centavos) => string;
  readonly date: (day: LocalDate) => string;
  readonly dayMonth: (day: LocalDate) => string;
};

/** How money and dates are written. In English the month is named: 10/11 is read one way in London and another in New York. */
export const WRITING: Readonly<Record<Language, Writing>> = {
  'pt-BR': {
    money: formatReais,
    date: formatDate,
    dayMonth: (day) => formatDate(day).slice(0, 5),
  },
  en: {
    money: (amount) => formatReais(amount).replace(/[.,]/g, (mark) => (mark === '.' ? ',' : '.')),
    date: (day) => `${dayAndMonth(day)} ${day.slice(0, 4)}`,
    dayMonth: dayAndMonth,
  },
};

function dayAndMonth(day: LocalDate): string {
  return `${Number(day.slice(8))} ${MONTHS[Number(day.slice(5, 7)) - 1]}`;
}
