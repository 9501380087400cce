import { INTERRUPTIONS_MAX } from '#shared/domain/case/dispute.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { HistoryEntry } from './entry.ts';
import { replacing } from './replacing.ts';

/** What came between, so that a case was not simply owed: disputes that end. It is asked before the entry changes the case. */
export function evolveInterruption(
  record: RegisteredRecord,
  { fact, at }: HistoryEntry,
): RegisteredRecord {
  switch (fact.type) {
    case 'dispute-closed':
    case 'case-settled':
      return {
        ...record,
        cases: replacing(
          record.cases,
          ({ credorId }) => credorId === fact.credorId,
          (known) => {
            if (known.status !== 'disputed') return known;
            const ended = { debtId: known.debtId, from: known.disputedAt, until: at };
            const disputes = [...(known.disputes ?? []), ended].slice(-INTERRUPTIONS_MAX);
            return { ...known, disputes };
          },
        ),
      };
    default:
      return record;
  }
}
