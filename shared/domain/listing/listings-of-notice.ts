import type { DebtorRecord } from '#shared/domain/debtor/record.ts';
import type { MessageId } from '#shared/domain/values/ids.ts';
import type { ListingIn } from './listing.ts';

/** The listings that a message gives notice of and whose proof is still waited for. */
export const listingsOfNotice = (
  record: DebtorRecord,
  messageId: MessageId,
): readonly ListingIn<'noticed'>[] =>
  record.listings.filter(
    (known): known is ListingIn<'noticed'> =>
      known.status === 'noticed' && known.messageId === messageId,
  );

/** Whether news of a message may change what holds of a listing: it is its notice, or proves that one was given. */
export const bearsOnListing = (record: DebtorRecord, messageId: MessageId): boolean =>
  listingsOfNotice(record, messageId).length > 0 ||
  record.listings.some((known) => 'notice' in known && known.notice.messageId === messageId);
