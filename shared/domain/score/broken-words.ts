import { standsAsOwed } from '#shared/domain/debt/debt.ts';
import type { DebtorRecord } from '#shared/domain/debtor/record.ts';
import { isPrescribed, type PrescriptionPolicy } from '#shared/domain/gate/prescription.ts';
import type { CredorId, DebtId } from '#shared/domain/values/ids.ts';
import { addMonths, type LocalDate } from '#shared/domain/values/local-date.ts';
import { localDateOf, type Zone } from '#shared/domain/values/zone.ts';
import type { CaseFacts } from './attributes.ts';

/** CDC art. 43 §1: nothing that speaks against somebody is told of for longer than five years. */
const TOLD_MONTHS = 5 * 12;

/**
 * Promises and agreements with a credor that were broken and still weigh: for five years, and not once nobody may ask for any of the
 * debts that they were of, or the creditor took all of these back or had never been owed them (CDC art. 43 §5).
 *
 * @param today the debtor's day
 */
export function brokenWordsOf(
  { debts, promises, agreements }: DebtorRecord,
  credorId: CredorId,
  policy: PrescriptionPolicy,
  today: LocalDate,
  zone: Zone,
): Pick<CaseFacts, 'promisesBroken' | 'agreementsBroken'> {
  const since = addMonths(today, -TOLD_MONTHS);
  const promised = promises.filter(
    (one) =>
      one.credorId === credorId &&
      one.status === 'broken' &&
      localDateOf(one.endedAt, zone) >= since &&
      stillWeighs(one.debtIds),
  );
  const agreed = agreements.filter(
    (one) =>
      one.credorId === credorId &&
      one.status === 'broken' &&
      localDateOf(one.endedAt, zone) >= since &&
      stillWeighs(one.debts.map(({ debtId }) => debtId)),
  );
  return { promisesBroken: promised.length, agreementsBroken: agreed.length };

  function stillWeighs(debtIds: readonly DebtId[] | undefined): boolean {
    if (debtIds === undefined) return true;
    const known = debts.filter(({ debtId }) => debtIds.includes(debtId));
    return known.some((debt) => standsAsOwed(debt) && !isPrescribed(debt, policy, today));
  }
}
