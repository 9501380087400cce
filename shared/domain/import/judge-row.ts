import type { ContractTerms, Debt } from '#shared/domain/debt/debt.ts';
import type { DebtorRecord } from '#shared/domain/debtor/record.ts';
import type { FactOf } from '#shared/domain/history/entry.ts';
import { canonical } from '#shared/domain/history/hash-chain.ts';
import { debtIdOf } from '#shared/domain/values/derive-ids.ts';
import type { DebtRow } from './debt-row.ts';
import type { RowsContext } from './rows-context.ts';
import {
  codeOfAnother,
  honorariosWithoutLawyer,
  repeatedCode,
  type RowResult,
  tooMuchForOne,
} from './row-result.ts';

/** A person with more than this is most likely a CPF that a form fills in by itself. */
const DEBTS_PER_DEBTOR_MAX = 2_000;
export const CONTACTS_PER_DEBTOR_MAX = 100;

/** A row, what it is to the person, and the fact that makes it so; null when there is none to state. */
export type Verdict = {
  readonly row: DebtRow;
  readonly result: RowResult;
  readonly fact: FactOf<'debt-imported'> | FactOf<'debt-corrected'> | null;
};

/**
 * What a row is to a person as they are now. A row that this very import brought in before, because its function died
 * and runs again, gets the outcome that it had then.
 */
export function judgeRow(record: DebtorRecord, row: DebtRow, context: RowsContext): Verdict {
  const { credor, debtorId, importId } = context;
  const { credorId } = credor;
  const { externalId, description, principal, dueDate } = row;
  const before = context.known.get(externalId);
  const isOurs = before !== undefined && before.importId === importId;
  const debtId = debtIdOf(credorId, externalId);
  const debt = record.debts.find((candidate) => candidate.debtId === debtId);
  const terms = termsOf(row, debt?.terms ?? credor.terms);
  const content = { credorId, debtId, description, principal, dueDate, terms };

  if (before !== undefined && before.debtorId !== debtorId) {
    return { row, result: codeOfAnother(row.row), fact: null };
  }
  if ((row.terms.honorariosBps ?? 0) > 0 && credor.lawyer === undefined) {
    return { row, result: honorariosWithoutLawyer(row.row), fact: null };
  }
  if (debt === undefined) {
    return isFull(record)
      ? { row, result: tooMuchForOne(row.row), fact: null }
      : {
          row,
          result: { row: row.row, outcome: 'imported' },
          fact: { type: 'debt-imported', externalId, ...content },
        };
  }
  if (isSame(debt, content)) {
    const outcome = isOurs && before.row === row.row ? before.outcome : 'unchanged';
    return { row, result: { row: row.row, outcome }, fact: null };
  }
  return isOurs && before.row !== row.row
    ? { row, result: repeatedCode(row.row, before.row), fact: null }
    : {
        row,
        result: { row: row.row, outcome: 'corrected' },
        fact: { type: 'debt-corrected', ...content },
      };
}

/** What the row does not say stays as it was agreed. Whoever names a rate is not silent of it any more. */
function termsOf(row: DebtRow, otherwise: ContractTerms): ContractTerms {
  const isNamed = row.monthlyInterestBps !== null && otherwise.interestMode === 'legal';
  return {
    ...otherwise,
    fineBps: row.fineBps ?? otherwise.fineBps,
    monthlyInterestBps: row.monthlyInterestBps ?? otherwise.monthlyInterestBps,
    interestMode: isNamed ? 'pro-rata' : otherwise.interestMode,
    ...row.terms,
  };
}

const isFull = ({ debts, contacts }: DebtorRecord): boolean =>
  debts.length >= DEBTS_PER_DEBTOR_MAX || contacts.length >= CONTACTS_PER_DEBTOR_MAX;

const isSame = (
  debt: Debt,
  content: Pick<Debt, 'principal' | 'dueDate' | 'description' | 'terms'>,
): boolean =>
  debt.principal === content.principal &&
  debt.dueDate === content.dueDate &&
  debt.description === content.description &&
  canonical(debt.terms) === canonical(content.terms);
