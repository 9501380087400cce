import { parseBrazilianDate } from '#shared/domain/values/local-date.ts';
import { type Centavos, formatReais, parseReais } from '#shared/domain/values/money.ts';
import { searchNameOf } from '#shared/domain/values/person-name.ts';
import { type Cell, type Cells, problemOf } from './cells.ts';
import { type Stand, standOfWords } from './debt-state.ts';
import type { RowProblem } from './rejects-file.ts';

export type ToldSettled = {
  readonly problems: readonly RowProblem[];
  /** Whether the row says of the whole debt that it is not owed any more. */
  readonly isSettled: boolean;
};

/** A column of that name holds yes or no, or a day. */
const IS_IT_SETTLED =
  /^(?:IS )?(?:PAG[OA]|QUITAD|QUITACAO|LIQUIDA|BAIXA|RECEB|COMPENSAD|PAID|SETTLED|RECEIVED)/;
const YES = /^(?:S|SIM|X|Y|YES|T|TRUE|V|VERDADEIRO|1|OK)$/;
const NO = /^(?:N|NO|NAO|F|FALSE|FALSO)$/;
/** Systems and spreadsheets write these where there is nothing. */
const NOTHING = /^(?:[\s0.,:/–-]*|#N\/[DA]|N\/?[AD]|NAT|NAN|NULL|NONE|R\$\s*0+(?:,0+)?)$/i;
/** Zero days of spreadsheets, as 30/12/1899 and 01/01/1900. */
const NO_DAY = /^\d{1,2}\D\d{1,2}\D(?:18\d\d|19[0-4]\d)\b|^(?:18\d\d|19[0-4]\d)-\d\d-\d\d/;
/** Of such an amount, what was paid is off already. */
const BALANCE = /SALDO|ABERTO|RESTA/;

/**
 * What a row's own columns say of a debt that was paid, written off or cancelled: nobody may be asked for it (CDC art. 42, sole
 * paragraph), nor for the part that was paid. What may mean that, or not, is for a person to say: the row is rejected, and nothing is
 * taken back for it.
 *
 * @param principal null where the row's own amount could not be read
 */
export function readSettled(cells: Cells, principal: Centavos | null): ToldSettled {
  const stands = [
    ...cells('settledOn').map((cell) => ({ cell, stand: standOfDay(cell) })),
    ...cells('settledState').map((cell) => ({ cell, stand: standOf(cell) })),
  ];
  const told = stands.flatMap(({ cell, stand }) => (stand === 'settled' ? [cell] : []));
  const unsure = stands.flatMap(({ cell, stand }) => (stand === 'unsure' ? [cell] : []));
  const [amount] = cells('amount');
  const isBalance = BALANCE.test(searchNameOf(amount?.column ?? ''));
  const paid = isBalance || principal === null ? [] : cells('settledAmount').flatMap(paidIn);
  const whole = paid.filter((one) => principal !== null && one.paid >= principal);
  const inPart = paid.filter((one) => !whole.includes(one));
  return {
    problems: [
      ...[...told, ...whole.map(({ cell }) => cell)].map((cell) =>
        problemOf(cell, SETTLED_ALREADY),
      ),
      ...unsure.map((cell) => problemOf(cell, UNSURE)),
      ...inPart.map(({ cell, paid: part }) => problemOf(cell, paidInPart(part))),
    ],
    isSettled: told.length + whole.length > 0,
  };
}

const SETTLED_ALREADY =
  'o arquivo diz que esta dívida já foi paga, baixada ou cancelada, e ela não se cobra; se ela já estava aqui, registre o ' +
  'pagamento ou retire-a da cobrança: a régua dela para por alguns dias, para dar tempo; se a coluna quer dizer outra coisa, diga em Colunas';

const UNSURE =
  'não se sabe por isto se a dívida está em aberto ou já foi paga, cancelada ou negociada, e na dúvida a linha não entra; escreva ' +
  '"pago" ou "em aberto" ou, se a coluna quer dizer outra coisa, diga em Colunas que ela fica de fora';

const paidInPart = (paid: Centavos): string =>
  `o arquivo diz que ${formatReais(paid)} já foram pagos; ponha na coluna de valor só o que falta ou, se ele já é o que falta, ` +
  'diga em Colunas que esta fica de fora';

function standOfDay({ column, text }: Cell): Stand {
  if (NOTHING.test(text.trim()) || NO_DAY.test(text.trim())) return 'owed';
  return parseBrazilianDate(text).ok ? 'settled' : standOfWords(column, text);
}

function standOf({ column, text }: Cell): Stand {
  if (NOTHING.test(text.trim())) return 'owed';
  const said = searchNameOf(text);
  if (IS_IT_SETTLED.test(searchNameOf(column))) {
    if (YES.test(said)) return 'settled';
    return NO.test(said) ? 'owed' : standOfDay({ column, text });
  }
  return standOfWords(column, text);
}

function paidIn(cell: Cell): readonly { readonly cell: Cell; readonly paid: Centavos }[] {
  const paid = parseReais(cell.text);
  return paid.ok && paid.value > 0 ? [{ cell, paid: paid.value }] : [];
}
