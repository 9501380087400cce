import type { Fact } from '#shared/domain/history/entry.ts';
import type { Listing, ListingIn } from '#shared/domain/listing/listing.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { isRegistered } from '#shared/domain/history/evolve.ts';
import { planAfter } from '#shared/domain/regua/plan-after.ts';
import { withSorted } from '#shared/domain/regua/sort-after.ts';
import type { PlanRules } from '#shared/domain/regua/plan-rules.ts';
import type { DebtorId } from '#shared/domain/values/ids.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import { changeDebtor } from '#shared/table/change-debtor.ts';
import type { ServeListingDeps } from './deps.ts';

/**
 * Writes what became of a listing at its registry, with the alarm that then holds.
 *
 * @param decide sees fresh state; null when the listing has moved on meanwhile
 * @returns the outcome's word, or 'already-done'
 */
export async function recordListing<Outcome extends string>(
  deps: ServeListingDeps,
  debtorId: DebtorId,
  { listingId, registry }: Pick<Listing, 'listingId' | 'registry'>,
  decide: (
    fresh: Listing,
    record: RegisteredRecord,
    rules: PlanRules,
    at: Instant,
  ) => { readonly outcome: Outcome; readonly fact: Fact } | null,
): Promise<Outcome | 'already-done'> {
  const at = deps.now();
  const context = { actor: `registry:${registry}` as const, cause: `listing:${listingId}`, at };
  const { outcome } = await changeDebtor<Outcome | 'already-done'>(
    deps.table,
    debtorId,
    context,
    async ({ record }) => {
      const fresh = record.listings.find((known) => known.listingId === listingId);
      if (!fresh || !isRegistered(record)) return { outcome: 'already-done', decision: null };
      const rules = await deps.planRulesOf(record);
      const decided = decide(fresh, record, rules, at);
      if (decided === null) return { outcome: 'already-done', decision: null };
      const facts = withSorted(record, [decided.fact], rules, { debtorId, at });
      const next = planAfter(record, facts, rules, { debtorId, at });
      return { outcome: decided.outcome, decision: { facts, next } };
    },
  );
  return outcome;
}

export type Filing = ListingIn<'filing'>;
export type Withdrawing = ListingIn<'withdrawing'>;
