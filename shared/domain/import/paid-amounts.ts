import { type Centavos, centavos, formatReais, parseReais } from '#shared/domain/values/money.ts';
import { searchNameOf } from '#shared/domain/values/person-name.ts';
import type { Cell, Cells } from './cells.ts';
import { isNothing, type Stand, standOfWords } from './debt-state.ts';

/** What a cell says of its debt, and why that is so where the reason is the cell's own. */
export type Verdict = {
  readonly cell: Cell;
  readonly stand: Stand | 'paid-in-part';
  readonly reason?: string;
};

/** Of such an amount, what was paid is off already. */
const BALANCE = /SALDO|ABERTO|RESTA|REMANESC|PENDENTE/;

/** The cell of an amount that is a balance, of which nothing is left: that is how a report of balances tells a payment. */
export const noBalanceLeft = (cells: Cells): readonly Cell[] =>
  balanceOf(cells).filter(({ text }) => (signed(text) ?? 1) <= 0);

/**
 * What the amounts of a row say of payments.
 *
 * @param owed centavos that the row asks for; null where they could not be read
 */
export function paidAmounts(cells: Cells, owed: Centavos | null): readonly Verdict[] {
  const none = noBalanceLeft(cells).map((cell): Verdict => ({ cell, stand: 'settled' }));
  if (owed === null || balanceOf(cells).length > 0) return none;
  return cells('settledAmount').map((cell) => verdictOfPaid(cell, owed));
}

function verdictOfPaid(cell: Cell, owed: Centavos): Verdict {
  if (isNothing(cell.text)) return { cell, stand: 'owed' };
  const told = signed(cell.text);
  if (told === null) return { cell, stand: standOfWords(cell.column, cell.text) };
  const paid = centavos(Math.abs(told));
  if (paid === 0) return { cell, stand: 'owed' };
  return paid >= owed
    ? { cell, stand: 'settled' }
    : { cell, stand: 'paid-in-part', reason: paidInPart(paid) };
}

const balanceOf = (cells: Cells): readonly Cell[] =>
  cells('amount').filter(({ column }) => BALANCE.test(searchNameOf(column)));

/**
 * An amount as accounting writes it, in centavos: `(10,00)` and `10,00-` are below zero, and a dash is zero; null of what cannot be
 * read.
 */
function signed(text: string): number | null {
  const bare = text.replace(/R\$/i, '').trim();
  if (DASH.test(bare)) return 0;
  const amount = parseReais(bare.replaceAll(SIGN, '').trim());
  if (!amount.ok) return null;
  return BELOW_ZERO.test(bare) ? -amount.value : amount.value;
}

const DASH = /^[-–—−]+$/;
const SIGN = /^[-–−+(]|[-–−)]$/g;
const BELOW_ZERO = /^[-–−(]|[-–−)]$/;

const paidInPart = (paid: Centavos): string =>
  `o arquivo diz que ${formatReais(paid)} já foram pagos; ponha na coluna de valor só o que falta ou, se ele já é o que falta, ` +
  'diga em Colunas que esta fica de fora';
