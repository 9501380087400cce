import { OwnError } from '#shared/domain/values/own-error.ts';
import type { DebtorId } from '#shared/domain/values/ids.ts';
import { millisecondsBetween } from '#shared/domain/values/zone.ts';
import type { ServeListingDeps } from './deps.ts';
import { NotKnownYet } from './file-listing.ts';
import { recordListing, type Withdrawing } from './record-listing.ts';

/** A filing that was under way when it was taken back has arrived by then, or never will. */
const ARRIVES_WITHIN_MS = 60 * 60_000;

/** The registry took the order and still holds the debt: it is asked again. */
class NotConfirmed extends OwnError {
  override readonly name = 'NotConfirmed';
}

/** Takes a debt off its registry, and believes only what the registry then says of it. */
export async function releaseListing(
  deps: ServeListingDeps,
  debtorId: DebtorId,
  listing: Withdrawing,
): Promise<string> {
  const { listingId, because, triedAt } = listing;
  const registry = deps.findRegistry(listing.registry);
  if (registry === null) throw new NotConfirmed('The registry of a listing is not configured.');
  const before = await registry.lookUp(listingId);
  if (before.state === 'absent') {
    if (triedAt && millisecondsBetween(triedAt, deps.now()) < ARRIVES_WITHIN_MS) {
      throw new NotKnownYet('A filing that must be taken back is not known yet.');
    }
    return withdrawn(deps, debtorId, listing, false);
  }
  if (before.state === 'listed') {
    await registry.release(listingId, because);
    const after = await registry.lookUp(listingId);
    if (after.state === 'listed') throw new NotConfirmed('The registry has not confirmed yet.');
  }
  return withdrawn(deps, debtorId, listing, true);
}

const withdrawn = (
  deps: ServeListingDeps,
  debtorId: DebtorId,
  listing: Withdrawing,
  wasListed: boolean,
): Promise<string> =>
  recordListing(deps, debtorId, listing, ({ status, listingId, credorId }) =>
    status === 'withdrawing'
      ? {
          outcome: 'withdrawn',
          fact: { type: 'listing-withdrawn', listingId, credorId, wasListed },
        }
      : null,
  );
