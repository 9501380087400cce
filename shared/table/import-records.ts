import { cellsOf, problemOf } from '#shared/domain/import/cells.ts';
import { FIELD_LABELS } from '#shared/domain/import/columns.ts';
import type { FileLayout } from '#shared/domain/import/file-layout.ts';
import { placesOf } from '#shared/domain/gate/local-holidays.ts';
import { readRow, type RowReading } from '#shared/domain/import/read-row.ts';
import type { RowProblem } from '#shared/domain/import/rejects-file.ts';
import type { RowDoubt, RowOutcome, RowResult } from '#shared/domain/import/row-result.ts';
import { BOOK_ZONE } from '#shared/domain/report/book-day.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import { localDateOf } from '#shared/domain/values/zone.ts';
import { rememberCities } from './book-cities.ts';
import { codesMeant } from './codes-meant.ts';
import { importRows, type RowsImport } from './import-rows.ts';
import { restWhoeverIsToldPaid } from './told-paid.ts';

/** A row as it came: its number and its cells in the order of the headers. */
export type RawRow = { readonly row: number; readonly fields: readonly string[] };
export type Columns = Pick<FileLayout, 'headers' | 'mapping'>;

/** Rejected rows have problems; good ones have them only when a contact could not be read and was left out. */
export type RawRowResult = {
  readonly outcome: RowOutcome | 'rejected';
  readonly problems: readonly RowProblem[];
  /** What is strange in a good row. */
  readonly doubts: readonly RowProblem[];
  /** The creditor's code of the debt that the row is of; null where it cannot be read. */
  readonly externalId: string | null;
  /** Whether the row says that its debt is not owed any more. */
  readonly isSettled: boolean;
};

/**
 * Reads rows and brings the good ones in; a bad one stops no other. The same for files and for the API.
 *
 * @returns the result of each row, by its number
 */
export async function importRecords(
  rows: readonly RawRow[],
  columns: Columns,
  run: RowsImport,
): Promise<ReadonlyMap<number, RawRowResult>> {
  const today = localDateOf(run.now(), BOOK_ZONE);
  const readings = rows.map((raw) => ({ raw, reading: readRaw(raw, columns, today) }));
  const debts = readings.flatMap(({ reading }) => (reading.kind === 'read' ? [reading.debt] : []));
  const written = await importRows(debts, run);
  const rejected = readings.flatMap(({ raw, reading }) =>
    reading.kind === 'rejected' ? [{ ...reading, row: raw.row }] : [],
  );
  const codes = await codesMeant(rejected, run);
  const toRest = rejected.flatMap(({ row, tellsPayment, tellsDeath }) =>
    tellsPayment || tellsDeath ? (codes.get(row) ?? []) : [],
  );
  if (toRest.length > 0) await restWhoeverIsToldPaid(toRest, run);
  const addresses = debts.flatMap(({ address }) => address ?? []);
  await rememberCities(run.table, run.terms.credor.credorId, new Set(placesOf([], addresses)));
  return new Map(
    readings.map(({ raw, reading }): [number, RawRowResult] => {
      const { row } = raw;
      const known =
        reading.kind === 'rejected' ? { ...reading, externalId: codes.get(row) ?? null } : reading;
      return [row, resultOf(raw, known, written.get(row), columns)];
    }),
  );
}

function readRaw(
  { row, fields }: RawRow,
  { headers, mapping }: Columns,
  today: LocalDate,
): RowReading {
  if (fields.slice(headers.length).some((field) => field.trim() !== '')) {
    const reason =
      `linha com ${fields.length} colunas, e o cabeçalho tem ${headers.length}; ` +
      'ponha entre aspas o texto que contém o separador';
    return {
      kind: 'rejected',
      problems: [{ column: 'linha', value: '', reason }],
      externalId: null,
      taxId: null,
      principal: null,
      dueDate: null,
      isSettled: false,
      tellsPayment: false,
      tellsDeath: false,
    };
  }
  return readRow(cellsOf(headers, mapping, fields), row, today);
}

function resultOf(
  { fields }: RawRow,
  reading: RowReading,
  written: RowResult | undefined,
  { headers, mapping }: Columns,
): RawRowResult {
  if (reading.kind === 'rejected') {
    const { problems, externalId, isSettled } = reading;
    return { outcome: 'rejected', problems, doubts: [], externalId, isSettled };
  }
  const isSettled = false;
  const { externalId } = reading.debt;
  const problemIn = ({ field, reason }: RowDoubt): RowProblem => {
    const [cell] = cellsOf(headers, mapping, fields)(field);
    return problemOf(cell ?? { column: FIELD_LABELS[field], text: '' }, reason);
  };
  if (written?.outcome !== 'rejected') {
    const doubts = written?.doubt ? [problemIn(written.doubt)] : [];
    const outcome = written?.outcome ?? 'unchanged';
    return { outcome, problems: reading.leftOut, doubts, externalId, isSettled };
  }
  const problems = [problemIn(written)];
  const meant = written.meant ?? externalId;
  return { outcome: 'rejected', problems, doubts: [], externalId: meant, isSettled };
}
