import type { Debt } from '#shared/domain/debt/debt.ts';
import { contractDueDate } from '#shared/domain/debt/due-again.ts';
import type { DebtorRecord } from '#shared/domain/debtor/record.ts';
import type { CredorId } from '#shared/domain/values/ids.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import { monthNamed } from '#shared/domain/values/month-names.ts';
import type { Centavos } from '#shared/domain/values/money.ts';
import type { DebtRow } from './debt-row.ts';

/** By which a row's debt is known; null what cannot be read. */
export type CodedRow = {
  readonly externalId: string;
  readonly principal: Centavos | null;
  readonly dueDate: LocalDate | null;
};

/**
 * The debt of the same person and credor that a new code most likely means: the code differs only by what spreadsheets
 * and reports change of one, and amount or due date are the same. It would be asked for twice (CDC art. 42, sole paragraph).
 *
 * @returns its code; null where there is none
 */
export function codeMeant(
  { debts }: DebtorRecord,
  credorId: CredorId,
  row: CodedRow,
): string | null {
  const own = debts.filter((debt) => debt.credorId === credorId && debt.instalment === undefined);
  return own.find((debt) => isLike(asTold(debt), row))?.externalId ?? null;
}

/** The code of an earlier row of the same rows that a row most likely repeats; null where there is none. */
export const codeRepeated = (rows: readonly DebtRow[], row: DebtRow): string | null =>
  rows.find((other) => other.row < row.row && isLike(other, row))?.externalId ?? null;

const isLike = (known: KnownDebt, row: CodedRow): boolean =>
  known.externalId !== row.externalId &&
  isAlike(known, row, plain(known.externalId), plain(row.externalId));

/** A parcel without how many there are (`1` for `1/12`) may as well be another code, so amount and due date must both be the same. */
function isAlike(known: KnownDebt, row: CodedRow, before: string, now: string): boolean {
  const [isAmount, isDay] = [known.principal === row.principal, known.dueDate === row.dueDate];
  if (before === now) return isAmount || isDay;
  const isSameParcel = before.replace(TOTAL, '') === now || before === now.replace(TOTAL, '');
  return isSameParcel && isAmount && isDay;
}

type KnownDebt = Pick<DebtRow, keyof CodedRow>;
const asTold = (debt: Debt): KnownDebt => ({
  externalId: debt.externalId,
  principal: debt.principal,
  dueDate: contractDueDate(debt),
});

const THOUSANDS = /(?<![\d.,])\d{1,3}(?:\.\d{3})+(?![\d.,])/g;
const NO_FRACTION = /(?<![.,]\d*)(?<=\d)[.,]0+(?![\d.,])/g;
const ZEROS_IN_FRONT = /(?<!\d)0+(?=\d)/g;
/** A month and its year at the end, by name or by number. */
const MONTH = /(?<![A-ZÇ\d])(?:([A-ZÇ]{3,9})\.?[\s/.-]*|(\d{1,2})\/)(?:20)?(\d\d)$/;
/** How many parcels there are, behind the number of one. */
const TOTAL = /(?<=\/\d+)\/\d+$/;

/** `1/26` for `jan/26`, `JAN-26` and `01/2026`: of 1/26, the first of 26, spreadsheets make `jan/26`, and of 01/2026 as well. */
const asNumbers = (all: string, name: string | undefined, number: string, year: string): string => {
  const month = name === undefined ? Number(number) : monthNamed(name);
  return month >= 1 && month <= 12 ? `${month}/${year}` : all;
};

/** `000123/01`, `123/1.0` and `123/1,00` are `123/1`, `1.234` is `1234`, and `nf-12` is `NF-12`. */
const plain = (code: string): string =>
  code
    .toUpperCase()
    .replaceAll(THOUSANDS, (number) => number.replaceAll('.', ''))
    .replaceAll(NO_FRACTION, '')
    .replace(MONTH, asNumbers)
    .replaceAll(ZEROS_IN_FRONT, '');
