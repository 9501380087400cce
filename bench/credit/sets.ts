import type { CreditAttribute } from '#shared/domain/credit/credit-facts.ts';
import type { Column, Sample } from '#shared/domain/learning/sample.ts';
import { readSet } from '../score/read-set.ts';

/** Rows of a public set in the words of a credit card; label 1 is who paid as agreed. */
export type CreditSet = { readonly train: Sample; readonly test: Sample };

const DAYS_A_MONTH = 30;
const MONTHS_SEEN = 6;

type Reader = (row: (name: string) => number) => number;
type Reading = Readonly<Partial<Record<CreditAttribute, Reader>>>;

/**
 * What each set has of what a credit score may look at. People of Taiwan with a credit card, by how they paid in six months;
 * loans of a Spanish lender, by term, instalment and whether the borrower had a record of debts.
 */
export const READINGS: Readonly<Record<'taiwan_legal' | 'modeldata_credit', Reading>> = {
  taiwan_legal: {
    daysLateNow: (of) => Math.max(0, of('PAY_0')) * DAYS_A_MONTH,
    worstDelay: (of) => Math.max(0, of('late_max')) * DAYS_A_MONTH,
    onTimeShare: (of) => 1 - of('late_cnt') / MONTHS_SEEN,
  },
  modeldata_credit: {
    negativeRecords: (of) => of('Records'),
    months: (of) => of('Time'),
    instalmentShare: (of) => of('Amount') / of('Time') / of('Income'),
  },
};

export function readCreditSet(folder: string, name: keyof typeof READINGS): CreditSet {
  const { train, test } = readSet(folder, name);
  return { train: inWords(train, READINGS[name]), test: inWords(test, READINGS[name]) };
}

function inWords({ columns, labels }: Sample, reading: Reading): Sample {
  const named = new Map(columns.map((column) => [column.name, column]));
  return {
    labels: labels.map((bad) => 1 - bad),
    columns: Object.entries(reading).map(
      ([name, read]): Column => ({
        kind: 'numeric',
        name,
        values: Float64Array.from(labels, (_, row) => {
          const value = read((column) => numberAt(named.get(column), row));
          return Number.isFinite(value) ? value : Number.NaN;
        }),
      }),
    ),
  };
}

function numberAt(column: Column | undefined, row: number): number {
  if (column?.kind === 'numeric') return column.values[row] ?? Number.NaN;
  const text = column?.values[row];
  return text === 'yes' ? 1 : text === 'no' ? 0 : Number.NaN;
}
