import { type Agreement, isSigned } from '#shared/domain/agreement/agreement.ts';
import type { Debt } from '#shared/domain/debt/debt.ts';
import { openDayFor } from '#shared/domain/debt/in-time-until.ts';
import type { DebtorRecord } from '#shared/domain/debtor/record.ts';
import type { DebtId } from '#shared/domain/values/ids.ts';
import { addDays, type LocalDate } from '#shared/domain/values/local-date.ts';
import { type Instant, localDateOf, type Zone } from '#shared/domain/values/zone.ts';
import { caseOf } from './case-figures.ts';

/**
 * The days of one dispute, both included, in the debtor's zone: from the objection to the next day after the answer on which banks
 * open, as whoever contests may wait for the answer. Null while there is none.
 */
export type ContestedDays = { readonly from: LocalDate; readonly until: LocalDate | null };

/**
 * When a debt was contested, oldest first: in disputes about it, about all that the case held, or about a part of the agreement that
 * it was in then.
 */
export function contestedDaysOf(
  record: Pick<DebtorRecord, 'cases' | 'agreements'>,
  debt: Pick<Debt, 'debtId' | 'credorId' | 'terms'>,
  zone: Zone,
): readonly ContestedDays[] {
  const known = caseOf(record, debt.credorId);
  const present =
    known?.status === 'disputed'
      ? [{ debtId: known.debtId, from: known.disputedAt, until: null }]
      : [];
  return [...(known?.disputes ?? []), ...present]
    .filter(
      ({ debtId, from }) =>
        debtId === null ||
        debtId === debt.debtId ||
        record.agreements.some((one) => joins(one, [debtId, debt.debtId], from)),
    )
    .map(({ from, until }) => ({
      from: localDateOf(from, zone),
      until: until && openDayFor(addDays(localDateOf(until, zone), 1), debt.terms),
    }));
}

export const isWithin = (day: LocalDate, { from, until }: ContestedDays): boolean =>
  day >= from && (until === null || day <= until);

/** Whether an agreement held both at that moment, as debts that rested in it or as its instalments. */
function joins(agreement: Agreement, both: readonly DebtId[], at: Instant): boolean {
  const stood =
    isSigned(agreement) &&
    agreement.acceptedAt <= at &&
    !('endedAt' in agreement && agreement.endedAt < at);
  const parts = new Set([...agreement.debts, ...agreement.instalments].map(({ debtId }) => debtId));
  return stood && both.every((debtId) => parts.has(debtId));
}
