import type { AssessmentRules } from '#shared/domain/case/assess-case.ts';
import { exceptionsOf } from '#shared/domain/carteira/exceptions-of.ts';
import { sortCase, type SortedCase } from '#shared/domain/carteira/sort-case.ts';
import { addSorted, NOTHING_SORTED, withCase } from '#shared/domain/carteira/sorting-figures.ts';
import { isRegistered } from '#shared/domain/history/evolve.ts';
import { broughtForward } from '#shared/domain/regua/brought-forward.ts';
import { planAfter } from '#shared/domain/regua/plan-after.ts';
import { withExceptions } from '#shared/domain/regua/plan-rules.ts';
import { changeDebtor } from '#shared/table/change-debtor.ts';
import { inParallel } from '#shared/table/in-parallel.ts';
import { loadDebtor } from '#shared/table/load-debtor.ts';
import { type CaseListing, readCasePage } from '#shared/table/read-cases.ts';
import type { Sorting, SortingShard } from '#shared/table/sortings.ts';
import type { SortCasesDeps } from './deps.ts';

const PAGE_CASES = 200;
const SIDE_BY_SIDE = 20;
/** What a crash makes a part look at again at most. */
const PART_CASES = 5_000;
/** What the last people of a page and the writing of the part may take. */
const TIME_TO_STOP_MS = 60_000;

/** The shard with the next few thousand cases in, or as many as there is time for. */
export async function sortPart(
  deps: SortCasesDeps & { readonly remainingMs: () => number },
  sorting: Sorting,
  rules: AssessmentRules,
  shard: SortingShard,
): Promise<SortingShard> {
  const { credorId } = sorting;
  let figures = NOTHING_SORTED;
  let { after } = shard;
  let cases = 0;
  do {
    const page = { after, limit: PAGE_CASES };
    const { cases: listed, more } = await readCasePage(deps.table, credorId, shard.bucket, page);
    const owing = listed.filter(({ status, openDebts }) => status !== 'settled' && openDebts > 0);
    const sorted = new Map<CaseListing, SortedCase | null>();
    await inParallel(owing, SIDE_BY_SIDE, async (listing) => {
      sorted.set(listing, await sortOne(deps, sorting, rules, listing));
    });
    for (const listing of owing) {
      const one = sorted.get(listing);
      if (one?.isPlaced) figures = withCase(figures, listing.debtorId, one);
    }
    after = more;
    cases += listed.length;
  } while (after !== null && cases < PART_CASES && deps.remainingMs() > TIME_TO_STOP_MS);
  const status = after === null ? 'done' : 'open';
  const sum = addSorted(shard.figures, figures);
  return { ...shard, parts: shard.parts + 1, after, status, figures: sum };
}

/**
 * Where one case belongs; unless it is only a look, it goes there by a fact of its own. Who stays hears nothing, unless the
 * exceptions that were just published owe them a step before their alarm rings.
 */
async function sortOne(
  { table, planRulesOf, now }: SortCasesDeps,
  { draft, sortingId, startedBy }: Sorting,
  { carteiras, model }: AssessmentRules,
  { debtorId, credorId }: CaseListing,
): Promise<SortedCase | null> {
  const at = now();
  const loaded = await loadDebtor(table, debtorId);
  if (!isRegistered(loaded.record)) return null;
  const rules = { carteiras, model };
  const first = sortCase(loaded.record, credorId, rules, at);
  const isNight = startedBy === 'system';
  if (draft !== null || (isNight && !first?.fact)) return first;
  // Past the cache, which may not know yet what a publication said a moment ago.
  const exceptions = exceptionsOf(credorId, carteiras);
  let sorted: SortedCase | null = null;
  const context = { actor: startedBy, cause: `sorting:${credorId}:${sortingId}`, at };
  const decide = async ({ record }: typeof loaded) => {
    sorted = isRegistered(record) ? sortCase(record, credorId, rules, at) : null;
    if (!isRegistered(record)) return { outcome: 'stays', decision: null };
    const planRules = withExceptions(await planRulesOf(record), credorId, exceptions);
    if (sorted?.fact) {
      const facts = [sorted.fact];
      const next = planAfter(record, facts, planRules, { debtorId, at });
      return { outcome: 'moved', decision: { facts, next } };
    }
    const next = broughtForward(record, planRules, at);
    if (next === null) return { outcome: 'stays', decision: null };
    const facts = [{ type: 'alarm-replanned' as const, because: 'carteira-changed' as const }];
    return { outcome: 'replanned', decision: { facts, next } };
  };
  await changeDebtor(table, debtorId, context, decide, loaded);
  return sorted;
}
