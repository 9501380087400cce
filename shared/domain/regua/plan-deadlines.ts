import { activeAgreementsOf } from '#shared/domain/agreement/agreement-figures.ts';
import { brokenFrom } from '#shared/domain/agreement/grace.ts';
import type { NextAlarm } from '#shared/domain/debtor/alarm.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { dueListings, type MomentPolicy } from '#shared/domain/listing/listing-moment.ts';
import { openPromiseOf } from '#shared/domain/promise/promise-figures.ts';
import type { ClearingPolicy } from '#shared/domain/payment/may-still-come.ts';
import { judgedFrom } from '#shared/domain/promise/judge-promise.ts';
import type { CredorId } from '#shared/domain/values/ids.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import { type Instant, toInstantOn, toLocal } from '#shared/domain/values/zone.ts';
import { spread } from '#shared/domain/values/spread.ts';

type Grace = Extract<NextAlarm, { kind: 'agreement-grace' }>;
type ListingDue = Extract<NextAlarm, { kind: 'listing' }>;
type PromiseDue = Extract<NextAlarm, { kind: 'promise-due' }>;

/** Before any step of the day, so that what has ended is known by then; within an hour, so that no minute is full. */
const FROM_MINUTE = 7 * 60;
const WITHIN_MINUTES = 60;

/** Looks at the earliest unpaid instalment of each agreement with a credor on the first day on which it breaks it. */
export const graceAlarms = (
  record: RegisteredRecord,
  credorId: CredorId,
  policy: ClearingPolicy,
): readonly Grace[] =>
  activeAgreementsOf(record, credorId).flatMap((agreement) => {
    const first = brokenFrom(record, agreement, policy);
    if (!first) return [];
    const { agreementId } = agreement;
    const moment = ringingOn(record, credorId, agreementId, first);
    return [{ kind: 'agreement-grace' as const, ...moment, agreementId }];
  });

/** Looks at a promise on the first day on which it may be judged. */
export function promiseAlarm(
  record: RegisteredRecord,
  credorId: CredorId,
  policy: ClearingPolicy,
): PromiseDue | null {
  const promise = openPromiseOf(record, credorId);
  if (!promise) return null;
  const { promiseId } = promise;
  const moment = ringingOn(record, credorId, promiseId, judgedFrom(record, promise, policy));
  return { kind: 'promise-due', ...moment, promiseId };
}

/** Looks at the first listing for which something is due, over all credores. */
export function listingAlarm(
  record: RegisteredRecord,
  policy: MomentPolicy,
  now: Instant,
): ListingDue | null {
  const [first] = dueListings(record, policy, now);
  if (!first) return null;
  const { at, listing } = first;
  const { credorId, listingId } = listing;
  const { zone } = record.debtor;
  // Two things may fall due for one listing within a minute, and each rings by itself.
  const key = `${credorId}:${listingId}:${listing.status}:${at}`;
  return { kind: 'listing', key, at, zone, credorId, listingId };
}

function ringingOn(record: RegisteredRecord, credorId: CredorId, what: string, day: LocalDate) {
  const { debtorId, zone } = record.debtor;
  const at = toInstantOn(day, FROM_MINUTE + spread(WITHIN_MINUTES, debtorId, what), zone);
  return { key: `${credorId}:${what}:${toLocal(at, zone)}`, at, zone, credorId };
}
