import type { Debt } from '#shared/domain/debt/debt.ts';
import type { DebtorRecord } from '#shared/domain/debtor/record.ts';
import type { PrescriptionPolicy } from '#shared/domain/gate/prescription.ts';
import { delayOf } from '#shared/domain/payment/delay-of.ts';
import { lastPaidAt } from '#shared/domain/payment/last-paid.ts';
import type { Zone } from '#shared/domain/values/zone.ts';
import type { CaseFacts } from './attributes.ts';

/**
 * The debts that this person paid off, by the day of the last payment. How late says the one that was paid off soonest, so that
 * whoever pays off an old one as well shows no less for it. Days on which something was contested are no lateness, and what had
 * prescribed by then tells nothing (`delayOf`).
 *
 * @param debts all to one credor
 */
export function settledOf(
  record: Pick<DebtorRecord, 'cases' | 'agreements' | 'payments'>,
  debts: readonly Debt[],
  law: { readonly zone: Zone; readonly policy: PrescriptionPolicy },
): Pick<CaseFacts, 'debtsSettled' | 'shortestDelay'> {
  const settled = debts.filter(
    ({ debtId, status }) => status === 'settled' && lastPaidAt(record, [debtId]) !== null,
  );
  const delays = settled.flatMap((debt) => delayOf(record, debt, law)?.days ?? []);
  return {
    debtsSettled: settled.length,
    shortestDelay: delays.length === 0 ? null : Math.min(...delays),
  };
}
