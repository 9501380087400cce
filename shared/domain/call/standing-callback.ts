import { caseOf } from '#shared/domain/case/case-figures.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { CredorId } from '#shared/domain/values/ids.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import { type Callback, callbackEnds } from './callback.ts';

/** The wish to be called by this credor that nobody has met and that is not over; its moment may be to come. */
export function standingCallback(
  record: RegisteredRecord,
  credorId: CredorId,
  now: Instant,
): Callback | null {
  const callback = caseOf(record, credorId)?.callback;
  return callback && now < callbackEnds(callback) ? callback : null;
}
