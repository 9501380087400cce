import { type Centavos, formatReais, parseReais } from '#shared/domain/values/money.ts';
import { searchNameOf } from '#shared/domain/values/person-name.ts';
import { type Cell, type Cells, problemOf } from './cells.ts';
import type { RowProblem } from './rejects-file.ts';

export type ToldSettled = {
  readonly problems: readonly RowProblem[];
  /** Whether the row says of the whole debt that it is not owed any more. */
  readonly isSettled: boolean;
};

const SETTLED =
  /^(?:PAG[OA]|QUITAD[OA]|LIQUIDAD[OA]|BAIXAD[OA]|RECEBID[OA]|CANCELAD[OA]|PAID|SETTLED)\b(?!.*PARCIAL)/;
/** A column of that name holds yes or no, or a day. */
const IS_IT_SETTLED = /^(?:PAG[OA]|QUITAD|LIQUIDAD|BAIXA|RECEBID)/;
const NOT_SO = /^(?:N|NAO|NO|F|FALSE|FALSO|ABERTO|EM ABERTO|ABERTA|PENDENTE|VENCIDO|A VENCER)$/;
const NOTHING = /^[\s0.,:/–-]*$/;
/** Of such an amount, what was paid is off already. */
const BALANCE = /SALDO|ABERTO|RESTA/;

/**
 * What a row's own columns say of a debt that was paid, written off or cancelled: nobody may be asked for it (CDC art. 42, sole
 * paragraph), nor for the part that was paid.
 *
 * @param principal null where the row's own amount could not be read
 */
export function readSettled(cells: Cells, principal: Centavos | null): ToldSettled {
  const told = [
    ...cells('settledOn').filter(isDay),
    ...cells('settledState').filter(isSaidSettled),
  ];
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
      ...inPart.map(({ cell, paid: part }) => problemOf(cell, paidInPart(part))),
    ],
    isSettled: told.length + whole.length > 0,
  };
}

const SETTLED_ALREADY =
  'o arquivo diz que esta dívida já foi paga, baixada ou cancelada, e ela não se cobra; se ela já estava aqui, registre o ' +
  'pagamento ou retire-a da cobrança; se a coluna quer dizer outra coisa, diga em Colunas';

const paidInPart = (paid: Centavos): string =>
  `o arquivo diz que ${formatReais(paid)} já foram pagos; ponha na coluna de valor só o que falta ou, se ele já é o que falta, ` +
  'diga em Colunas que esta fica de fora';

const isDay = ({ text }: Cell): boolean => !NOTHING.test(text);

function isSaidSettled({ column, text }: Cell): boolean {
  if (NOTHING.test(text)) return false;
  const said = searchNameOf(text);
  return IS_IT_SETTLED.test(searchNameOf(column)) ? !NOT_SO.test(said) : SETTLED.test(said);
}

function paidIn(cell: Cell): readonly { readonly cell: Cell; readonly paid: Centavos }[] {
  const paid = parseReais(cell.text);
  return paid.ok && paid.value > 0 ? [{ cell, paid: paid.value }] : [];
}
