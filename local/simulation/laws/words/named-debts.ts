import type { Shown } from './shown-words.ts';

/** A debt as a message names it: what it is of, when it fell due (yyyy-mm-dd) and what it comes to on the day, in centavos. */
export type NamedDebt = {
  readonly description: string;
  readonly dueDate: string;
  readonly amount: number;
};

const DAY = String.raw`\d\d/\d\d/\d{4}|\d{1,2} [A-Z][a-z]{2} \d{4}`;
const LINE = new RegExp(
  String.raw`^(?:- )?(.+?),? (?:(?:vencimento|due) )?(${DAY}):? R\$ ([\d.,]+\d)(?: hoje| today)?$`,
  'gm',
);
const TOTAL = /^Total (?:hoje|today):? R\$ ([\d.,]+\d)$/m;
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const SHORT_DAY = new RegExp(String.raw`\b(?:\d\d/\d\d|\d{1,2} (?:${MONTHS.join('|')}))\b`, 'g');

/** The debts that words name with their amounts, in the order in which they stand. */
export const namedDebts = ({ words }: Shown): readonly NamedDebt[] =>
  [...words.matchAll(LINE)].map(([, description = '', day = '', sum = '']) => ({
    description,
    dueDate: dayIn(day),
    amount: centavosIn(sum),
  }));

/** What they say that all of these come to; null where they say nothing of it. */
export function namedTotal({ words }: Shown): number | null {
  const [, sum] = TOTAL.exec(words) ?? [];
  return sum === undefined ? null : centavosIn(sum);
}

/** The days that words name, without their years (mm-dd): an SMS has no room for these. */
export const namedDays = (words: string): readonly string[] =>
  [...words.matchAll(SHORT_DAY)].map(([day]) => dayIn(day).slice(1));

/** Every sum that words name. */
export const namedSums = (words: string): readonly number[] =>
  [...words.matchAll(/R\$\s([\d.,]+\d)/g)].map(([, sum = '']) => centavosIn(sum));

/** In English points and commas change places. */
const centavosIn = (sum: string): number => Number(sum.replaceAll(/\D/g, ''));

function dayIn(day: string): string {
  const [date = '', month = '', year = ''] = day.split(/[/ ]/);
  const named = MONTHS.indexOf(month) + 1;
  return `${year}-${named > 0 ? String(named).padStart(2, '0') : month}-${date.padStart(2, '0')}`;
}
