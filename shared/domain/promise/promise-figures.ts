import type { DebtorRecord } from '#shared/domain/debtor/record.ts';
import type { CredorId } from '#shared/domain/values/ids.ts';
import { addDays, type LocalDate } from '#shared/domain/values/local-date.ts';
import { keptOf } from '#shared/domain/payment/payment.ts';
import { type Centavos, sumCentavos } from '#shared/domain/values/money.ts';
import type { OpenPromise, PromiseTerms } from './promise.ts';

/** The promise to a credor that still stands; there is at most one. */
export function openPromiseOf(record: DebtorRecord, credorId: CredorId): OpenPromise | null {
  for (const known of record.promises)
    if (known.credorId === credorId && known.status === 'made') return known;
  return null;
}

/** The last day on which nobody is reminded. */
export const lastDayOf = ({
  date,
  toleranceDays,
}: Pick<PromiseTerms, 'date' | 'toleranceDays'>): LocalDate => addDays(date, toleranceDays);

/** What came in for the credor since the promise was made, less what went back or was taken back. */
export const paidSince = (
  record: DebtorRecord,
  { credorId, madeAt }: Pick<OpenPromise, 'credorId' | 'madeAt'>,
): Centavos =>
  sumCentavos(
    record.payments
      .filter((payment) => payment.credorId === credorId && payment.paidAt >= madeAt)
      .map(keptOf),
  );
