import { kindOfTaxId, type TaxId } from '#shared/domain/values/cpf-cnpj.ts';
import { searchNameOf } from '#shared/domain/values/person-name.ts';
import { type Cell, type Cells, problemOf } from './cells.ts';
import { isNothing, NO_DAY } from './debt-state.ts';
import type { RowProblem } from './rejects-file.ts';

const DIED = 'FALECID[OA]S?|FALECEU|FALECIMENTO|FALEC|OBITO|MORTE|DECEASED';
const ESTATE = 'ESPOLIO|EM INVENTARIO|INVENTARIANTE|DE CUJUS|IN MEMORIAM';
const HEIRS = 'HERDEIR[OA]S|SUCESSOR(?:A|ES|AS)';
const TELLS_DEATH = new RegExp(`\\b(?:${DIED}|${ESTATE}|${HEIRS})\\b`);
/** `Viúva de João` in place of a name: it was João who owed. In a state of a person it tells of the one who lives. */
const WIDOW_OF = /^VIUV[OA]\b/;
/** `João (morto)`; an `arquivo morto` is nobody. */
const MARKED_DEAD = /(?:^|[([*–-])\s*MORT[OA]\b/i;
/** `Não falecido`, `sem registro de óbito`, `óbito não informado`; `não pago, falecido` is no denial. */
const DENIED = new RegExp(
  '\\b(?:NAO|SEM|NADA|NENHUM|NOT) (?:(?:CONSTA|HA|E|ESTA|TEM|POSSUI|REGISTRO|INFORMACAO|DATA|DE|DO|O) )*' +
    `(?:${DIED})\\b|\\b(?:${DIED}) NAO (?:CONST|INFORMAD|REGISTRAD|LOCALIZAD|ENCONTRAD|CONFIRMAD)\\w*`,
  'g',
);
/** `Maria (viúva de João, falecido)`: by the ending it was the other who died. */
const OF_SPOUSE = / VIUVA .*FALECIDO\b| VIUVO .*FALECIDA\b/;

/** Columns of the person's state otherwise (`Situação do cliente`, `Situação cadastral`), of which only words of a death tell one. */
const OF_STATE =
  /^(?!.*(?:OBITO|FALEC|MORT|ESPOLIO|DEATH|DEAD|DECEASED)).*(?:SITUACAO|STATUS|\bSIT\b)/;
/** Columns of which no is a death. */
const IS_ALIVE = /VIV[OA]|ALIVE/;
const NO = /^(?:N|NO|NAO|F|FALSE|FALSO)$/;
/** What stands in a column of deaths for whoever lives, and where nobody knows of one. */
const LIVES =
  /^(?:VIV[OA]|VIVO A|ALIVE|ATIV[OA]|NORMAL|REGULAR|IGNORADO|DESCONHECIDO|N ?[CI]|(?:NAO|NADA|SEM|NENHUM|NENHUMA|NUNCA)\b.*)$/;
/** The day from which computers count, and what it is by the clock of Brazil. */
const FIRST_DAY = /^(?:0?1\D0?1\D1970|31\D12\D1969)\b|^(?:1970-01-01|1969-12-31)/;

/**
 * What a row says of the death of its debtor: in the name (`ESPÓLIO DE JOÃO`, `MARIA (FALECIDA)`), in how the debt stands, or in a column
 * of its own. Nobody writes to the dead, and their debts are of the estate, for which a person has to ask (Código Civil arts. 6 and
 * 1.997), so such a row is rejected. Companies that are named after the dead (`Herdeiros de Manoel Ltda`) live.
 *
 * @param taxId null where it cannot be read
 */
export function readDeath(cells: Cells, taxId: TaxId | null): readonly RowProblem[] {
  const isCompany = taxId !== null && kindOfTaxId(taxId) === 'cnpj';
  const names = isCompany ? [] : cells('name').filter(({ text }) => namesTheDead(text));
  const columns = [
    ...cells('settledState').filter(({ text }) => tellsDeath(text)),
    ...cells('death').filter(isOfDead),
  ];
  return [
    ...names.map((cell) => problemOf(cell, DEAD)),
    ...columns.map((cell) => problemOf(cell, `${DEAD}${OTHERWISE}`)),
  ];
}

const DEAD =
  'diz que a pessoa faleceu, e ninguém escreve a quem faleceu: quem responde é o espólio; fale à mão com o inventariante ou os herdeiros e, ' +
  'se a pessoa já está aqui, marque-a como falecida na ficha dela: a régua deste credor para por alguns dias, para dar tempo';
const OTHERWISE = '; se a coluna quer dizer outra coisa, diga em Colunas';

const namesTheDead = (name: string): boolean =>
  WIDOW_OF.test(searchNameOf(name)) || (tellsDeath(name) && !OF_SPOUSE.test(searchNameOf(name)));

const tellsDeath = (text: string): boolean =>
  MARKED_DEAD.test(text) || TELLS_DEATH.test(beyondDenial(text));

const beyondDenial = (text: string): string => searchNameOf(text).replaceAll(DENIED, '').trim();

/** By a column that tells of deaths, or of the person's state. */
function isOfDead({ column, text }: Cell): boolean {
  if (tellsDeath(text)) return true;
  const name = searchNameOf(column);
  const said = searchNameOf(text);
  if (IS_ALIVE.test(name)) return NO.test(said);
  if (OF_STATE.test(name)) return false;
  const isNoDay = NO_DAY.test(text.trim()) || FIRST_DAY.test(text.trim());
  const isDenied = beyondDenial(text) === '' || NO.test(said) || LIVES.test(said);
  return !isNothing(text) && !isNoDay && !isDenied;
}
