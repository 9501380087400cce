import { openDebtsOf } from '#shared/domain/case/case-figures.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { FactOf } from '#shared/domain/history/entry.ts';
import type { ChargeId, CredorId, DebtId } from '#shared/domain/values/ids.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import { type CancelReason, type Charge, isPayable, mayBankTake } from './charge.ts';

type CancelFact = FactOf<'charge-cancel-requested'>;

/** Takes back what may still be paid of the same debts, a boleto that has fallen due too, now that a new charge of them is asked for. */
export const cancelReplaced = (
  charges: readonly Charge[],
  credorId: CredorId,
  debtIds: readonly DebtId[],
  now: Instant,
): readonly CancelFact[] =>
  cancelAll(
    charges,
    'replaced',
    now,
    (charge) =>
      charge.credorId === credorId && charge.debtIds.some((debtId) => debtIds.includes(debtId)),
  );

/**
 * Takes back what asks for money that is owed no more, because it was paid by another way or withdrawn: whoever pays
 * it pays twice.
 *
 * @param record as it is after what happened
 */
export function cancelNotOwed(
  record: RegisteredRecord,
  credorId: CredorId,
  now: Instant,
): readonly CancelFact[] {
  const owed = new Set(openDebtsOf(record, credorId).map(({ debtId }) => debtId));
  return cancelAll(
    record.charges,
    'not-owed',
    now,
    (charge) => charge.credorId === credorId && charge.debtIds.some((debtId) => !owed.has(debtId)),
  );
}

/**
 * Takes back a charge that is issued only now, where its debts changed hands while its gateway was asked: another charge
 * of them was asked for, or they are owed no more.
 *
 * @param record as it is once the charge is issued
 */
export function cancelOvertaken(
  record: RegisteredRecord,
  chargeId: ChargeId,
  now: Instant,
): readonly CancelFact[] {
  const charge = record.charges.find((known) => known.chargeId === chargeId);
  if (!charge) return [];
  const notOwed = cancelNotOwed({ ...record, charges: [charge] }, charge.credorId, now);
  if (notOwed.length > 0) return notOwed;
  return cancelAll([charge], 'replaced', now, () => isReplaced(charge, record.charges));
}

/** Two charges of one debt would have it paid twice: the later wish counts. */
export const isReplaced = ({ debtIds, number }: Charge, charges: readonly Charge[]): boolean =>
  charges.some(
    (other) =>
      other.status !== 'failed' &&
      other.number > number &&
      other.debtIds.some((debtId) => debtIds.includes(debtId)),
  );

/** One that has fallen due and that its gateway would not take back is not asked for again. */
const cancelAll = (
  charges: readonly Charge[],
  reason: CancelReason,
  now: Instant,
  isMeant: (charge: Charge) => boolean,
): readonly CancelFact[] =>
  charges
    .filter((charge) => charge.status === 'issued')
    .filter((charge) => {
      const isRefused = charge.cancelRefusedAt !== undefined;
      return isPayable(charge, now) || (!isRefused && mayBankTake(charge, now));
    })
    .filter(isMeant)
    .map(({ chargeId, credorId }) => ({
      type: 'charge-cancel-requested',
      chargeId,
      credorId,
      reason,
    }));
