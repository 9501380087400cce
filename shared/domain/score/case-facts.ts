import { openDebtsOf } from '#shared/domain/case/case-figures.ts';
import { eventsOf } from '#shared/domain/case/events-of.ts';
import type { Debt } from '#shared/domain/debt/debt.ts';
import { inTimeUntil } from '#shared/domain/debt/in-time-until.ts';
import { openOf } from '#shared/domain/debt/ledger.ts';
import type { DebtorRecord } from '#shared/domain/debtor/record.ts';
import { isPrescribed, type PrescriptionPolicy } from '#shared/domain/gate/prescription.ts';
import { keptOf } from '#shared/domain/payment/payment.ts';
import type { CredorId } from '#shared/domain/values/ids.ts';
import { daysBetween, type LocalDate } from '#shared/domain/values/local-date.ts';
import { sumCentavos } from '#shared/domain/values/money.ts';
import { type Instant, localDateOf } from '#shared/domain/values/zone.ts';
import type { CaseFacts } from './attributes.ts';
import { capacityOf, settledLateOf } from './capacity-facts.ts';
import { engagementOf, reachOf } from './contact-facts.ts';

const RECENT_DAYS = 90;

/**
 * The facts of one case as the record knows them at this moment; null when nothing is owed to this credor that may still be asked
 * for: what has prescribed weighs on nobody (CDC art. 43 §5). The record is the fold of history up to now, so nothing later can be
 * in them.
 */
export function caseFactsOf(
  record: DebtorRecord,
  credorId: CredorId,
  policy: PrescriptionPolicy,
  now: Instant,
): CaseFacts | null {
  if (record.debtor === null) return null;
  const { zone } = record.debtor;
  const today = localDateOf(now, zone);
  const open = openDebtsOf(record, credorId).filter((debt) => !isPrescribed(debt, policy, today));
  const [oldest, ...others] = open;
  if (oldest === undefined) return null;
  const daysSince = (past: Instant): number =>
    Math.max(0, daysBetween(localDateOf(past, zone), today));
  const known = record.cases.find((one) => one.credorId === credorId);
  const own = <T extends { readonly credorId: CredorId }>(list: readonly T[]): readonly T[] =>
    list.filter((one) => one.credorId === credorId);
  const paid = own(record.payments).filter((payment) => keptOf(payment) > 0);
  const lastPaidAt = paid
    .map(({ paidAt }) => paidAt)
    .toSorted()
    .at(-1);
  const amountOpen = sumCentavos(open.map(({ ledger }) => openOf(ledger)));
  const amountPaid = sumCentavos(paid.map(keptOf));
  return {
    daysLate: daysLateOn(today, oldest),
    openDebts: open.length,
    amountOpen,
    daysInCollection: daysSince(known?.openedAt ?? now),
    debtsSettled: own(record.debts).filter(({ status }) => status === 'settled').length,
    payments: paid.length,
    daysSinceLastPayment: lastPaidAt === undefined ? null : daysSince(lastPaidAt),
    recentPayments: paid.filter(({ paidAt }) => daysSince(paidAt) <= RECENT_DAYS).length,
    paidShare: amountPaid / Math.max(1, amountPaid + amountOpen),
    promisesKept: own(record.promises).filter(({ status }) => status === 'kept').length,
    promisesBroken: own(record.promises).filter(({ status }) => status === 'broken').length,
    agreementsBroken: own(record.agreements).filter(({ status }) => status === 'broken').length,
    ...settledLateOf(record, credorId, today, { zone, policy }),
    ...capacityOf(
      [oldest, ...others],
      amountOpen,
      { amount: amountPaid, times: paid.length },
      today,
    ),
    engagement: engagementOf(eventsOf(record, credorId)),
    reach: reachOf(record.contacts),
  };
}

/** Nobody is late before the first business day from the due date has passed (`inTimeUntil`). */
export function daysLateOn(today: LocalDate, debt: Pick<Debt, 'dueDate' | 'terms'>): number {
  const days = daysBetween(debt.dueDate, today);
  return days > 0 && today <= inTimeUntil(debt) ? 0 : days;
}
