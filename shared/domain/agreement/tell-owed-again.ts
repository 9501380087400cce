import type { Act } from '#shared/domain/debt/owed-again.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { Fact } from '#shared/domain/history/entry.ts';
import type { CredorId } from '#shared/domain/values/ids.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import { noticeOf } from './notice.ts';
import { owedAgainBy } from './owed-again.ts';

/**
 * What becomes of the agreement in force with a credor whose own act made something missing of it: that is written down, and the
 * debtor is told why it is missing and until when it may be paid. Acts of one moment are told once.
 *
 * @param record as it is once agreements have been looked at
 * @param act as the debts were before it and are after it
 */
export function owesAgainAfter(
  record: RegisteredRecord,
  credorId: CredorId,
  act: Act,
  at: Instant,
): readonly Fact[] {
  return record.agreements.flatMap((known): readonly Fact[] => {
    if (known.credorId !== credorId || known.status !== 'active') return [];
    const [owes] = owedAgainBy(act, known);
    if (!owes) return [];
    const isTold = known.owedAgain?.toldAt === at;
    return [owes, ...(isTold ? [] : noticeOf(record, known, 'owes-again', at))];
  });
}
