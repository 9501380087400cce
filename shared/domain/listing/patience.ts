import { caseOf } from '#shared/domain/case/case-figures.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { boletoMayComeUntil, type ClearingPolicy } from '#shared/domain/payment/may-still-come.ts';
import { lastDayNow, openPromiseOf } from '#shared/domain/promise/promise-figures.ts';
import type { CredorId } from '#shared/domain/values/ids.ts';
import { addDays, type LocalDate } from '#shared/domain/values/local-date.ts';
import { nextBusinessDay } from '#shared/domain/values/business-days.ts';

/**
 * The first business day from `day` on on which a debt may be filed: not while money is said to be on its way, may be this
 * person's, or was promised, nor while a boleto that has just ended may turn out to be paid.
 */
export function filableFrom(
  record: RegisteredRecord,
  credorId: CredorId,
  day: LocalDate,
  policy: ClearingPolicy,
): LocalDate {
  const known = caseOf(record, credorId);
  const promise = openPromiseOf(record, credorId);
  const boleto = boletoMayComeUntil(record, credorId, day, policy);
  const waits = [
    ...(known?.clearing ? [known.clearing.clearsBy] : []),
    ...(known?.suspected ?? []).map(({ heldUntil }) => heldUntil),
    ...(promise ? [lastDayNow(record, promise)] : []),
    ...(boleto ? [boleto] : []),
  ].map((last) => addDays(last, 1));
  return nextBusinessDay([day, ...waits].reduce((a, b) => (a > b ? a : b)));
}
