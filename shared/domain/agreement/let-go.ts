import { caseOf, openDebtsOf } from '#shared/domain/case/case-figures.ts';
import { cancelNotOwed } from '#shared/domain/charge/cancel-charges.ts';
import { isConsumer } from '#shared/domain/debt/amount-due.ts';
import { lateChargesOn } from '#shared/domain/debt/late-charges.ts';
import { lessLetGo, openOf } from '#shared/domain/debt/ledger.ts';
import type { MoneyRules } from '#shared/domain/debt/money-rules.ts';
import type { DebtorRecord, RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { Fact } from '#shared/domain/history/entry.ts';
import { preview } from '#shared/domain/history/preview.ts';
import { promisesAfterMoney } from '#shared/domain/promise/judge-promise.ts';
import type { NoteId } from '#shared/domain/values/ids.ts';
import { type Centavos, sumCentavos } from '#shared/domain/values/money.ts';
import { type Instant, localDateOf } from '#shared/domain/values/zone.ts';
import { agreementsAfterMoney } from './after-payment.ts';
import type { ActiveAgreement, Agreement } from './agreement.ts';
import { endsOnlyByWord, openInstalmentsOf } from './agreement-figures.ts';
import { noticeOf } from './notice.ts';

/**
 * What the team may let go of an agreement that had been kept and owes again by the creditor's own acts, without what being late costs.
 * Null of any other: what a bank holds is not the creditor's to let go, and what still runs is paid or traded.
 */
export function restToLetGo(record: DebtorRecord, agreement: Agreement): Centavos | null {
  if (agreement.status !== 'active' || !endsOnlyByWord(record, agreement)) return null;
  const open = openInstalmentsOf(record, agreement).map(({ ledger }) => openOf(ledger));
  return open.length > 0 ? sumCentavos(open) : null;
}

/**
 * What letting that rest go makes true, in one write: nothing of it is owed, with whatever it cost to be late; the agreement is kept
 * again, what was charged for it is taken back, the case ends as it does when the last of it is paid, and the debtor is told.
 *
 * @param noteId where the team's words for it are
 */
export function letRestGo(
  record: RegisteredRecord,
  agreement: ActiveAgreement,
  noteId: NoteId | null,
  at: Instant,
  rules: MoneyRules,
): readonly Fact[] {
  const { agreementId, credorId } = agreement;
  const { debtor } = record;
  const context = { debtorId: debtor.debtorId, at };
  const today = localDateOf(at, debtor.zone);
  const parts = openInstalmentsOf(record, agreement).map((debt) => ({
    debtId: debt.debtId,
    ledger: lateChargesOn(debt, today, isConsumer(debtor), rules).ledger,
  }));
  const ledgers = parts.map(({ debtId, ledger }) => ({
    debtId,
    ledger: lessLetGo(ledger, ledger, today),
  }));
  const amount = sumCentavos(parts.map(({ ledger }) => openOf(ledger)));
  const letGo: Fact = {
    type: 'agreement-rest-let-go',
    agreementId,
    credorId,
    amount,
    parts,
    ledgers,
    ...(noteId && { noteId }),
  };
  const less = preview(record, [letGo], context);
  const kept = agreementsAfterMoney(less, record, credorId, at, rules, 'correction');
  const known = [letGo, ...kept];
  const after = preview(record, known, context);
  const isSettled =
    openDebtsOf(after, credorId).length === 0 && caseOf(after, credorId)?.status !== 'settled';
  return [
    ...known,
    ...promisesAfterMoney(after, credorId),
    ...cancelNotOwed(after, credorId, at),
    ...noticeOf(record, agreement, 'let-go', at),
    ...(isSettled ? [{ type: 'case-settled' as const, credorId }] : []),
  ];
}
