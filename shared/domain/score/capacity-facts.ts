import type { OpenDebt } from '#shared/domain/debt/debt.ts';
import type { DebtorRecord } from '#shared/domain/debtor/record.ts';
import type { PrescriptionPolicy } from '#shared/domain/gate/prescription.ts';
import { delayOf } from '#shared/domain/payment/delay-of.ts';
import type { CredorId } from '#shared/domain/values/ids.ts';
import { daysBetween, type LocalDate } from '#shared/domain/values/local-date.ts';
import type { Centavos } from '#shared/domain/values/money.ts';
import type { Zone } from '#shared/domain/values/zone.ts';
import type { CaseFacts } from './attributes.ts';

const YEAR_DAYS = 365;

type Paid = { readonly amount: Centavos; readonly times: number };

/**
 * What is open beside what the person has shown or told that they can bear: what they usually pay at once, and what they declared
 * to earn in a month.
 *
 * @param open what may be asked for, the oldest first; not empty
 * @param paid to this credor, without what was given back
 */
export function capacityOf(
  open: readonly [OpenDebt, ...OpenDebt[]],
  amountOpen: Centavos,
  paid: Paid,
  today: LocalDate,
): Pick<CaseFacts, 'contractDays' | 'timesUsualPayment' | 'timesIncome'> {
  const [{ terms }] = open;
  const income = newestIncome(open);
  return {
    contractDays:
      terms.contractedOn === undefined ? null : Math.max(0, daysBetween(terms.contractedOn, today)),
    timesUsualPayment: paid.amount === 0 ? null : (amountOpen * paid.times) / paid.amount,
    timesIncome: income === null ? null : amountOpen / income,
  };
}

/** What was declared last; zero is no income to compare with. */
function newestIncome(open: readonly OpenDebt[]): Centavos | null {
  const madeOn = ({ terms, dueDate }: OpenDebt): LocalDate => terms.contractedOn ?? dueDate;
  const telling = open.filter(({ terms }) => (terms.declaredIncome ?? 0) > 0);
  return (
    telling.toSorted((a, b) => (madeOn(a) < madeOn(b) ? 1 : -1))[0]?.terms.declaredIncome ?? null
  );
}

/**
 * How the debts of the last year were kept that this person paid off after their time, by the day of the last payment. What was
 * contested counts for nothing, since using a right is no lateness, and neither does what had prescribed.
 */
export function settledLateOf(
  record: DebtorRecord,
  credorId: CredorId,
  today: LocalDate,
  law: { readonly zone: Zone; readonly policy: PrescriptionPolicy },
): Pick<CaseFacts, 'settledLate' | 'longestSettledLate'> {
  const late = record.debts
    .filter((debt) => debt.credorId === credorId)
    .flatMap((debt) => delayOf(record, debt, law) ?? [])
    .filter(({ paidOn, days }) => days > 0 && daysBetween(paidOn, today) <= YEAR_DAYS);
  return {
    settledLate: late.length,
    longestSettledLate: late.length === 0 ? null : Math.max(...late.map(({ days }) => days)),
  };
}
