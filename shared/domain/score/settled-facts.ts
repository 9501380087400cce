import type { Debt } from '#shared/domain/debt/debt.ts';
import { isPrescribed, type PrescriptionPolicy } from '#shared/domain/gate/prescription.ts';
import { paidOffOn } from '#shared/domain/payment/paid-off-on.ts';
import type { Payment } from '#shared/domain/payment/payment.ts';
import type { Zone } from '#shared/domain/values/zone.ts';
import type { CaseFacts } from './attributes.ts';
import { daysLateOn } from './days-late.ts';

/**
 * The debts that this person paid off, by the day of the last payment. How late says the one that was paid off soonest, so that
 * whoever pays off an old one as well shows no less for it. What was contested counts there for nothing: using a right is no
 * lateness; nor does what had prescribed by then: nobody could ask for it.
 *
 * @param debts all to this credor
 * @param paid to this credor, of which something was kept
 */
export function settledOf(
  debts: readonly Debt[],
  paid: readonly Payment[],
  policy: PrescriptionPolicy,
  zone: Zone,
): Pick<CaseFacts, 'debtsSettled' | 'shortestDelay'> {
  const settled = debts.flatMap((debt) => {
    const on = paidOffOn(debt, paid, zone);
    return on === null ? [] : [{ debt, on }];
  });
  const delays = settled
    .filter(({ debt }) => debt.status === 'settled' && !debt.contested)
    .filter(({ debt, on }) => !isPrescribed(debt, policy, on))
    .map(({ debt, on }) => Math.max(0, daysLateOn(on, debt)));
  return {
    debtsSettled: settled.length,
    shortestDelay: delays.length === 0 ? null : Math.min(...delays),
  };
}
