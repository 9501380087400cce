import { activeAgreementOf } from '#shared/domain/agreement/agreement-figures.ts';
import { brokenFrom } from '#shared/domain/agreement/grace.ts';
import type { NextAlarm } from '#shared/domain/debtor/alarm.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { dueListings } from '#shared/domain/listing/listing-moment.ts';
import type { PrescriptionPolicy } from '#shared/domain/listing/obstacle.ts';
import { lastDayOf, openPromiseOf } from '#shared/domain/promise/promise-figures.ts';
import type { CredorId } from '#shared/domain/values/ids.ts';
import { addDays, type LocalDate } from '#shared/domain/values/local-date.ts';
import { type Instant, toInstantOn, toLocal } from '#shared/domain/values/zone.ts';
import { spread } from '#shared/domain/values/spread.ts';

type Grace = Extract<NextAlarm, { kind: 'agreement-grace' }>;
type ListingDue = Extract<NextAlarm, { kind: 'listing' }>;
type PromiseDue = Extract<NextAlarm, { kind: 'promise-due' }>;

/** Before any step of the day, so that what has ended is known by then; within an hour, so that no minute is full. */
const FROM_MINUTE = 7 * 60;
const WITHIN_MINUTES = 60;

/** Looks at the earliest unpaid instalment of a credor's agreement on the first day after its tolerance. */
export function graceAlarm(record: RegisteredRecord, credorId: CredorId): Grace | null {
  const agreement = activeAgreementOf(record, credorId);
  const first = agreement && brokenFrom(record, agreement);
  if (!agreement || !first) return null;
  const { agreementId } = agreement;
  const moment = ringingOn(record, credorId, agreementId, first);
  return { kind: 'agreement-grace', ...moment, agreementId };
}

/** Looks at a promise on the first day after its tolerance. */
export function promiseAlarm(record: RegisteredRecord, credorId: CredorId): PromiseDue | null {
  const promise = openPromiseOf(record, credorId);
  if (!promise) return null;
  const { promiseId } = promise;
  const moment = ringingOn(record, credorId, promiseId, addDays(lastDayOf(promise), 1));
  return { kind: 'promise-due', ...moment, promiseId };
}

/** Looks at the first listing for which something is due, over all credores. */
export function listingAlarm(
  record: RegisteredRecord,
  policy: PrescriptionPolicy,
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
