import { openDebtsOf } from '#shared/domain/case/case-figures.ts';
import type { DebtorRecord } from '#shared/domain/debtor/record.ts';
import { isPrescribed, type PrescriptionPolicy } from '#shared/domain/gate/prescription.ts';
import { keptOf } from '#shared/domain/payment/payment.ts';
import type { CredorId } from '#shared/domain/values/ids.ts';
import { daysBetween } from '#shared/domain/values/local-date.ts';
import { sumCentavos } from '#shared/domain/values/money.ts';
import { type Instant, localDateOf } from '#shared/domain/values/zone.ts';
import type { CaseFacts } from './attributes.ts';
import { brokenWordsOf } from './broken-words.ts';
import { capacityOf } from './capacity-facts.ts';
import { engagementOf, reachOf } from './contact-facts.ts';
import { daysLateOn } from './days-late.ts';
import { settledOf } from './settled-facts.ts';

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
  if (open.length === 0) return null;
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
  const debts = own(record.debts);
  const daysLate = Math.max(...open.map((debt) => daysLateOn(record, debt, today, zone)));
  const amountOpen = sumCentavos(open.map(({ ledger }) => ledger.principalOpen));
  const amountPaid = sumCentavos(paid.map(keptOf));
  return {
    daysLate,
    openDebts: open.length,
    amountOpen,
    daysInCollection: Math.min(daysSince(known?.openedAt ?? now), Math.max(0, daysLate)),
    ...settledOf(record, debts, { zone, policy }),
    payments: paid.length,
    daysSinceLastPayment: lastPaidAt === undefined ? null : daysSince(lastPaidAt),
    recentPayments: paid.filter(({ paidAt }) => daysSince(paidAt) <= RECENT_DAYS).length,
    paidShare: amountPaid / Math.max(1, amountPaid + amountOpen),
    promisesKept: own(record.promises).filter(({ status }) => status === 'kept').length,
    ...brokenWordsOf(record, credorId, policy, today, zone),
    ...capacityOf(debts, amountOpen, paid, today),
    engagement: engagementOf(known?.lastDone ?? {}, (at) => daysSince(at) <= RECENT_DAYS),
    reach: reachOf(record.contacts),
  };
}
