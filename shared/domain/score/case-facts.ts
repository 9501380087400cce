import { keptOf } from '#shared/domain/payment/payment.ts';
import { openDebtsOf } from '#shared/domain/case/case-figures.ts';
import type { Contact } from '#shared/domain/debtor/contact.ts';
import type { DebtorRecord } from '#shared/domain/debtor/record.ts';
import { openOf } from '#shared/domain/debt/ledger.ts';
import { nextBusinessDay } from '#shared/domain/values/business-days.ts';
import type { CredorId } from '#shared/domain/values/ids.ts';
import { daysBetween, type LocalDate } from '#shared/domain/values/local-date.ts';
import { type Centavos, sumCentavos } from '#shared/domain/values/money.ts';
import { type Instant, localDateOf } from '#shared/domain/values/zone.ts';

/** How well the debtor can be reached, by the best of their contacts. */
export type Reach = 'confirmed' | 'delivers' | 'untried' | 'unusable' | 'none';

/**
 * All that a score may look at: what is owed to this credor, what was paid to this credor, and whether messages
 * arrive. Who the person is, where they live, what they owe to others and which rights they used (opt-out, dispute,
 * complaint) have no field here, so no card can weigh them (Lei 12.414/2011 art. 7-A, taken as the standard).
 */
export type CaseFacts = {
  /** Of the oldest open debt, in the debtor's day; zero while it may still be paid in time, negative before. */
  readonly daysLate: number;
  readonly openDebts: number;
  /** Principal, and the fine and interest that part payments left open. */
  readonly amountOpen: Centavos;
  /** Since the case was opened here. */
  readonly daysInCollection: number;
  readonly debtsSettled: number;
  /** Not counting those that were given back. */
  readonly payments: number;
  readonly daysSinceLastPayment: number | null;
  readonly reach: Reach;
};

/** The facts of one case as the record knows them at this moment; null when nothing is owed to this credor. */
export function caseFactsOf(
  record: DebtorRecord,
  credorId: CredorId,
  now: Instant,
): CaseFacts | null {
  const open = openDebtsOf(record, credorId);
  const [oldest] = open;
  if (oldest === undefined || record.debtor === null) return null;
  const { zone } = record.debtor;
  const today = localDateOf(now, zone);
  const daysSince = (past: Instant): number =>
    Math.max(0, daysBetween(localDateOf(past, zone), today));
  const openedAt = record.cases.find((known) => known.credorId === credorId)?.openedAt ?? now;
  const paidAt = record.payments
    .filter((payment) => payment.credorId === credorId && keptOf(payment) > 0)
    .map((payment) => payment.paidAt)
    .toSorted();
  const lastPaidAt = paidAt.at(-1);
  return {
    daysLate: daysLateOn(today, oldest.dueDate),
    openDebts: open.length,
    amountOpen: sumCentavos(open.map(({ ledger }) => openOf(ledger))),
    daysInCollection: daysSince(openedAt),
    debtsSettled: record.debts.filter(
      (debt) => debt.credorId === credorId && debt.status === 'settled',
    ).length,
    payments: paidAt.length,
    daysSinceLastPayment: lastPaidAt === undefined ? null : daysSince(lastPaidAt),
    reach: reachOf(record.contacts),
  };
}

/** Nobody is late before the first business day from the due date has passed (Código Civil art. 132 §1º). */
function daysLateOn(today: LocalDate, dueDate: LocalDate): number {
  const days = daysBetween(dueDate, today);
  return days > 0 && today <= nextBusinessDay(dueDate) ? 0 : days;
}

/** Whoever complained was reached: a complaint is the use of a right and tells nothing else. */
function reachOf(contacts: readonly Contact[]): Reach {
  if (contacts.length === 0) return 'none';
  const usable = contacts.filter(({ health }) => health !== 'bounced' && health !== 'wrong-person');
  if (usable.length === 0) return 'unusable';
  if (usable.some(({ confirmed }) => confirmed)) return 'confirmed';
  return usable.some(({ health }) => health !== 'untried') ? 'delivers' : 'untried';
}
