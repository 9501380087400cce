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
