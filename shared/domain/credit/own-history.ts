import { caseOf } from '#shared/domain/case/case-figures.ts';
import type { Debt } from '#shared/domain/debt/debt.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { daysLateOn } from '#shared/domain/score/days-late.ts';
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

const MONTHS_A_YEAR = 12;
const DAYS_A_MONTH = 30.4375;

/**
 * How somebody paid this credor, as a credit score may know it: debts of the last years alone (CDC art. 43 §1 and §5, so
 * nothing that is time-barred), none that the credor took back, and while the person contests what they owe, nothing of what is open;
 * how late something was settled counts only where it was not contested then.
 * What reached them, what they answered and which rights they used is not looked at.
 *
 * @param today the person's own day
 */
export function ownHistoryOf(
  record: RegisteredRecord,
  credorId: CredorId,
  { today, yearsBack }: { readonly today: LocalDate; readonly yearsBack: number },
): OwnHistory {
  const known = caseOf(record, credorId);
  const since = addMonths(today, -yearsBack * MONTHS_A_YEAR);
  const { zone } = record.debtor;
  const debts = record.debts.filter(
    (debt) => debt.credorId === credorId && debt.status !== 'withdrawn' && debt.dueDate >= since,
  );
  if (!known || debts.length === 0) return NO_HISTORY;
  const isContested = known.status === 'disputed';
  const settled = debts.filter((debt) => debt.status === 'settled');
  const delays = settled
    .filter(({ contested }) => !contested)
    .map((debt) => Math.max(0, daysLateOn(localDateOf(debt.settledAt, zone), debt)));
  const broken = record.agreements.filter(
    (one) =>
      one.credorId === credorId &&
      one.status === 'broken' &&
      localDateOf(one.endedAt, zone) >= since,
  );
  return {
    daysLateNow: isContested ? null : lateNow(debts, today),
    worstDelay: delays.length === 0 ? null : Math.max(...delays),
    settledDebts: settled.length,
    agreementsBroken: broken.length,
    monthsKnown: monthsSince(debts, today),
  };
}

function lateNow(debts: readonly Debt[], today: LocalDate): number {
  const open = debts.filter(({ status }) => status === 'open');
  return Math.max(0, ...open.map((debt) => daysLateOn(today, debt)));
}

function monthsSince(debts: readonly Debt[], today: LocalDate): number {
  const days = Math.max(0, ...debts.map(({ dueDate }) => daysBetween(dueDate, today)));
  return Math.floor(days / DAYS_A_MONTH);
}
