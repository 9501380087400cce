import { saidIn } from './csv-text.ts';
import { dialectOf } from './file-layout.ts';
import { SAMPLE_ROWS_MAX } from './sample.ts';
import { firstRows } from './first-rows.ts';
import { fieldsOf, type GivenMapping, savedFor } from './column-mapping.ts';
import { FIELD_LABELS, REQUIRED_FIELDS } from './columns.ts';
import { debtorsInDoubt, WHO_OWES } from './pupil-columns.ts';
import { ratesInDoubt } from './rates-in-doubt.ts';

const SAMPLES_MAX = 3;
const SAMPLE_LENGTH_MAX = 60;

/**
 * What each column of a file would be taken for, even of one that cannot be imported as it is.
 *
 * @param sample the file's beginning
 * @param saved what the credor's mapping says
 */
export function columnsOf(sample: Uint8Array, saved: GivenMapping) {
  const dialect = dialectOf(sample);
  const headers = dialect?.headers ?? [];
  const own = savedFor(headers, saved);
  const rows =
    dialect === null ? [] : firstRows(sample, dialect, SAMPLE_ROWS_MAX).map(({ fields }) => fields);
  const taken = fieldsOf(headers, own);
  const doubts = new Map([
    ...ratesInDoubt(headers, own, rows).map(({ header, reason }) => [header, reason] as const),
    ...debtorsInDoubt(taken).map(({ header }) => [header, WHO_OWES] as const),
  ]);
  const columns = taken.map((told, index) => ({
    ...told,
    field: doubts.has(told.header) ? null : told.field,
    doubt: doubts.get(told.header) ?? null,
    samples: rows
      .slice(0, SAMPLES_MAX)
      .map((row) => saidIn(row[index] ?? '').slice(0, SAMPLE_LENGTH_MAX))
      .filter((text) => text.trim() !== ''),
  }));
  return { columns, fields: FIELDS };
}

const isRequired = (field: string): boolean =>
  REQUIRED_FIELDS.some((required) => required === field);
const FIELDS = Object.entries(FIELD_LABELS).map(([field, label]) => ({
  field,
  label,
  isRequired: isRequired(field),
}));
