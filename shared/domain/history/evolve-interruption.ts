import { INTERRUPTIONS_MAX } from '#shared/domain/case/dispute.ts';
import { principalOwed } from '#shared/domain/debt/debt.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { CredorId } from '#shared/domain/values/ids.ts';
import type { HistoryEntry } from './entry.ts';
import { changeCase } from './evolve-registration.ts';

/**
 * What came between, so that a case was not simply owed: disputes that end, and debts that the creditor takes back or had said too
 * much of. It is asked before the entry changes the case or the debt.
 */
export function evolveInterruption(
  record: RegisteredRecord,
  { fact, at }: HistoryEntry,
): RegisteredRecord {
  switch (fact.type) {
    case 'dispute-closed':
    case 'case-settled':
      return changeCase(record, fact.credorId, (known) => {
        if (known.status !== 'disputed') return known;
        const ended = { debtId: known.debtId, from: known.disputedAt, until: at };
        return { ...known, disputes: [...(known.disputes ?? []), ended].slice(-INTERRUPTIONS_MAX) };
      });
    case 'debt-withdrawn':
      return lessened(record, fact.credorId, at);
    case 'debt-corrected': {
      const before = record.debts.find(({ debtId }) => debtId === fact.debtId);
      const isLess = before !== undefined && principalOwed(fact) < principalOwed(before);
      return isLess ? lessened(record, fact.credorId, at) : record;
    }
    default:
      return record;
  }
}

const lessened = (
  record: RegisteredRecord,
  credorId: CredorId,
  at: HistoryEntry['at'],
): RegisteredRecord =>
  changeCase(record, credorId, (known) => ({
    ...known,
    lessenedAt: [...(known.lessenedAt ?? []), at].slice(-INTERRUPTIONS_MAX),
  }));
