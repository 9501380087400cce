import assert from 'node:assert/strict';
import { type Registry, RegistryRefused } from '#shared/adapters/registries/registry.ts';
import { principalDue } from '#shared/domain/debt/principal-due.ts';
import { filedFact } from '#shared/domain/listing/filed-fact.ts';
import type { FactOf } from '#shared/domain/history/entry.ts';
import { filableFrom } from '#shared/domain/listing/patience.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import type { Centavos } from '#shared/domain/values/money.ts';
import { obstacleTo } from '#shared/domain/listing/obstacle.ts';
import { takeBack } from '#shared/domain/listing/take-back.ts';
import { localDateOf, millisecondsBetween } from '#shared/domain/values/zone.ts';
import { OwnError } from '#shared/domain/values/own-error.ts';
import type { LoadedDebtor } from '#shared/table/loaded-debtor.ts';
import type { ServeListingDeps } from './deps.ts';
import { type Filing, recordListing } from './record-listing.ts';

/** A call that nobody heard of may still arrive; after this it has, or never will. */
const ARRIVES_WITHIN_MS = 5 * 60_000;

/** A try is under way, or its answer got lost a moment ago: the queue comes again. */
export class NotKnownYet extends OwnError {
  override readonly name = 'NotKnownYet';
}

/**
 * Has a debt listed, at most once: what is forbidden by now is not, the try is written down before the call, and a try
 * whose answer is not known is looked up before it is repeated.
 */
export async function fileListing(
  deps: ServeListingDeps,
  loaded: LoadedDebtor,
  listing: Filing,
): Promise<string> {
  const { debtorId } = loaded;
  const { listingId, credorId } = listing;
  const which = { listingId, credorId };
  const registry = deps.findRegistry(listing.registry);
  if (registry === null) {
    // What may lie there is not given up as never filed.
    if (listing.triedAt !== null) throw new NotKnownYet('The registry is not configured any more.');
    return ended(deps, loaded, listing, refusal('O órgão não está configurado.'));
  }
  if (listing.triedAt === null && lacksAddress(loaded, listing)) {
    return ended(deps, loaded, listing, { because: 'no-address' });
  }
  if (listing.triedAt !== null) {
    const standing = await registry.lookUp(listing.listingId);
    if (standing.state !== 'absent') return filed(deps, loaded, listing, standing.protocol);
    if (millisecondsBetween(listing.triedAt, deps.now()) < ARRIVES_WITHIN_MS) {
      throw new NotKnownYet('A filing was tried a moment ago and is not known yet.');
    }
  }
  const order = await orderOf(deps, loaded, listing);
  const claimed = await recordListing(deps, debtorId, listing, (fresh, record, rules, at) => {
    if (fresh.status !== 'filing' || fresh.triedAt !== listing.triedAt) return null;
    const today = localDateOf(at, record.debtor.zone);
    // The registry has nothing of it, whatever was tried: what keeps a debt from being listed at all holds.
    const obstacle = obstacleTo({ ...fresh, triedAt: null }, record, rules.policy, today);
    if (obstacle) {
      const fact = takeBack(record, fresh, obstacle.because, rules.policy, at);
      return { outcome: 'forbidden', fact };
    }
    // Money is on its way, or promised: the alarm comes again when that is over.
    if (filableFrom(record, fresh.credorId, today, rules.policy) > today) return null;
    const amount = dueOf(record, fresh, today);
    return amount === listing.amount
      ? {
          outcome: 'tried',
          fact: { type: 'listing-filing-tried', ...which, dueDate: order.dueDate },
        }
      : { outcome: 'amount-changed', fact: { type: 'listing-filing-requested', ...which, amount } };
  });
  if (claimed !== 'tried') return claimed;
  try {
    const { protocol } = await registry.file(order);
    return await filed(deps, loaded, listing, protocol);
  } catch (error) {
    if (!(error instanceof RegistryRefused)) throw error;
    return ended(deps, loaded, listing, refusal(error.message));
  }
}

/** A cartório sends its summons to where the person lives. */
const lacksAddress = ({ profile }: LoadedDebtor, { kind }: Filing): boolean =>
  kind === 'protesto' && profile?.address === undefined;

/** The order names what is due of the principal on the day on which it leaves. */
function dueOf({ debts }: RegisteredRecord, listing: Filing, today: LocalDate): Centavos {
  const debt = debts.find(({ debtId }) => debtId === listing.debtId);
  return debt ? principalDue(debt, today) : listing.amount;
}

async function orderOf(
  deps: ServeListingDeps,
  { profile, record }: LoadedDebtor,
  { listingId: key, credorId, debtId, amount, notice, title }: Filing,
): Promise<Parameters<Registry['file']>[0]> {
  const debt = record.debts.find((known) => known.debtId === debtId);
  assert(profile && record.debtor && debt, 'whoever is listed is registered and owes it');
  const { externalId: contract, dueDate } = debt;
  const noticedOn = localDateOf(notice.deliveredAt, record.debtor.zone);
  const credor = await deps.credorOf(credorId);
  const order = { key, credor, debtor: profile, contract, dueDate, amount, noticedOn };
  return { ...order, ...(title && { title }) };
}

/** Also of one that must leave meanwhile: its number is needed for that. */
const filed = (
  deps: ServeListingDeps,
  { debtorId }: LoadedDebtor,
  listing: Filing,
  protocol: string,
): Promise<string> =>
  recordListing(deps, debtorId, listing, (fresh, record, rules, at) =>
    fresh.status === 'filing' || (fresh.status === 'withdrawing' && fresh.protocol === null)
      ? { outcome: 'filed', fact: filedFact(record, fresh, protocol, rules.policy, at) }
      : null,
  );

type Reason = Pick<FactOf<'listing-cancelled'>, 'because' | 'detail'>;

const refusal = (detail: string): Reason => ({ because: 'registry-refused', detail });

const ended = (
  deps: ServeListingDeps,
  { debtorId }: LoadedDebtor,
  listing: Filing,
  reason: Reason,
): Promise<string> =>
  recordListing(deps, debtorId, listing, ({ status, listingId, credorId }) =>
    status === 'filing'
      ? { outcome: 'refused', fact: { type: 'listing-cancelled', listingId, credorId, ...reason } }
      : null,
  );
