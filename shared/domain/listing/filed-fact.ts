import assert from 'node:assert/strict';
import { bookedAt } from '#shared/domain/cost/campaign-of.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { FactOf } from '#shared/domain/history/entry.ts';
import { type Instant, localDateOf } from '#shared/domain/values/zone.ts';
import { protestedOn } from './clocks.ts';
import type { LiveListing } from './listing.ts';
import { rulesOn } from './listing-law.ts';
import { listedUntil, type PrescriptionPolicy } from './obstacle.ts';

/** That the registry took a debt today, with the day on which it becomes public and the last one on which it may stay. */
export function filedFact(
  record: RegisteredRecord,
  { listingId, credorId, debtId, kind, registry, price }: LiveListing,
  protocol: string,
  policy: PrescriptionPolicy,
  now: Instant,
): FactOf<'listing-filed'> {
  const debt = record.debts.find((known) => known.debtId === debtId);
  assert(debt, 'what is listed is a debt of the person');
  const { uf, zone } = record.debtor;
  const filedOn = localDateOf(now, zone);
  const delistOn = listedUntil(record, debt, { kind, policy, today: filedOn });
  const { protestDays } = rulesOn(kind, uf, filedOn);
  const publicFrom = kind === 'protesto' ? protestedOn(filedOn, protestDays) : filedOn;
  return {
    type: 'listing-filed',
    listingId,
    credorId,
    protocol,
    filedOn,
    delistOn,
    publicFrom,
    ...bookedAt(record, credorId),
    ...(price !== undefined && { fee: { registry, price } }),
  };
}
