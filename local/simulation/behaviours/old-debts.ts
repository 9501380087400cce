import type { SampleBook } from '#local/sample/book.ts';
import { type Dice, diceOf } from '#shared/domain/values/dice.ts';
import { addDays, formatDate, type LocalDate } from '#shared/domain/values/local-date.ts';

/** Of the rows of a file, those whose debt is old itself, and those whose debtor owes an old debt besides. */
const AGED = 0.12;
const OWED_BESIDES = 0.12;
/** How many days before or after the opening the term of an old debt ends. */
const [ENDED, TO_END] = [-60, 40];
const DUE_DATE = 8;
/** What a file says that a debt is of, and how many years the law lets that be asked for. */
const KINDS = [
  ['', 5],
  ['contrato ou boleto', 5],
  ['hospedagem', 1],
  ['aluguel', 3],
  ['duplicata', 3],
  ['honorários profissionais', 5],
] as const;

/** The same files with a column that says what debts are of, and with debts that prescribe about the opening. */
export function withOldDebts(book: SampleBook, opening: LocalDate, seed: number): SampleBook {
  const dice = diceOf(seed);
  let besides = 0;
  const files = book.files.map((file) => ({ ...file, csv: aged(file.csv) }));
  return { ...book, files };

  function aged(csv: string): string {
    const [header = '', ...rows] = csv.split('\n').filter((row) => row !== '');
    const lines = rows.flatMap((row) => {
      if (row.startsWith('ERR-')) return [row];
      const [kind] = dice.pick(KINDS);
      const plain = dice.chance(AGED) ? old(row, opening, dice) : `${row};${kind}`;
      if (!dice.chance(OWED_BESIDES)) return [plain];
      besides += 1;
      return [plain, old(row.replace(/^[^;]*/, `ANT-${besides}`), opening, dice)];
    });
    return [`${header};tipo da dívida`, ...lines, ''].join('\n');
  }
}

/** The same debt, due so long ago that the term of its kind ends about the opening. */
function old(row: string, opening: LocalDate, dice: Dice): string {
  const [kind, years] = dice.pick(KINDS);
  const end = addDays(opening, dice.between(ENDED, TO_END));
  const due = addDays(end, -Math.round(365.25 * years));
  return [...row.split(';').with(DUE_DATE, formatDate(due)), kind].join(';');
}
