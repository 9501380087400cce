import { newsWay } from '#shared/domain/agreement/notice.ts';
import { caseOf } from '#shared/domain/case/case-figures.ts';
import {
  type Act,
  owesAgainBy,
  stillOwed,
  type StillOwed,
} from '#shared/domain/debt/owed-again.ts';
import type { DebtorRecord, RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { Fact } from '#shared/domain/history/entry.ts';
import { messageIdOf } from '#shared/domain/values/derive-ids.ts';
import { type CredorId, type DebtId, TemplateId } from '#shared/domain/values/ids.ts';
import type { Instant } from '#shared/domain/values/zone.ts';

/**
 * What becomes of debts outside agreements that a creditor's own act opened again: that is written down, and the debtor is told why
 * something is missing and until when it may be paid, as nobody is in default before they are told (Código Civil art. 397). Acts of
 * one moment are told once.
 *
 * @param record as it is once agreements have been looked at
 * @param act as the debts were before it and are after it
 */
export function debtsOweAgainAfter(
  record: RegisteredRecord,
  credorId: CredorId,
  act: Act & {
    /** What turned out to be another debt owes what it owes: nothing of it went back. */
    readonly corrected?: ReadonlySet<DebtId>;
  },
  at: Instant,
): readonly Fact[] {
  const owes = owesAgainBy(
    act,
    (debt) => !debt.instalment && debt.credorId === credorId && !act.corrected?.has(debt.debtId),
  );
  if (!owes) return [];
  const isTold = caseOf(record, credorId)?.owedAgain?.at === at;
  return [
    { type: 'debts-owe-again', credorId, ...owes },
    ...(isTold ? [] : noticeOf(record, credorId, at)),
  ];
}

/** What debts outside agreements owe again to a credor by its own acts; null where nothing of it is missing. */
export const debtsOwedAgain = (record: DebtorRecord, credorId: CredorId): StillOwed | null =>
  stillOwed(record.debts, caseOf(record, credorId)?.owedAgain);

function noticeOf(record: RegisteredRecord, credorId: CredorId, at: Instant): readonly Fact[] {
  const way = newsWay(record, at);
  if (!way) return [];
  return [
    {
      type: 'message-requested',
      messageId: messageIdOf(record.debtor.debtorId, `owed-again:${credorId}:${at}`),
      credorId,
      ...way,
      templateId: TemplateId.parse(`divida-devolvida-${way.channel}`),
      purpose: { kind: 'owed-again-notice' },
    },
  ];
}
