import { type Centavos, sumCentavos, ZERO_CENTAVOS } from '#shared/domain/values/money.ts';
import { widthOf } from '../field.ts';
import { isMoney } from '../occurrences/occurrence.ts';
import { readAmount, readDate, readNumber, readText } from '../read-field.ts';
import { paidAmount } from './paid-amount.ts';
import type { RetornoFormat } from './retorno-format.ts';
import type { Title } from './title.ts';
import type { Column, TitleColumns } from './title-columns.ts';

/** Why a title's lines cannot be read; `line` counts from 0 within them. */
type Unreadable = { readonly line: number; readonly column: number; readonly reason: string };

/** What the lines of one title say, or where they cannot be read. A title is read whole or not at all. */
export function readTitle(
  lines: readonly string[],
  first: number,
  { occurrences, paidReadings, reasonWidth }: RetornoFormat,
  columns: TitleColumns,
): { readonly ok: true; readonly title: Title } | { readonly ok: false; readonly why: Unreadable } {
  let why: Unreadable | null = null;
  const at = ({ line }: Column): string => lines[line] ?? '';
  const blame = ({ line, field }: Column, reason: string): void => {
    why ??= { line, column: field.from, reason };
  };
  const money = (column: Column): Centavos => {
    const read = readAmount(at(column), column.field);
    if (read === null) blame(column, `valor ilegível "${words(column)}"`);
    return read ?? ZERO_CENTAVOS;
  };
  const words = (column: Column): string => readText(at(column), column.field);
  const day = (column: Column) => readDate(at(column), column.field);

  const code = words(columns.code);
  const occurrence = occurrences[code];
  if (!occurrence)
    blame(columns.code, `código de ocorrência "${code}" desconhecido para este banco`);
  const amounts = {
    face: money(columns.face),
    stated: money(columns.stated),
    tariff: money(columns.tariff),
    lateCharges: sumCentavos(columns.lateCharges.map(money)),
    discount: money(columns.discount),
    rebate: money(columns.rebate),
  };
  const otherExpenses = money(columns.otherExpenses);
  const occurredOn = day(columns.occurredOn);
  const creditedOn = day(columns.creditedOn);
  const nossoNumero = readNumber(at(columns.nossoNumero), columns.nossoNumero.field);
  const paid = occurrence && isMoney(occurrence);
  if (paid && amounts.stated === 0) blame(columns.stated, 'liquidação sem valor pago');
  if (paid && paidReadings.length > 1) blameBlanks(columns, at, blame);
  if (paid && !occurredOn && !creditedOn) blame(columns.occurredOn, 'liquidação sem data');
  if (why || !occurrence) return { ok: false, why: why ?? NOWHERE };

  const { stated: _, ...known } = amounts;
  return {
    ok: true,
    title: {
      line: first,
      occurrence,
      code,
      reasons: reasonsIn(at(columns.reasons), columns.reasons, reasonWidth),
      nossoNumero,
      documentNumber: words(columns.documentNumber),
      companyUse: columns.companyUse ? words(columns.companyUse) : '',
      dueDate: day(columns.dueDate),
      ...known,
      paid: paid ? paidAmount(amounts, paidReadings) : ZERO_CENTAVOS,
      otherExpenses,
      occurredOn,
      creditedOn,
      place: [...columns.batch, columns.sequence].map(words).join('/'),
    },
  };
}

/** Where what was paid follows from several columns, a blank in one of them could change it unseen. */
function blameBlanks(
  columns: TitleColumns,
  at: (column: Column) => string,
  blame: (column: Column, reason: string) => void,
): void {
  const { face, stated, tariff, lateCharges, discount, rebate } = columns;
  for (const column of [face, stated, tariff, ...lateCharges, discount, rebate]) {
    const text = at(column).slice(column.field.from - 1, column.field.to);
    if (text.length < widthOf(column.field) || text.includes(' ')) {
      blame(column, 'valor com brancos numa liquidação; o valor pago depende dele');
    }
  }
}

const NOWHERE: Unreadable = { line: 0, column: 1, reason: 'linha ilegível' };

/** Codes side by side; zeros and blanks are none. */
function reasonsIn(line: string, { field }: Column, width: number): readonly string[] {
  const reasons: string[] = [];
  for (let at = field.from - 1; at < field.to; at += width) {
    const reason = line
      .slice(at, Math.min(at + width, field.to))
      .trim()
      .toUpperCase();
    if (!/^0*$/.test(reason)) reasons.push(reason);
  }
  return reasons;
}
