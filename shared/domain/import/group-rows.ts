import { canonical } from '#shared/domain/history/hash-chain.ts';
import type { DebtRow } from './debt-row.ts';
import { repeatedCode, type RowRejection } from './row-result.ts';

/** DynamoDB takes 100 items in one transaction; what follows stays below, with room for the case and the person. */
const ITEMS_PER_DECISION_MAX = 80;
/** The debt, its history entry and the reference to it. */
const ITEMS_PER_DEBT = 3;
/** The contact and its history entry. */
const ITEMS_PER_CONTACT = 2;

export type GroupedRows = {
  /** For each person, their rows in decisions that fit one transaction each, to be made one after the other. */
  readonly people: readonly (readonly (readonly DebtRow[])[])[];
  readonly rejected: readonly RowRejection[];
};

/**
 * The rows of one batch by person. A code that comes twice with different content is an error of the file: the first
 * row counts and the second names it. Twice with the same content is harmless.
 */
export function groupRows(rows: readonly DebtRow[]): GroupedRows {
  const firstByCode = new Map<string, DebtRow>();
  const people = new Map<string, DebtRow[][]>();
  const rejected: RowRejection[] = [];
  for (const row of rows) {
    const first = firstByCode.get(row.externalId);
    if (first === undefined) firstByCode.set(row.externalId, row);
    else if (!isSameDebt(first, row)) {
      rejected.push(repeatedCode(row.row, first.row));
      continue;
    }
    const decisions = people.get(row.taxId) ?? [];
    people.set(row.taxId, decisions);
    const last = decisions.at(-1);
    if (last && first === undefined && itemsOf([...last, row]) <= ITEMS_PER_DECISION_MAX) {
      last.push(row);
    } else decisions.push([row]);
  }
  return { people: [...people.values()], rejected };
}

const itemsOf = (rows: readonly DebtRow[]): number =>
  rows.reduce(
    (items, { contacts }) => items + ITEMS_PER_DEBT + contacts.length * ITEMS_PER_CONTACT,
    0,
  );

const isSameDebt = (a: DebtRow, b: DebtRow): boolean =>
  a.taxId === b.taxId &&
  a.principal === b.principal &&
  a.dueDate === b.dueDate &&
  a.description === b.description &&
  a.fineBps === b.fineBps &&
  a.monthlyInterestBps === b.monthlyInterestBps &&
  canonical(a.terms) === canonical(b.terms);
