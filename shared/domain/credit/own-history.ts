import { caseOf } from '#shared/domain/case/case-figures.ts';
import { contestedDaysOf } from '#shared/domain/case/contested-days.ts';
import { type Debt, isOpen, standsAsOwed } from '#shared/domain/debt/debt.ts';
import { contractDueDate } from '#shared/domain/debt/due-again.ts';
import { documentInDoubt } from '#shared/domain/debtor/join.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { type PrescriptionPolicy, withoutPrescribed } from '#shared/domain/gate/prescription.ts';
import { daysLateBy, delayOf } from '#shared/domain/payment/delay-of.ts';
import { lastPaidTowards } from '#shared/domain/payment/last-paid.ts';
import type { CredorId } from '#shared/domain/values/ids.ts';
import { addMonths, daysBetween, type LocalDate } from '#shared/domain/values/local-date.ts';
import { localDateOf } from '#shared/domain/values/zone.ts';
import type { CreditFacts } from './credit-facts.ts';

export type OwnHistory = Pick<
  CreditFacts,
  'daysLateNow' | 'worstDelay' | 'settledDebts' | 'agreementsBroken' | 'monthsKnown'
>;

/** Of whoever was never a customer of this credor here. */
export const NO_HISTORY: OwnHistory = {
  daysLateNow: null,
  worstDelay: null,
  settledDebts: null,
  agreementsBroken: null,
  monthsKnown: null,
};

export type Look = {
  /** The person's own day. */
  readonly today: LocalDate;
  readonly yearsBack: number;
  /** What says which debts have prescribed. */
  readonly policy: PrescriptionPolicy;
};

const MONTHS_A_YEAR = 12;
const DAYS_A_MONTH = 30.4375;

/**
 * How somebody paid this credor, as a credit score may know it: debts of the last years alone by the due date of their contract
 * (CDC art. 43 §1), nothing that nobody may ask for any more as it has prescribed (§5), nothing that the credor took back or that turned
 * out not to be owed, and nothing of what is open and contested; nor are days on which something was contested anybody's lateness. How
 * late something was paid off counts by the day of the last payment (`delayOf`); what nobody paid was not paid off. What reached them,
 * what they answered and which rights they used is not looked at. Whose document may be a stranger's has none: it is by the document
 * that somebody is known who asks for credit.
 */
export function ownHistoryOf(
  record: RegisteredRecord,
  credorId: CredorId,
  { today, yearsBack, policy }: Look,
): OwnHistory {
  if (documentInDoubt(record.debtor)) return NO_HISTORY;
  const known = caseOf(record, credorId);
  const since = addMonths(today, -yearsBack * MONTHS_A_YEAR);
  const { zone } = record.debtor;
  const debts = withoutPrescribed(record, policy, today).debts.filter(
    (debt) => debt.credorId === credorId && standsAsOwed(debt) && contractDueDate(debt) >= since,
  );
  if (!known || debts.length === 0) return NO_HISTORY;
  const settled = debts.filter(
    (debt) => debt.status === 'settled' && lastPaidTowards(record, debt) !== null,
  );
  const late = debts
    .filter(isOpen)
    .filter((debt) => contestedDaysOf(record, debt, zone).every(({ until }) => until !== null))
    .map((debt) => daysLateBy(record, debt, today, zone));
  const delays = debts.flatMap((debt) => delayOf(record, debt, { zone, policy })?.days ?? []);
  const weighed = new Set(debts.map(({ debtId }) => debtId));
  const broken = record.agreements.filter(
    (one) =>
      one.credorId === credorId &&
      one.status === 'broken' &&
      localDateOf(one.endedAt, zone) >= since &&
      one.debts.some(({ debtId }) => weighed.has(debtId)),
  );
  return {
    daysLateNow: Math.max(0, ...late),
    worstDelay: delays.length === 0 ? null : Math.max(...delays),
    settledDebts: settled.length,
    agreementsBroken: broken.length,
    monthsKnown: monthsSince(debts, today),
  };
}

function monthsSince(debts: readonly Debt[], today: LocalDate): number {
  const days = Math.max(0, ...debts.map((debt) => daysBetween(contractDueDate(debt), today)));
  return Math.floor(days / DAYS_A_MONTH);
}
