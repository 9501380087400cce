import type * as z from 'zod';
import type { AgreementView } from '#events/api/agreement.ts';
import { type Agreement, isSigned } from '#shared/domain/agreement/agreement.ts';
import {
  agreementNumber,
  discountOf,
  owedBefore,
  payableOf,
} from '#shared/domain/agreement/agreement-figures.ts';
import { instalmentName } from '#shared/domain/agreement/instalment-debts.ts';
import { restToLetGo } from '#shared/domain/agreement/let-go.ts';
import { stillOwedAgain } from '#shared/domain/agreement/owed-again.ts';
import type { Debt } from '#shared/domain/debt/debt.ts';
import { letGoOf } from '#shared/domain/debt/ledger.ts';
import type { DebtorRecord } from '#shared/domain/debtor/record.ts';
import type { NoteId } from '#shared/domain/values/ids.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import { ZERO_CENTAVOS } from '#shared/domain/values/money.ts';
import { owedAgainView } from './owed-again-view.ts';

type View = z.input<typeof AgreementView>;

/** An agreement's figures, without what became of each part. */
export function agreementSummary(
  agreement: Agreement,
): Omit<View, 'parts' | 'cancelReason' | 'owedAgain' | 'rest'> {
  const signed = isSigned(agreement) ? agreement : null;
  return {
    agreementId: agreement.agreementId,
    number: agreementNumber(agreement),
    status: agreement.status,
    forDate: agreement.forDate,
    validUntil: agreement.validUntil,
    acceptedAt: signed?.acceptedAt ?? null,
    via: signed?.via ?? null,
    owed: owedBefore(agreement.debts),
    discount: discountOf(agreement.debts),
    payable: payableOf(agreement),
    interest: agreement.interest,
    termHash: signed?.termHash ?? null,
  };
}

/**
 * @param notes what was written in free words
 * @param today the debtor's own day
 */
export const agreementView = (
  agreement: Agreement,
  record: DebtorRecord,
  notes: ReadonlyMap<NoteId, string>,
  today: LocalDate,
): View => ({
  ...agreementSummary(agreement),
  cancelReason: notesOf(agreement).map((noteId) => notes.get(noteId))[0] ?? null,
  owedAgain: owedAgainIn(agreement, record),
  rest: restToLetGo(record, agreement),
  parts: agreement.instalments.map(({ number, dueDate, amount, debtId }) => {
    const debt = record.debts.find((known) => known.debtId === debtId);
    return {
      number,
      name: instalmentName(agreement, number),
      dueDate: debt?.dueDate ?? dueDate,
      amount,
      state: stateOf(debt, today),
      letGo: debt ? letGoOf(debt.ledger) : ZERO_CENTAVOS,
    };
  }),
});

function owedAgainIn(agreement: Agreement, record: DebtorRecord): View['owedAgain'] {
  const owed = stillOwedAgain(record, agreement);
  return owed && record.debtor ? owedAgainView(owed, record.debtor.zone) : null;
}

/** Where the team wrote why they cancelled. */
const notesOf = (agreement: Agreement): readonly NoteId[] =>
  agreement.status === 'cancelled' && agreement.noteId ? [agreement.noteId] : [];

export const cancelNotes = ({ agreements }: DebtorRecord): readonly NoteId[] =>
  agreements.flatMap(notesOf);

/** A part of an agreement that was never signed is no debt. */
function stateOf(debt: Debt | undefined, today: LocalDate): View['parts'][number]['state'] {
  switch (debt?.status) {
    case 'settled':
      return 'settled';
    case 'withdrawn':
      return 'withdrawn';
    case 'open':
      return debt.dueDate < today ? 'late' : 'open';
    case 'agreed':
    case undefined:
      return 'planned';
  }
}
