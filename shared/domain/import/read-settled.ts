import {
  daysBetween,
  type LocalDate,
  parseBrazilianDate,
} from '#shared/domain/values/local-date.ts';
import type { Centavos } from '#shared/domain/values/money.ts';
import { searchNameOf } from '#shared/domain/values/person-name.ts';
import { type Cell, type Cells, problemOf } from './cells.ts';
import { isNothing, NO_DAY, type Stand, standOfWords } from './debt-state.ts';
import { amountsLeft, paidAmounts, type Verdict } from './paid-amounts.ts';
import type { RowProblem } from './rejects-file.ts';

export type ToldSettled = {
  readonly problems: readonly RowProblem[];
  /** Whether the row says of the whole debt that it is not owed any more. */
  readonly isSettled: boolean;
  /** Whether it says that some of it or all was paid. */
  readonly tellsPayment: boolean;
};

/** A column that names a payment and no state of it holds yes or no, or a day. */
const IS_IT_SETTLED =
  /^(?!.*(?:SITUACAO|STATUS|\bSIT\b|ESTADO)).*(?:PAG[OA]|PGTO|QUITA|LIQUIDA|BAIXA|RECEB|COMPENSA|PAID|PAYMENT|SETTLED|RECEIVED)/;
/** A contract may be cancelled or over and owe all the same, but for what was paid. */
const OF_A_CONTRACT = /CONTRATO/;
/** Whoever paid some time ago may owe what fell due since. */
const OF_THE_LAST = /\bULT/;
const YES = /^(?:S|SIM|X|Y|YES|T|TRUE|V|VERDADEIRO|OK)$/;
/** Of these columns 1 is yes; of `Pagamento` it may be a way to pay. */
const IS_DONE = /(?:[AI]D[OA]|PAG[OA]|PAID|SETTLED|RECEIVED)\b/;
const NO = /^(?:N|NO|NAO|F|FALSE|FALSO)$/;
/** Nobody pays so long before the due date: zero days of systems, such as 01/01/1970, are no payments. */
const DAYS_EARLY_MAX = 3_652;

type RowDebt = {
  /** Centavos that the row asks for; null where they could not be read. */
  readonly owed: Centavos | null;
  /** Null where it could not be read. */
  readonly dueDate: LocalDate | null;
  /** The day on which the row is read. */
  readonly today: LocalDate;
};

/**
 * What a row's own columns say of a debt that was paid, written off or cancelled: nobody may be asked for it (CDC art. 42, sole
 * paragraph), nor for the part that was paid. What may mean that, or not, is for a person to say: the row is rejected, and nothing is
 * taken back for it.
 */
export function readSettled(cells: Cells, debt: RowDebt): ToldSettled {
  const verdicts: readonly Verdict[] = [
    ...cells('settledOn').map((cell) => ({ cell, stand: standOfPaidDay(cells, cell, debt) })),
    ...cells('settledState').map((cell) => ({ cell, stand: standOf(cell, debt) })),
    ...paidAmounts(cells, debt.owed),
  ];
  const against = verdicts.filter(({ stand }) => stand !== 'owed');
  return {
    problems: against.map(({ cell, stand, reason }) =>
      problemOf(cell, reason ?? (stand === 'settled' ? SETTLED_ALREADY : UNSURE)),
    ),
    isSettled: against.some(({ stand }) => stand === 'settled'),
    tellsPayment: against.some(({ stand }) => stand !== 'unsure'),
  };
}

const SETTLED_ALREADY =
  'o arquivo diz que esta dívida já foi paga, baixada ou cancelada, e ela não se cobra; se ela já estava aqui, registre o ' +
  'pagamento ou retire-a da cobrança: a régua dela para por alguns dias, para dar tempo; se a coluna quer dizer outra coisa, diga em Colunas';

const UNSURE =
  'não se sabe por isto se a dívida está em aberto ou já foi paga, cancelada ou negociada, e na dúvida a linha não entra; escreva ' +
  '"pago" ou "em aberto" ou, se a coluna quer dizer outra coisa, diga em Colunas que ela fica de fora';

/** The day of the last payment says nothing of a balance, and of any other amount not enough. */
function standOfPaidDay(cells: Cells, cell: Cell, debt: RowDebt): Stand {
  const stand = standOfDay(cell, debt);
  if (stand !== 'settled' || !OF_THE_LAST.test(searchNameOf(cell.column))) return stand;
  return amountsLeft(cells).length > 0 ? 'owed' : 'unsure';
}

/** A day that is yet to come is no payment, and may be a plan of one. */
function standOfDay({ column, text }: Cell, { dueDate, today }: RowDebt): Stand {
  if (isNothing(text) || NO_DAY.test(text.trim())) return 'owed';
  const day = parseBrazilianDate(text);
  if (!day.ok) return standOfWords(column, text);
  if (daysBetween(day.value, dueDate ?? today) > DAYS_EARLY_MAX) return 'owed';
  return day.value > today ? 'unsure' : 'settled';
}

function standOf(cell: Cell, debt: RowDebt): Stand {
  const { column, text } = cell;
  const name = searchNameOf(column);
  if (!IS_IT_SETTLED.test(name)) {
    if (isNothing(text)) return 'owed';
    const stand = standOfWords(column, text);
    return stand === 'unsure' && OF_A_CONTRACT.test(name) ? 'owed' : stand;
  }
  const said = searchNameOf(text);
  if (YES.test(said) || (said === '1' && IS_DONE.test(name))) return 'settled';
  return NO.test(said) ? 'owed' : standOfDay(cell, debt);
}
