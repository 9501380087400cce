import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { DEFAULT_CONTACT_POLICY } from '#shared/domain/gate/default-policy.ts';
import type { Fact } from '#shared/domain/history/entry.ts';
import { preview } from '#shared/domain/history/preview.ts';
import { decideListings } from '#shared/domain/listing/decide-listings.ts';
import type { Listing } from '#shared/domain/listing/listing.ts';
import { AURORA, anEmail, aMobile, aRecord, instant, MARIA } from './records.ts';

export const policy = DEFAULT_CONTACT_POLICY;
const confirmed = [anEmail({ confirmed: true }), aMobile({ confirmed: true })];

/** Maria with one listing, and an e-mail and a telephone that are known to be hers. */
export const withListing = (listing: Listing, changes: Partial<RegisteredRecord> = {}) =>
  aRecord({ contacts: confirmed, listings: [listing], ...changes });

/** What is decided about Aurora's listings at an instant. */
export const decide = (record: RegisteredRecord, at: string) =>
  decideListings(record, { credorId: AURORA, key: 'k' }, policy, instant(at));

/** What facts make of the first listing. */
export const after = (record: RegisteredRecord, facts: readonly Fact[], at: string) =>
  preview(record, facts, { debtorId: MARIA, at: instant(at) }).listings[0];
