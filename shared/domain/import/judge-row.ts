import { owedAnew } from '#shared/domain/agreement/instalment-debts.ts';
import type { ContractTerms, Debt } from '#shared/domain/debt/debt.ts';
import { contractDueDate } from '#shared/domain/debt/due-again.ts';
import { isLoweredInAgreement } from '#shared/domain/debt/lowered-in-agreement.ts';
import type { DebtorRecord } from '#shared/domain/debtor/record.ts';
import type { FactOf } from '#shared/domain/history/entry.ts';
import { canonical } from '#shared/domain/history/hash-chain.ts';
import { debtIdOf } from '#shared/domain/values/derive-ids.ts';
import type { DebtId } from '#shared/domain/values/ids.ts';
import { BOOK_ZONE } from '#shared/domain/report/book-day.ts';
import { localDateOf } from '#shared/domain/values/zone.ts';
import { dearRate } from './dear-rates.ts';
import type { DebtRow } from './debt-row.ts';
import { codeMeant } from './like-code.ts';
import type { RowsContext } from './rows-context.ts';
import {
  agreedOn,
  codeOfAnother,
  codeRewritten,
  honorariosWithoutLawyer,
  notInBook,
  older,
  repeatedCode,
  type RowResult,
  takenBack,
  tooMuchForOne,
} from './row-result.ts';

/** A person with more than this is most likely a CPF that a form fills in by itself. */
const DEBTS_PER_DEBTOR_MAX = 2_000;
const CPF_DIGITS = 11;
export const CONTACTS_PER_DEBTOR_MAX = 100;

/** A row, what it is to the person, and the facts that make it so; none when nothing is new. */
export type Verdict = {
  readonly row: DebtRow;
  readonly result: RowResult;
  readonly facts: readonly FactOf<'debt-imported' | 'debt-corrected' | 'debt-returned'>[];
};

/**
 * What a row is to a person, and what is dear in it though it goes in: told each time that it comes, whatever it changes.
 */
export function judgeRow(record: DebtorRecord, row: DebtRow, context: RowsContext): Verdict {
  const verdict = judged(record, row, context);
  if (verdict.result.outcome === 'rejected' || verdict.result.doubt) return verdict;
  const { credor, moneyRules, at } = context;
  const debtId = debtIdOf(credor.credorId, row.externalId);
  const known = record.debts.find((candidate) => candidate.debtId === debtId);
  const terms = termsOf(row, known?.terms ?? credor.terms);
  const isConsumer = row.taxId.length === CPF_DIGITS;
  const doubt = dearRate(row, terms, isConsumer, localDateOf(at, BOOK_ZONE), moneyRules.law);
  return doubt === null ? verdict : { ...verdict, result: { ...verdict.result, doubt } };
}

/**
 * What a row is to a person as they are now. A row that this very import brought in before, because its function died
 * and runs again, gets the outcome that it had then.
 */
function judged(record: DebtorRecord, row: DebtRow, context: RowsContext): Verdict {
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
    return { row, result: codeOfAnother(row.row), facts: [] };
  }
  if ((row.terms.honorariosBps ?? 0) > 0 && credor.lawyer === undefined) {
    return { row, result: honorariosWithoutLawyer(row.row), facts: [] };
  }
  if (debt === undefined) {
    const meant = codeMeant(record, credorId, row);
    if (meant !== null) return { row, result: codeRewritten(row.row, meant), facts: [] };
    if (context.since?.file === 'book') return { row, result: notInBook(row.row), facts: [] };
    return isFull(record)
      ? { row, result: tooMuchForOne(row.row), facts: [] }
      : {
          row,
          result: { row: row.row, outcome: 'imported' },
          facts: [{ type: 'debt-imported', externalId, ...content }],
        };
  }
  const isBack = debt.status === 'withdrawn' && debt.because === 'absent';
  if (debt.status === 'withdrawn' && !isBack) {
    return { row, result: takenBack(row.row, debt.because === 'sold'), facts: [] };
  }
  if (isKnownSince(debtId, context)) {
    return { row, result: older(row.row, isSame(debt, content) && !isBack), facts: [] };
  }
  const asBack = isBack ? owedAnew(debt, record.agreements, context.at) : debt;
  if (isLoweredInAgreement(asBack, content)) {
    return { row, result: agreedOn(row.row), facts: [] };
  }
  const returned = isBack ? [{ type: 'debt-returned' as const, credorId, debtId }] : [];
  if (isBack && isSame(debt, content)) {
    return { row, result: { row: row.row, outcome: 'corrected' }, facts: returned };
  }
  if (isSame(debt, content)) {
    const outcome = isOurs && before.row === row.row ? before.outcome : 'unchanged';
    return { row, result: { row: row.row, outcome }, facts: [] };
  }
  return isOurs && before.row !== row.row
    ? { row, result: repeatedCode(row.row, before.row), facts: [] }
    : {
        row,
        result: { row: row.row, outcome: 'corrected' },
        facts: [...returned, { type: 'debt-corrected', ...content }],
      };
}

/** A newer file leaves no trace of what it told as it was known, so it may have told of any debt. */
const isKnownSince = (debtId: DebtId, { since }: RowsContext): boolean =>
  since !== undefined && (since.file !== null || since.debts.has(debtId));

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
  contractDueDate(debt) === content.dueDate &&
  debt.description === content.description &&
  canonical(debt.terms) === canonical(content.terms);
