import type { Charge } from '#shared/domain/charge/charge.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { Payment } from '#shared/domain/payment/payment.ts';
import type { ChargeId } from '#shared/domain/values/ids.ts';
import type { HistoryEntry } from './entry.ts';
import { replacing } from './replacing.ts';

/** Charges from the wish to their end. */
export function evolveCharge(record: RegisteredRecord, entry: HistoryEntry): RegisteredRecord {
  const { fact, at } = entry;
  switch (fact.type) {
    case 'charge-requested': {
      const { type: _, ...facts } = fact;
      const number = record.charges.length + 1;
      const charge: Charge = { ...facts, number, requestedAt: at, status: 'requested' };
      return { ...record, charges: [...record.charges, charge] };
    }
    case 'charge-issued': {
      const { type: _, chargeId, credorId: __, ...issued } = fact;
      const known = changeCharge(record, chargeId, (charge) => ({
        ...requestOf(charge),
        ...issued,
        status: 'issued',
      }));
      // The gateway may tell of the money before we have written down that it has the charge.
      const payment = record.payments.find((paid) => paid.chargeId === chargeId);
      return payment === undefined ? known : payCharge(known, chargeId, payment);
    }
    case 'charge-failed':
      return changeCharge(record, fact.chargeId, (charge) => ({
        ...requestOf(charge),
        status: 'failed',
        reason: fact.reason,
      }));
    case 'charge-cancel-requested':
      return changeCharge(record, fact.chargeId, (charge) => {
        if (charge.status !== 'issued') return charge;
        return { ...standing(charge), status: 'cancelling', reason: fact.reason, takenBackAt: at };
      });
    case 'charge-cancelled':
      return changeCharge(record, fact.chargeId, (charge) =>
        charge.status === 'cancelling' ? { ...charge, status: 'cancelled' } : charge,
      );
    case 'charge-cancel-refused':
      return changeCharge(record, fact.chargeId, (charge) => {
        if (charge.status !== 'cancelling') return charge;
        const { reason: _, takenBackAt: __, ...kept } = charge;
        return { ...kept, status: 'issued', cancelRefusedAt: at };
      });
    case 'charge-registered':
      return changeCharge(record, fact.chargeId, (charge) =>
        charge.status === 'issued' || charge.status === 'cancelling'
          ? { ...charge, registeredAt: at }
          : charge,
      );
    case 'charge-rejected':
      return changeCharge(record, fact.chargeId, (charge) =>
        charge.status === 'issued' || charge.status === 'cancelling'
          ? { ...requestOf(charge), status: 'failed', reason: fact.reason }
          : charge,
      );
    case 'charge-written-off':
      return changeCharge(record, fact.chargeId, (charge) => {
        if (charge.status === 'cancelling') return { ...charge, status: 'cancelled' };
        if (charge.status !== 'issued') return charge;
        return { ...standing(charge), status: 'cancelled', reason: 'written-off' };
      });
    default:
      return record;
  }
}

/** Money came for a charge: it is paid by what came first, also after it was taken back or had ended. */
export function payCharge(
  record: RegisteredRecord,
  chargeId: ChargeId,
  { paymentId, paidAt }: Pick<Payment, 'paymentId' | 'paidAt'>,
): RegisteredRecord {
  return changeCharge(record, chargeId, (charge) => {
    switch (charge.status) {
      case 'issued':
        return { ...standing(charge), status: 'paid', paymentId, paidAt };
      case 'cancelling':
      case 'cancelled': {
        const { reason: _, takenBackAt: __, ...kept } = charge;
        return { ...kept, status: 'paid', paymentId, paidAt };
      }
      case 'requested':
      case 'failed':
      case 'paid':
        return charge;
    }
  });
}

const changeCharge = (
  record: RegisteredRecord,
  chargeId: ChargeId,
  change: (charge: Charge) => Charge,
): RegisteredRecord => ({
  ...record,
  charges: replacing(record.charges, (charge) => charge.chargeId === chargeId, change),
});

/** A charge that can be paid, without the word that its gateway once refused to take it back. */
function standing(charge: Extract<Charge, { status: 'issued' }>) {
  const { cancelRefusedAt: _, ...kept } = charge;
  return kept;
}

/** What was asked for, whatever came of it. */
function requestOf(charge: Charge): Omit<Extract<Charge, { status: 'requested' }>, 'status'> {
  const { chargeId, credorId, debtIds, kind, amount, forDate, payableUntil } = charge;
  const { number, requestedAt, payoff } = charge;
  return {
    chargeId,
    credorId,
    debtIds,
    ...(kind !== undefined && { kind }),
    amount,
    forDate,
    ...(payableUntil !== undefined && { payableUntil }),
    number,
    requestedAt,
    ...(payoff !== undefined && { payoff }),
  };
}
