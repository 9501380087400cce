import { caseOf } from '#shared/domain/case/case-figures.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { lastDayOf, openPromiseOf } from '#shared/domain/promise/promise-figures.ts';
import type { CredorId } from '#shared/domain/values/ids.ts';
import { addDays, type LocalDate } from '#shared/domain/values/local-date.ts';
import { nextBusinessDay } from '#shared/domain/values/business-days.ts';

/**
 * The first business day from `day` on on which a debt may be filed: not while money is said to be on its way, may be this
 * person's, or was promised.
 */
export function filableFrom(
  record: RegisteredRecord,
  credorId: CredorId,
  day: LocalDate,
): LocalDate {
  const known = caseOf(record, credorId);
  const promise = openPromiseOf(record, credorId);
  const waits = [
    ...(known?.clearing ? [known.clearing.clearsBy] : []),
    ...(known?.suspected ?? []).map(({ heldUntil }) => heldUntil),
    ...(promise ? [lastDayOf(promise)] : []),
  ].map((last) => addDays(last, 1));
  return nextBusinessDay([day, ...waits].reduce((a, b) => (a > b ? a : b)));
}
