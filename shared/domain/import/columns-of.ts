import { saidIn } from './csv-text.ts';
import { csvReader } from './csv-reader.ts';
import { dialectOf } from './file-layout.ts';
import { fieldsOf, type GivenMapping } from './column-mapping.ts';
import { type Field, FIELD_LABELS, REQUIRED_FIELDS } from './columns.ts';

const SAMPLES_MAX = 3;
const SAMPLE_LENGTH_MAX = 60;

export type ColumnView = {
  readonly header: string;
  readonly field: Field | null;
  readonly isSaved: boolean;
  readonly samples: readonly string[];
};

/**
 * What each column of a file would be taken for, even of one that cannot be imported as it is.
 *
 * @param sample the file's beginning
 * @param saved what the credor's mapping says
 */
export function columnsOf(sample: Uint8Array, saved: GivenMapping) {
  const dialect = dialectOf(sample);
  const headers = dialect?.headers ?? [];
  const rows = dialect === null ? [] : firstRows(sample, dialect);
  const columns: readonly ColumnView[] = fieldsOf(headers, saved).map((told, index) => ({
    ...told,
    samples: rows
      .map((row) => saidIn(row[index] ?? '').slice(0, SAMPLE_LENGTH_MAX))
      .filter((text) => text.trim() !== ''),
  }));
  return { columns: [...columns], fields: FIELDS };
}

const isRequired = (field: string): boolean =>
  REQUIRED_FIELDS.some((required) => required === field);
const FIELDS = Object.entries(FIELD_LABELS).map(([field, label]) => ({
  field,
  label,
  isRequired: isRequired(field),
}));

function firstRows(
  sample: Uint8Array,
  dialect: NonNullable<ReturnType<typeof dialectOf>>,
): readonly (readonly string[])[] {
  const { headers, firstByte, firstRow } = dialect;
  const reader = csvReader(
    { ...dialect, columns: headers.length },
    { byte: firstByte, row: firstRow },
  );
  return reader
    .push(sample.subarray(firstByte))
    .flatMap((record) => (record.kind === 'fields' ? [record.fields] : []))
    .slice(0, SAMPLES_MAX);
}
