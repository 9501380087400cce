import { addDays, type LocalDate } from '#shared/domain/values/local-date.ts';
import { type Centavos, centavos, ZERO_CENTAVOS } from '#shared/domain/values/money.ts';
import { isMoney } from '../occurrences/occurrence.ts';
import { readAmount, readDate, readNumber, readText } from '../read-field.ts';
import { paidAmount } from './paid-amount.ts';
import { reasonsIn } from './reasons-in.ts';
import type { RetornoFormat } from './retorno-format.ts';
import type { Title } from './title.ts';
import { type Column, titleColumns } from './title-columns.ts';

/** Where a title's lines cannot be read; `line` counts from 0 within them. */
type Unreadable = { readonly line: number; readonly column: number; readonly reason: string };

/** A file has few different days; a broken one must not fill the memory. */
const DAYS_MAX = 1_000;

/**
 * Reads titles of one format, each whole or not at all. Files have millions: what can be made once is made here.
 *
 * @param generatedOn the file's day, null where its header has none: nobody paid more than a day after it
 * @returns `number` is where the title's first line is in its file; `second` is empty where a title has one line
 */
export function titleReader(
  format: RetornoFormat,
  generatedOn: LocalDate | null,
): (first: string, second: string, number: number) => Title | Unreadable {
  const { occurrences, paidReadings, reasonWidth } = format;
  const columns = titleColumns(format);
  const { face, stated, tariff, lateCharges, discount, rebate } = columns;
  const lastDay = generatedOn && addDays(generatedOn, 1);
  const days = new Map<string, LocalDate | null>();
  let [firstLine, secondLine] = ['', ''];
  let blamed: Unreadable | null = null;

  const at = ({ line }: Column): string => (line === 0 ? firstLine : secondLine);
  const words = (column: Column): string => readText(at(column), column.field);
  function blame({ line, field }: Column, reason: string): void {
    blamed ??= { line, column: field.from, reason };
  }
  function money(column: Column, isCertain = true): Centavos {
    const read = readAmount(at(column), column.field, isCertain);
    if (read === null) {
      const text = words(column);
      blame(
        column,
        /^[\d ]*$/.test(text) ? `valor com brancos "${text}"` : `valor ilegível "${text}"`,
      );
    }
    return read ?? ZERO_CENTAVOS;
  }
  /** Titles mostly say in a column what the title before them said there: that is read once. */
  function asBefore<T>(column: Column, read: (line: string, text: string) => T): () => T {
    const { from, to } = column.field;
    const width = to - from + 1;
    let lastText = '';
    let last = read('', '');
    return () => {
      const line = at(column);
      if (lastText.length === width && line.startsWith(lastText, from - 1)) return last;
      lastText = line.slice(from - 1, to);
      last = read(line, lastText);
      return last;
    };
  }
  const day = (column: Column) =>
    asBefore(column, (line, text) => {
      let known = days.get(text);
      if (known === undefined) {
        if (days.size >= DAYS_MAX) days.clear();
        known = readDate(line, column.field);
        days.set(text, known);
      }
      return known;
    });
  const dueDate = day(columns.dueDate);
  const occurrenceDay = day(columns.occurredOn);
  const creditDay = day(columns.creditedOn);
  const reasons = asBefore(columns.reasons, (line) =>
    reasonsIn(line, columns.reasons.field, reasonWidth),
  );
  const movement = asBefore(columns.code, (line) => {
    const code = readText(line, columns.code.field);
    return { code, occurrence: occurrences[code] };
  });
  /** The field has 15 places, of which a CPF takes the last 11 and a CNPJ the last 14. */
  function payer(): string | null {
    const { payerKind, payerNumber } = columns;
    if (!payerKind || !payerNumber) return null;
    const places = { '1': 11, '2': 14 }[words(payerKind)];
    return places ? words(payerNumber).slice(-places) : null;
  }
  return (first, second, number) => {
    firstLine = first;
    secondLine = second;
    blamed = null;
    const { code, occurrence } = movement();
    if (!occurrence) {
      blame(columns.code, `código de ocorrência "${code}" desconhecido para este banco`);
    }
    const isPaid = occurrence !== undefined && isMoney(occurrence);
    const statedAmount = money(stated, !isPaid || paidReadings.length === 1);
    const isTakenBack = occurrence === 'payment-reversed' && statedAmount > 0;
    // Where what was paid, or taken back, follows from several columns, a blank in one of them could change it unseen.
    const isCertain = !(isPaid || isTakenBack) || paidReadings.length === 1;
    let late = 0;
    for (const column of lateCharges) late += money(column, isCertain);
    const amounts = {
      face: money(face, isCertain),
      stated: statedAmount,
      tariff: money(tariff, isCertain),
      lateCharges: centavos(late),
      discount: money(discount, isCertain),
      rebate: money(rebate, isCertain),
    };
    const otherExpenses = money(columns.otherExpenses);
    const occurredOn = occurrenceDay();
    const creditedOn = creditDay();
    if (isPaid && amounts.stated === 0) blame(stated, 'liquidação sem valor pago');
    if (isPaid && !occurredOn && !creditedOn) blame(columns.occurredOn, 'liquidação sem data');
    if (isPaid && occurredOn !== null) {
      const isAhead = lastDay !== null && occurredOn > lastDay;
      const isCreditedBefore = creditedOn !== null && occurredOn > creditedOn;
      if (isAhead || isCreditedBefore) {
        const than = isAhead ? 'ao arquivo' : 'ao crédito';
        blame(columns.occurredOn, `pagamento em ${occurredOn}, posterior ${than}`);
      }
    }
    if (blamed || !occurrence) return blamed ?? NOWHERE;
    return {
      line: number,
      occurrence,
      code,
      reasons: reasons(),
      nossoNumero: readNumber(at(columns.nossoNumero), columns.nossoNumero.field),
      documentNumber: words(columns.documentNumber),
      companyUse: columns.companyUse ? words(columns.companyUse) : '',
      dueDate: dueDate(),
      face: amounts.face,
      tariff: amounts.tariff,
      lateCharges: amounts.lateCharges,
      discount: amounts.discount,
      rebate: amounts.rebate,
      paid: isPaid ? paidAmount(amounts, paidReadings) : ZERO_CENTAVOS,
      takenBack: isTakenBack ? paidAmount(amounts, paidReadings) : ZERO_CENTAVOS,
      otherExpenses,
      occurredOn,
      creditedOn,
      payerTaxId: isPaid ? payer() : null,
    };
  };
}

const NOWHERE: Unreadable = { line: 0, column: 1, reason: 'linha ilegível' };
