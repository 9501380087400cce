import { markOf } from '#shared/domain/import/book-marks.ts';
import type { CsvRecord } from '#shared/domain/import/csv-reader.ts';
import { ownColumns, rejectsLine } from '#shared/domain/import/rejects-file.ts';
import { debtIdOf } from '#shared/domain/values/derive-ids.ts';
import { importRecords, type RawRowResult } from '#shared/table/import-records.ts';
import type { RowsImport } from '#shared/table/import-rows.ts';
import type { ImportCounts } from '#shared/table/imports.ts';
import type { OpenedFile } from './open-file.ts';

export type ChunkResult = {
  readonly counts: ImportCounts;
  /** Lines for the file of rejected rows. */
  readonly rejects: string;
  /**
   * Marks of the debts that the rows name, rejected ones too: what is in the file is not missing from it. A row that says that its debt
   * is paid is none of the book.
   */
  readonly marks: string;
  /** Rows whose code could not be read. */
  readonly unknownCodes: number;
};

/** Brings the good records of a chunk in, counts them all, and writes down what is wrong with the others. */
export async function importChunk(
  records: readonly CsvRecord[],
  { layout, terms }: OpenedFile,
  run: Omit<RowsImport, 'terms'>,
): Promise<ChunkResult> {
  const readable = records.filter((record) => record.kind === 'fields');
  const results = await importRecords(readable, layout, { ...run, terms });
  const counts = {
    rows: records.length,
    imported: 0,
    corrected: 0,
    unchanged: 0,
    rejected: 0,
    withRemarks: 0,
  };
  let rejects = '';
  let marks = '';
  let unknownCodes = 0;
  for (const record of records) {
    const { outcome, problems, doubts, externalId, isSettled } =
      results.get(record.row) ?? unreadable(record);
    counts[outcome] += 1;
    if (externalId === null && !isSettled) unknownCodes += 1;
    if (externalId !== null && !isSettled)
      marks += markOf(debtIdOf(terms.credor.credorId, externalId));
    const told = [...problems, ...doubts];
    if (told.length === 0) continue;
    if (outcome !== 'rejected') counts.withRemarks += 1;
    const fields = record.kind === 'fields' ? record.fields : asFirstColumn(record.text, layout);
    rejects += rejectsLine(layout.headers, record.row, told, fields);
  }
  return { counts, rejects, marks, unknownCodes };
}

/** A line that cannot be split stands whole where its first column would. */
const asFirstColumn = (text: string, { headers }: OpenedFile['layout']): readonly string[] => [
  ...Array.from({ length: ownColumns(headers) }, () => ''),
  text,
];

const unreadable = (record: CsvRecord): RawRowResult => ({
  outcome: 'rejected',
  problems: [
    { column: 'linha', value: '', reason: record.kind === 'unreadable' ? record.reason : '' },
  ],
  doubts: [],
  externalId: null,
  isSettled: false,
});
