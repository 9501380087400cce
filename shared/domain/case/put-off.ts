import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { CredorId } from '#shared/domain/values/ids.ts';
import { addDays, daysBetween, type LocalDate } from '#shared/domain/values/local-date.ts';
import { localDateOf } from '#shared/domain/values/zone.ts';
import { caseOf } from './case-figures.ts';

/**
 * A last day, put off by every day from `since` on that the debtor contested the case: whoever contests may wait for the answer, so
 * these days are none of those that they have. A day that two registrations of a person contested is one. A dispute that still goes
 * on is not in it; nobody is judged during one.
 *
 * @param since the debtor's day from which they had until `last`
 */
export function putOffByDisputes(
  record: RegisteredRecord,
  credorId: CredorId,
  { since, last }: { readonly since: LocalDate; readonly last: LocalDate },
): LocalDate {
  const { zone } = record.debtor;
  let [until, counted] = [last, since];
  for (const dispute of caseOf(record, credorId)?.disputes ?? []) {
    const [from, end] = [localDateOf(dispute.from, zone), localDateOf(dispute.until, zone)];
    const begin = from > counted ? from : counted;
    if (begin > until || end <= begin) continue;
    until = addDays(until, daysBetween(begin, end));
    counted = end;
  }
  return until;
}
