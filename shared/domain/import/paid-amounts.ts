import { type Centavos, centavos, formatReais, parseReais } from '#shared/domain/values/money.ts';
import { searchNameOf } from '#shared/domain/values/person-name.ts';
import type { Cell, Cells } from './cells.ts';
import { isNothing, saysOpen, type Stand, standOfWords } from './debt-state.ts';

/** What a cell says of its debt, and why that is so where the reason is the cell's own. */
export type Verdict = {
  readonly cell: Cell;
  readonly stand: Stand | 'paid-in-part';
  readonly reason?: string;
};

/** Of such an amount, what was paid is off already. */
const BALANCE = /SALDO|ABERTO|RESTA|REMANESC|PENDENTE/;

/**
 * The cells by which nothing is left of a balance: that is how a report of balances tells a payment. Below zero some write what is owed, and
 * some a credit.
 */
export const noBalanceLeft = (cells: Cells): readonly Cell[] =>
  balances(cells).filter(({ text }) => balanceOf(text) === 0);

/** The cells by which something is left of a balance. */
export const balancesLeft = (cells: Cells): readonly Cell[] =>
  balances(cells).filter(({ text }) => (balanceOf(text) ?? 0) > 0);

const balances = (cells: Cells): readonly Cell[] => [...amountsLeft(cells), ...cells('balance')];

/** Whether the state of a row says that a payment is missing. */
export const isToldOpen = (cells: Cells): boolean =>
  cells('settledState').some(({ column, text }) => saysOpen(column, text));

/** The amount of a row where it is a balance: what was paid of it is off already. */
export const amountsLeft = (cells: Cells): readonly Cell[] =>
  cells('amount').filter(({ column }) => BALANCE.test(searchNameOf(column)));

/**
 * What the amounts of a row say of payments.
 *
 * @param owed centavos that the row asks for; null where they could not be read
 */
export function paidAmounts(cells: Cells, owed: Centavos | null): readonly Verdict[] {
  if (owed === null) return noBalanceLeft(cells).map((cell) => ({ cell, stand: 'settled' }));
  const paid = amountsLeft(cells).length > 0 ? [] : cells('settledAmount');
  return [
    ...paid.map((cell) => verdictOfPaid(cell, owed)),
    ...cells('balance').map((cell) => verdictOfBalance(cell, owed, isToldOpen(cells))),
  ];
}

function verdictOfPaid(cell: Cell, owed: Centavos): Verdict {
  if (isNothing(cell.text)) return { cell, stand: 'owed' };
  const told = signed(cell.text);
  if (told === null) {
    const stand = standOfWords(cell.column, cell.text);
    return { cell, stand: stand === 'unsure' && /[1-9]/.test(cell.text) ? 'likely-paid' : stand };
  }
  const paid = centavos(Math.abs(told));
  if (paid === 0) return { cell, stand: 'owed' };
  return paid >= owed
    ? { cell, stand: 'settled' }
    : { cell, stand: 'paid-in-part', reason: paidInPart(paid) };
}

/**
 * A balance that stands beside the amount may hold charges, and then is more; less, or nothing, tells of payments. What is below zero is
 * owed where the row says that the debt is open, and else may be a credit.
 */
function verdictOfBalance(cell: Cell, owed: Centavos, isOpen: boolean): Verdict {
  const left = balanceOf(cell.text);
  if (left !== null && left < 0)
    return { cell, stand: isOpen && -left >= owed ? 'owed' : 'unsure' };
  if (left !== null && left > 0 && left < owed) {
    return { cell, stand: 'paid-in-part', reason: lessIsLeft(centavos(left), owed) };
  }
  if (left !== null) return { cell, stand: left > 0 ? 'owed' : 'settled' };
  return { cell, stand: isNothing(cell.text) ? 'owed' : standOfWords(cell.column, cell.text) };
}

/**
 * An amount as accounting writes it, in centavos: `(10,00)` and `10,00-` are below zero, and a dash is zero; null of what cannot be
 * read.
 */
function signed(text: string): number | null {
  const bare = text.replace(/R\$/i, '').trim();
  if (DASH.test(bare)) return 0;
  const amount = parseReais(bare.replaceAll(SIGN, '').trim());
  if (!amount.ok) return null;
  return BELOW_ZERO.test(bare) ? 0 - amount.value : amount.value;
}

/** A balance as ledgers write it, in centavos: `10,00 D` is owed, and `10,00 C` is below zero. */
function balanceOf(text: string): number | null {
  const amount = signed(text.replace(LEDGER_SIGN, ''));
  return amount !== null && IS_CREDIT.test(text) ? 0 - Math.abs(amount) : amount;
}

const LEDGER_SIGN = /\s*[DC]\s*$/i;
const IS_CREDIT = /C\s*$/i;
const DASH = /^[-–—−]+$/;
const SIGN = /^[-–−+(]|[-–−)]$/g;
const BELOW_ZERO = /^[-–−(]|[-–−)]$/;

const paidInPart = (paid: Centavos): string =>
  `o arquivo diz que ${formatReais(paid)} já foram pagos; ponha na coluna de valor só o que falta ou, se ele já é o que falta, ` +
  `diga em Colunas que esta fica de fora; ${RESTS}`;

const lessIsLeft = (left: Centavos, owed: Centavos): string =>
  `o saldo de ${formatReais(left)} é menor que o valor de ${formatReais(owed)}, e a parte que já foi paga não se cobra; diga em ` +
  `Colunas que o valor é o saldo ou, se ele quer dizer outra coisa, que fica de fora; ${RESTS}`;

export const RESTS = 'se a dívida já estava aqui, a régua dela para por alguns dias';
