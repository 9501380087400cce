import { newsWay } from '#shared/domain/agreement/notice.ts';
import { caseOf } from '#shared/domain/case/case-figures.ts';
import {
  type Act,
  type OwedAgain,
  owesAgainBy,
  stillOwed,
  type StillOwed,
} from '#shared/domain/debt/owed-again.ts';
import type { Debt } from '#shared/domain/debt/debt.ts';
import { lessLedger, openWithoutHold } from '#shared/domain/debt/ledger.ts';
import {
  type Centavos,
  centavos,
  sumCentavos,
  ZERO_CENTAVOS,
} from '#shared/domain/values/money.ts';
import type { DebtorRecord, RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { Fact, FactOf } from '#shared/domain/history/entry.ts';
import { messageIdOf } from '#shared/domain/values/derive-ids.ts';
import { type CredorId, type DebtId, TemplateId } from '#shared/domain/values/ids.ts';
import type { Instant } from '#shared/domain/values/zone.ts';

/**
 * What becomes of debts outside agreements that a creditor's own act opened again: that is written down, and the debtor is told why
 * something is missing and until when it may be paid, as nobody is in default before they are told (Código Civil art. 397); of
 * debts that rest in an agreement, that the agreement goes on and what will be missing once it is kept. Acts of one moment are told once.
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
  return owes ? debtsOweAgain(record, credorId, owes, at) : [];
}

/** That they do, written down and told, once of one moment. */
export function debtsOweAgain(
  record: RegisteredRecord,
  credorId: CredorId,
  owes: Omit<FactOf<'debts-owe-again'>, 'type' | 'credorId'>,
  at: Instant,
): readonly Fact[] {
  const isTold = caseOf(record, credorId)?.owedAgain?.toldAt === at;
  return [
    { type: 'debts-owe-again', credorId, ...owes },
    ...(isTold ? [] : noticeOf(record, credorId, at)),
  ];
}

/** What debts outside agreements owe again to a credor by its own acts; null where nothing of it is missing. */
export const debtsOwedAgain = (record: DebtorRecord, credorId: CredorId): StillOwed | null =>
  stillOwed(record.debts, caseOf(record, credorId)?.owedAgain);

/** What of it waits for the agreements in which its debts rest, and when it went back. */
export type Resting = Pick<OwedAgain, 'since' | 'at' | 'returned'> & { readonly amount: Centavos };

/**
 * What of debts that rest in agreements will be owed by them once those are kept; null of nothing. One that was made afterwards has it
 * in its sum.
 */
export function debtsRestingAgain(record: DebtorRecord, credorId: CredorId): Resting | null {
  const owed = caseOf(record, credorId)?.owedAgain;
  if (!owed) return null;
  const { since, at, returned, parts } = owed;
  const amount = sumCentavos(
    parts.flatMap((part) => {
      const debt = record.debts.find(({ debtId }) => debtId === part.debtId);
      if (!part.rests || debt?.status !== 'agreed') return [];
      return [centavos(Math.min(part.amount, leftOf(record, debt)))];
    }),
  );
  return amount > 0 ? { since, at, returned, amount } : null;
}

/** What is left of a debt once the agreement is kept in which it rests. */
function leftOf(
  { agreements }: DebtorRecord,
  { debtId, agreementId, ledger }: Extract<Debt, { status: 'agreed' }>,
): Centavos {
  const agreed = agreements
    .find((known) => known.agreementId === agreementId)
    ?.debts.find((part) => part.debtId === debtId);
  return agreed ? openWithoutHold(lessLedger(ledger, agreed.ledger)) : ZERO_CENTAVOS;
}

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
