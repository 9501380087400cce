import type { FileStore } from '#shared/adapters/files.ts';
import { type CsvRecord, csvReader } from '#shared/domain/import/csv-reader.ts';
import type { RunningImport } from '#shared/table/imports.ts';
import type { OpenedFile } from './open-file.ts';

/** Each piece is a request of its own, so no connection is held open while its rows are written. */
const PIECE_BYTES = 256 * 1024;
/** Few enough to be written within seconds, many enough to find a person's rows together. */
export const CHUNK_ROWS_MAX = 1_000;

export type RecordChunk = {
  readonly records: readonly CsvRecord[];
  /** Where the first record after these begins. */
  readonly next: RunningImport['next'];
};

/** The records of a file from a place on, some at a time; never more than a piece of it in memory. */
export async function* recordChunks(
  files: FileStore,
  { source: { key, etag, bytes }, layout }: Pick<OpenedFile, 'source' | 'layout'>,
  from: RunningImport['next'],
): AsyncGenerator<RecordChunk> {
  const { delimiter, lineEnd, page, headers } = layout;
  const reader = csvReader({ delimiter, lineEnd, page, columns: headers.length }, from);
  let waiting: CsvRecord[] = [];
  for (let at = from.byte; at < bytes; at += PIECE_BYTES) {
    const length = Math.min(PIECE_BYTES, bytes - at);
    for (const record of reader.push(await files.read(key, etag, at, length))) {
      waiting.push(record);
      if (waiting.length < CHUNK_ROWS_MAX) continue;
      yield { records: waiting, next: after(record) };
      waiting = [];
    }
  }
  const records = [...waiting, ...reader.end()];
  const last = records.at(-1);
  if (last) yield { records, next: after(last) };
}

const after = ({ toByte, row }: CsvRecord): RunningImport['next'] => ({
  byte: toByte,
  row: row + 1,
});
