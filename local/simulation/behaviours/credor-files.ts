import type { ReceivablesFile } from '#local/sample/book.ts';
import type { Dice } from '#shared/domain/values/dice.ts';
import { addDays, formatDate, parseBrazilianDate } from '#shared/domain/values/local-date.ts';
import { centavos, formatAmount } from '#shared/domain/values/money.ts';

const CORRECTED = 0.05;
const ADDED = 0.04;

/** The same file as the credor's ERP writes it some weeks later: some amounts are others, and some people owe one debt more. */
export function laterFile(file: ReceivablesFile, dice: Dice, week: number): ReceivablesFile {
  const [header = '', ...rows] = file.csv.split('\n').filter((line) => line !== '');
  const changed = rows.flatMap((row) => {
    if (row.startsWith('ERR-')) return [row];
    const kept = dice.chance(CORRECTED) ? corrected(row, dice) : row;
    return dice.chance(ADDED) ? [kept, added(row, dice, week)] : [kept];
  });
  return {
    ...file,
    fileName: `carteira-semana-${week}.csv`,
    csv: [header, ...changed, ''].join('\n'),
  };
}

const AMOUNT = 7;
const DUE_DATE = 8;

function corrected(row: string, dice: Dice): string {
  return row
    .split(';')
    .with(AMOUNT, formatAmount(centavos(dice.between(1_000, 90_000))))
    .join(';');
}

function added(row: string, dice: Dice, week: number): string {
  const fields = row.split(';');
  const due = parseBrazilianDate(fields[DUE_DATE] ?? '');
  if (!due.ok) throw new Error(`the row "${row}" has no due date`);
  return fields
    .with(0, `${fields[0]}-s${week}`)
    .with(AMOUNT, formatAmount(centavos(dice.between(3_000, 60_000))))
    .with(DUE_DATE, formatDate(addDays(due.value, 7 * week + dice.between(0, 20))))
    .join(';');
}
