import type { Debt } from '#shared/domain/debt/debt.ts';
import { contractDueDate } from '#shared/domain/debt/due-again.ts';
import type { DebtorRecord } from '#shared/domain/debtor/record.ts';
import type { CredorId } from '#shared/domain/values/ids.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import type { DebtRow } from './debt-row.ts';

type Coded = {
  readonly externalId: string;
  readonly principal: number;
  readonly dueDate: LocalDate;
};

/**
 * The debt of the same person and credor that a new code most likely means: the code differs only by zeros in front of its numbers,
 * which spreadsheets drop, and amount or due date are the same. It would be asked for twice (CDC art. 42, sole paragraph).
 *
 * @returns its code; null where there is none
 */
export function codeMeant(
  { debts }: DebtorRecord,
  credorId: CredorId,
  row: DebtRow,
): string | null {
  const own = debts.filter((debt) => debt.credorId === credorId && debt.instalment === undefined);
  return own.find((debt) => isLike(asTold(debt), row))?.externalId ?? null;
}

/** The code of an earlier row of the same rows that a row most likely repeats; null where there is none. */
export const codeRepeated = (rows: readonly DebtRow[], row: DebtRow): string | null =>
  rows.find((other) => other.row < row.row && isLike(other, row))?.externalId ?? null;

const isLike = (known: Coded, row: Coded): boolean =>
  known.externalId !== row.externalId &&
  withoutZeros(known.externalId) === withoutZeros(row.externalId) &&
  (known.principal === row.principal || known.dueDate === row.dueDate);

const asTold = (debt: Debt): Coded => ({
  externalId: debt.externalId,
  principal: debt.principal,
  dueDate: contractDueDate(debt),
});

/** `000123/01` is `123/1`. */
const withoutZeros = (code: string): string =>
  code.replaceAll(/0+(?=\d)/g, (zeros, at: number) => (/\d/.test(code[at - 1] ?? '') ? zeros : ''));
