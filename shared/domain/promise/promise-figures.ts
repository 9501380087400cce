import type { DebtorRecord, RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { openDebtsOf } from '#shared/domain/case/case-figures.ts';
import { putOffByDisputes } from '#shared/domain/case/put-off.ts';
import type { OpenDebt } from '#shared/domain/debt/debt.ts';
import { allocatedBy } from '#shared/domain/payment/allocate.ts';
import type { CredorId, DebtId } from '#shared/domain/values/ids.ts';
import { addDays, type LocalDate } from '#shared/domain/values/local-date.ts';
import { keptOf, type Payment } from '#shared/domain/payment/payment.ts';
import { type Centavos, sumCentavos } from '#shared/domain/values/money.ts';
import { type Instant, localDateOf } from '#shared/domain/values/zone.ts';
import type { OpenPromise, PromiseTerms } from './promise.ts';

/** The promise to a credor that still stands; there is at most one. */
export const openPromiseOf = (record: DebtorRecord, credorId: CredorId): OpenPromise | null =>
  openPromisesOf(record, credorId)[0] ?? null;

/** The promises to a credor that still stand: more than one where a person has several registrations. */
export const openPromisesOf = (
  { promises }: Pick<DebtorRecord, 'promises'>,
  credorId: CredorId,
): readonly OpenPromise[] =>
  promises.flatMap((known) =>
    known.credorId === credorId && known.status === 'made' ? [known] : [],
  );

/** The last day on which nobody is reminded, as it was told when the promise was made. */
export const lastDayOf = ({
  date,
  toleranceDays,
}: Pick<PromiseTerms, 'date' | 'toleranceDays'>): LocalDate => addDays(date, toleranceDays);

/** The same as it is now: the days on which the debtor contested the case since are none of those that they named. */
export const lastDayNow = (
  record: RegisteredRecord,
  promise: Pick<OpenPromise, 'credorId' | 'madeAt' | 'date' | 'toleranceDays'>,
): LocalDate =>
  putOffByDisputes(record, promise.credorId, {
    since: localDateOf(promise.madeAt, record.debtor.zone),
    last: lastDayOf(promise),
  });

/** The promise that stands, with the last day on which nobody is reminded because of it; null when there is none. */
export function standingPromiseOf(
  record: RegisteredRecord,
  credorId: CredorId,
): StandingPromise | null {
  const promise = openPromiseOf(record, credorId);
  return promise && { ...promise, until: lastDayNow(record, promise) };
}
export type StandingPromise = OpenPromise & { readonly until: LocalDate };

/** What is still open of the debts that were promised. */
export const openOf = (
  record: DebtorRecord,
  { credorId, debtIds }: Pick<PromiseTerms, 'credorId' | 'debtIds'>,
): readonly OpenDebt[] =>
  openDebtsOf(record, credorId).filter(({ debtId }) => debtIds?.includes(debtId) ?? true);

/**
 * What came in for the promised debts since the promise was made, less what went back or was taken back. Some gateways and all
 * banks tell a payment's day and no hour, so what was paid on the promise's own day counts unless it was known before.
 *
 * @param until the last day that counts; all when absent
 */
export const paidSince = (
  record: RegisteredRecord,
  { credorId, madeAt, debtIds, priorPayments = [] }: Omit<OpenPromise, 'status'>,
  until: LocalDate | null = null,
): Centavos =>
  sumCentavos(
    paidFrom(record, credorId, madeAt)
      .filter(({ paymentId }) => !priorPayments.includes(paymentId))
      .filter(({ paidAt }) => until === null || localDateOf(paidAt, record.debtor.zone) <= until)
      .map((payment) => (debtIds ? takenBy(debtIds, payment) : keptOf(payment))),
  );

const takenBy = (debtIds: readonly DebtId[], { allocations }: Payment): Centavos =>
  allocatedBy(allocations.filter(({ debtId }) => debtIds.includes(debtId)));

/** The payments to a credor that were made on the debtor's day of that moment, or later. */
export const paidFrom = (
  { payments, debtor: { zone } }: RegisteredRecord,
  credorId: CredorId,
  moment: Instant,
): readonly Payment[] =>
  payments.filter(
    (payment) =>
      payment.credorId === credorId &&
      localDateOf(payment.paidAt, zone) >= localDateOf(moment, zone),
  );
