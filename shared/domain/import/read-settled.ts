import {
  daysBetween,
  type LocalDate,
  parseBrazilianDate,
} from '#shared/domain/values/local-date.ts';
import type { Centavos } from '#shared/domain/values/money.ts';
import { searchNameOf } from '#shared/domain/values/person-name.ts';
import { type Cell, type Cells, problemOf } from './cells.ts';
import { isNothing, NO_DAY, type Stand, standOfWords } from './debt-state.ts';
import {
  amountsLeft,
  balancesLeft,
  isToldOpen,
  paidAmounts,
  RESTS,
  type Verdict,
} from './paid-amounts.ts';
import type { RowProblem } from './rejects-file.ts';

export type ToldSettled = {
  readonly problems: readonly RowProblem[];
  /** Whether the row says of the whole debt that it is not owed any more. */
  readonly isSettled: boolean;
  /** Whether it says that some of it or all was paid, or likely so. */
  readonly tellsPayment: boolean;
};

/** A column that names a payment and no state of it holds yes or no, or a day. */
const IS_IT_SETTLED =
  /^(?!.*(?:SITUACAO|STATUS|\bSIT\b|ESTADO)).*(?:PAG[OA]|PGTO|QUITA|LIQUIDA|BAIXA|RECEB|COMPENSA|PAID|PAYMENT|SETTLED|RECEIVED)/;
/** A contract may be cancelled or over and owe all the same, but for what was paid. */
const OF_A_CONTRACT = /CONTRATO/;
const IN_PART = /parcial/i;
/** Whoever paid some time ago may owe what fell due since. */
const OF_THE_LAST = /\bULT/;
/** A balance is reckoned after each payment; a hand-kept list of what is open may still have the amount of before. */
const RECKONED = /SALDO|RESTA|REMANESC/;
const YES = /^(?:S|SIM|X|Y|YES|T|TRUE|V|VERDADEIRO|OK)$/;
/** Of these columns 1 is yes; of `Pagamento` it may be a way to pay. */
const IS_DONE = /(?:[AI]D[OA]|PAG[OA]|PAID|SETTLED|RECEIVED)\b/;
const NO = /^(?:N|NO|NAO|F|FALSE|FALSO)$/;
/** Nobody pays so long before the due date: zero days of systems, such as 01/01/1970, are no payments. */
const DAYS_EARLY_MAX = 3_652;
/** Whoever pays before the due date does so by some days; a last payment of weeks before was for the debt that fell due then. */
const LAST_DAYS_EARLY = 20;

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
    ...cells('settledOn').map((cell) => ({ cell, stand: standOfDay(cells, cell, debt) })),
    ...cells('settledState').map((cell) => ({ cell, stand: standOf(cells, cell, debt) })),
    ...paidAmounts(cells, debt.owed),
  ];
  const against = verdicts.filter(({ stand }) => stand !== 'owed');
  return {
    problems: against.map(({ cell, stand, reason }) => problemOf(cell, reason ?? reasonOf(stand))),
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

const reasonOf = (stand: Verdict['stand']): string => {
  if (stand === 'settled') return SETTLED_ALREADY;
  return stand === 'likely-paid' ? `${UNSURE}; ${RESTS}` : UNSURE;
};

/** A day that is yet to come is no payment, and may be a plan of one. */
function standOfDay(cells: Cells, { column, text }: Cell, debt: RowDebt): Stand {
  if (isNothing(text) || NO_DAY.test(text.trim())) return 'owed';
  const day = parseBrazilianDate(text);
  if (!day.ok) return standOfWords(column, text);
  if (daysBetween(day.value, debt.dueDate ?? debt.today) > DAYS_EARLY_MAX) return 'owed';
  if (day.value > debt.today) return 'unsure';
  return OF_THE_LAST.test(searchNameOf(column))
    ? standOfLastDay(cells, day.value, debt)
    : standOfPaidDay(cells);
}

/**
 * The day of somebody's last payment says nothing of a debt of which a balance is left, which is told to be open, or which fell due
 * long after; of any other it says not enough.
 */
const standOfLastDay = (cells: Cells, day: LocalDate, { dueDate }: RowDebt): Stand =>
  balancesLeft(cells).length > 0 ||
  isToldOpen(cells) ||
  (dueDate !== null && daysBetween(day, dueDate) > LAST_DAYS_EARLY)
    ? 'owed'
    : 'unsure';

/** A day of payment beside a balance is that of a part: systems write the day of the newest (`E1_BAIXA` of Protheus). */
function standOfPaidDay(cells: Cells): Stand {
  if (balancesLeft(cells).length === 0) return 'settled';
  return amountsLeft(cells).some(({ column }) => RECKONED.test(searchNameOf(column)))
    ? 'owed'
    : 'likely-paid';
}

function standOf(cells: Cells, cell: Cell, debt: RowDebt): Stand {
  const { column, text } = cell;
  const name = searchNameOf(column);
  if (!IS_IT_SETTLED.test(name)) {
    if (isNothing(text)) return 'owed';
    const stand = standOfWords(column, text);
    const isOwedBy = stand === 'unsure' || (stand === 'likely-paid' && IN_PART.test(text));
    return isOwedBy && OF_A_CONTRACT.test(name) ? 'owed' : stand;
  }
  const said = searchNameOf(text);
  if (YES.test(said) || (said === '1' && IS_DONE.test(name))) return 'settled';
  return NO.test(said) ? 'owed' : standOfDay(cells, cell, debt);
}
