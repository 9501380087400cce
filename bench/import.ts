import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { parse } from 'csv-parse/sync';
import * as z from 'zod';
import { sampleBook } from '#local/sample/book.ts';
import { cellsOf } from '#shared/domain/import/cells.ts';
import { csvReader } from '#shared/domain/import/csv-reader.ts';
import { layoutOf } from '#shared/domain/import/file-layout.ts';
import { readRow } from '#shared/domain/import/read-row.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import type { Figure } from './stopwatch.ts';

const PIECE_BYTES = 256 * 1024;
const TODAY = localDate('2026-03-16');
const FEW = 10_000;
const MANY = 200_000;
const RUNS = 3;

const Report = z.object({
  rowsPerSecond: z.number(),
  peakMb: z.number(),
  splitPerSecond: z.number(),
});
type Report = z.infer<typeof Report>;

/** Reading a CSV piece by piece and validating every row, each time in a process of its own. */
export function measureImport(): readonly Figure[] {
  const few = bestOf(FEW);
  const many = bestOf(MANY);
  const peer = peerRowsPerSecond();
  return [
    { name: `rows split and validated, ${FEW} rows`, value: few.rowsPerSecond, unit: 'per second' },
    {
      name: `rows split and validated, ${MANY} rows`,
      value: many.rowsPerSecond,
      unit: 'per second',
    },
    { name: `peak memory of the process, ${FEW} rows`, value: few.peakMb, unit: 'MB' },
    { name: `peak memory of the process, ${MANY} rows`, value: many.peakMb, unit: 'MB' },
    { name: 'rows only split', value: many.splitPerSecond, unit: 'per second' },
    { name: 'rows only split, by csv-parse', value: peer, unit: 'per second' },
  ];
}

function bestOf(rows: number): Report {
  const reports = Array.from({ length: RUNS }, () => inItsOwnProcess(rows));
  return {
    rowsPerSecond: Math.max(...reports.map((report) => report.rowsPerSecond)),
    splitPerSecond: Math.max(...reports.map((report) => report.splitPerSecond)),
    peakMb: Math.min(...reports.map((report) => report.peakMb)),
  };
}

function inItsOwnProcess(rows: number): Report {
  const printed = execFileSync(process.execPath, [import.meta.filename, String(rows)], {
    encoding: 'utf8',
  });
  return Report.parse(JSON.parse(printed));
}

/** Rows of the sample book, over and over: readers see every row anew. */
function bookOf(): { readonly header: string; readonly rows: readonly string[] } {
  const [file] = sampleBook(TODAY, 2_000, 1).files;
  assert(file, 'the sample book has files');
  const [header = '', ...rows] = file.csv.trimEnd().split('\n');
  return { header, rows };
}

function* pieces(header: string, rows: readonly string[], count: number): Generator<Buffer> {
  let text = `${header}\n`;
  for (let row = 0; row < count; row++) {
    text += `${rows[row % rows.length] ?? ''}\n`;
    if (text.length < PIECE_BYTES) continue;
    yield Buffer.from(text);
    text = '';
  }
  yield Buffer.from(text);
}

function read(count: number, isValidated: boolean): number {
  const { header, rows } = bookOf();
  const layout = layoutOf(Buffer.from(`${header}\n${rows.slice(0, 200).join('\n')}\n`));
  assert(layout.ok, 'the sample book has a header');
  const { delimiter, lineEnd, page, headers, mapping } = layout.value;
  const dialect = { delimiter, lineEnd, page, columns: headers.length };
  const reader = csvReader(dialect, { byte: 0, row: 1 });
  let good = 0;
  const startedAt = performance.now();
  for (const piece of pieces(header, rows, count)) {
    for (const record of reader.push(piece)) {
      if (record.kind !== 'fields' || !isValidated) continue;
      const reading = readRow(cellsOf(headers, mapping, record.fields), record.row, TODAY);
      if (reading.kind === 'read') good += 1;
    }
  }
  reader.end();
  const seconds = (performance.now() - startedAt) / 1000;
  assert(!isValidated || good > count * 0.9, `only ${good} of ${count} rows were good`);
  return Math.round(count / seconds);
}

/** The same bytes, whole, as csv-parse wants them. */
function peerRowsPerSecond(): number {
  const { header, rows } = bookOf();
  const text = Buffer.concat([...pieces(header, rows, FEW * 2)]);
  let best = 0;
  for (let run = 0; run < RUNS; run++) {
    const startedAt = performance.now();
    parse(text, { delimiter: ';' });
    best = Math.max(best, (FEW * 2 * 1000) / (performance.now() - startedAt));
  }
  return Math.round(best);
}

if (import.meta.main) {
  const count = Number(process.argv[2]);
  const rowsPerSecond = read(count, true);
  const peakMb = Math.round(process.resourceUsage().maxRSS / 1024);
  process.stdout.write(
    JSON.stringify({ rowsPerSecond, peakMb, splitPerSecond: read(count, false) }),
  );
}
