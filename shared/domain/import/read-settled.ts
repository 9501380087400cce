import { parseBrazilianDate } from '#shared/domain/values/local-date.ts';
import { type Centavos, formatReais, parseReais } from '#shared/domain/values/money.ts';
import { searchNameOf } from '#shared/domain/values/person-name.ts';
import { type Cell, type Cells, problemOf } from './cells.ts';
import type { RowProblem } from './rejects-file.ts';

export type ToldSettled = {
  readonly problems: readonly RowProblem[];
  /** Whether the row says of the whole debt that it is not owed any more. */
  readonly isSettled: boolean;
};

/** Whole words of a column that tells how a debt stands. */
const PAID =
  /^(?:(?:BOLETO|TITULO|PARCELA|FATURA|COBRANCA|DIVIDA|PAGAMENTO) )?(?:PG|PAG[OA]|LIQ|LIQUIDAD[OA]|QUITAD[OA]|BAIXAD[OA]|RECEBID[OA]|COMPENSAD[OA]|PAID|SETTLED|RECEIVED)$|^(?:LIQUIDAD[OA] NORMAL|BAIXAD[OA] POR PAGAMENTO|BAIXA POR PAGAMENTO|LIQUIDACAO NORMAL)$/;
const CANCELLED = /^(?:(?:BOLETO|TITULO|PARCELA|FATURA|COBRANCA|DIVIDA) )?CANCELAD[OA]$/;
/** Of the debt itself; a customer or a contract may be cancelled and owe all the same. */
const OF_THE_DEBT = /TITULO|PARCELA|DIVIDA|BOLETO|FATURA|COBRANCA|DEBITO/;
/** A column of that name holds yes or no, or a day. */
const IS_IT_SETTLED = /^(?:PAG[OA]|QUITAD|LIQUIDAD|BAIXA|RECEBID)/;
const YES = /^(?:S|SIM|X|Y|YES|T|TRUE|V|VERDADEIRO|1|OK)$/;
const NO =
  /^(?:N|NO|NAO|F|FALSE|FALSO)$|\b(?:NAO|ABERT[OA]|PENDENTE|VENCID[OA]|VENCER|ATRASO|ATRASAD[OA]|INADIMPLENTE|AGUARDA\w*|PAGAR|RECEBER|PAYABLE|OVERDUE|PENDING|OPEN)\b/;
/** What has to do with an end of the debt and is neither of these. */
const PERHAPS =
  /\b(?:PAG|PG|QUIT|LIQ|BAIX|RECEB|CANCEL|COMPENS|CONFIRM|REGULARIZ|EXCLU|PAID|SETTLED|RECEIVED)/;
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
  'pode querer dizer que esta dívida já foi paga ou cancelada, e não se cobra na dúvida; escreva "pago" ou "em aberto" ou, se a ' +
  'coluna quer dizer outra coisa, diga em Colunas que ela fica de fora';

const paidInPart = (paid: Centavos): string =>
  `o arquivo diz que ${formatReais(paid)} já foram pagos; ponha na coluna de valor só o que falta ou, se ele já é o que falta, ` +
  'diga em Colunas que esta fica de fora';

/** How a debt stands by one cell. */
type Stand = 'owed' | 'settled' | 'unsure';

function standOfDay({ text }: Cell): Stand {
  if (NOTHING.test(text.trim()) || NO_DAY.test(text.trim())) return 'owed';
  if (parseBrazilianDate(text).ok) return 'settled';
  return NO.test(searchNameOf(text)) ? 'owed' : 'unsure';
}

function standOf({ column, text }: Cell): Stand {
  if (NOTHING.test(text.trim())) return 'owed';
  const [name, said] = [searchNameOf(column), searchNameOf(text)];
  if (PAID.test(said)) return 'settled';
  if (CANCELLED.test(said))
    return OF_THE_DEBT.test(name) || OF_THE_DEBT.test(said) ? 'settled' : 'unsure';
  if (NO.test(said)) return 'owed';
  if (IS_IT_SETTLED.test(name)) return YES.test(said) ? 'settled' : standOfDay({ column, text });
  return PERHAPS.test(said) ? 'unsure' : 'owed';
}

function paidIn(cell: Cell): readonly { readonly cell: Cell; readonly paid: Centavos }[] {
  const paid = parseReais(cell.text);
  return paid.ok && paid.value > 0 ? [{ cell, paid: paid.value }] : [];
}
