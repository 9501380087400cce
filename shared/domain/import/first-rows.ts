import { csvReader } from './csv-reader.ts';
import type { HeaderedDialect } from './file-layout.ts';
import { SAMPLE_BYTES } from './sample.ts';

export type FirstRow = { readonly row: number; readonly fields: readonly string[] };

/**
 * The rows of a file's beginning that can be read.
 *
 * @param sample the file's beginning
 */
export function firstRows(
  sample: Uint8Array,
  dialect: HeaderedDialect,
  rowsMax: number,
): readonly FirstRow[] {
  const { headers, firstByte, firstRow } = dialect;
  const reader = csvReader(
    { ...dialect, columns: headers.length },
    { byte: firstByte, row: firstRow },
  );
  const records = reader.push(sample.subarray(firstByte));
  // Of a short file the sample is the whole, and its last line may have no end; of a longer one it may be cut off.
  const whole = sample.length < SAMPLE_BYTES ? [...records, ...reader.end()] : records;
  return whole
    .flatMap((record) =>
      record.kind === 'fields' ? [{ row: record.row, fields: record.fields }] : [],
    )
    .slice(0, rowsMax);
}
