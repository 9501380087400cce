import { searchNameOf } from '#shared/domain/values/person-name.ts';
import { type Cells, problemOf } from './cells.ts';
import { isNothing } from './debt-state.ts';
import type { RowProblem } from './rejects-file.ts';

const DIED =
  /\b(?:FALECID[OA]|FALECEU|FALECIMENTO|OBITO|ESPOLIO|INVENTARIANTE|HERDEIR[OA]S D[EOA]S?|DE CUJUS|IN MEMORIAM|DECEASED)\b/;
const NO = /^(?:N|NO|NAO|F|FALSE|FALSO|VIV[OA])$/;

/**
 * What a row says of the death of its debtor: in the name (`ESPÓLIO DE JOÃO`, `MARIA (FALECIDA)`), in how the debt stands, or in a column
 * of its own. Nobody writes to the dead, and their debts are of the estate, for which a person has to ask (Código Civil arts. 6 and
 * 1.997), so such a row is rejected.
 */
export function readDeath(cells: Cells): readonly RowProblem[] {
  const told = [...cells('name'), ...cells('settledState')].filter(({ text }) =>
    DIED.test(searchNameOf(text)),
  );
  const own = cells('death').filter(({ text }) => !isNothing(text) && !NO.test(searchNameOf(text)));
  return [...told, ...own].map((cell) => problemOf(cell, DEAD));
}

const DEAD =
  'diz que a pessoa faleceu, e ninguém escreve a quem faleceu: quem responde é o espólio; fale à mão com o inventariante ou os herdeiros e, ' +
  'se a pessoa já está aqui, marque-a como falecida na ficha dela: a régua deste credor para por alguns dias, para dar tempo';
