import type { AssessmentRules } from '#shared/domain/case/assess-case.ts';
import { addSorted, NOTHING_SORTED, withCase } from '#shared/domain/carteira/sorting-figures.ts';
import { inParallel } from '#shared/table/in-parallel.ts';
import { type CaseListing, readCasePage } from '#shared/table/read-cases.ts';
import type { Sorting, SortingShard } from '#shared/table/sortings.ts';
import type { SortCasesDeps } from './deps.ts';
import { type Placement, sortOne } from './sort-one.ts';

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
    const sorted = new Map<CaseListing, Placement | null>();
    await inParallel(owing, SIDE_BY_SIDE, async (listing) => {
      sorted.set(listing, await sortOne(deps, sorting, rules, listing));
    });
    for (const listing of owing) {
      const one = sorted.get(listing);
      if (one) figures = withCase(figures, listing.debtorId, one);
    }
    after = more;
    cases += listed.length;
  } while (after !== null && cases < PART_CASES && deps.remainingMs() > TIME_TO_STOP_MS);
  const status = after === null ? 'done' : 'open';
  const sum = addSorted(shard.figures, figures);
  return { ...shard, parts: shard.parts + 1, after, status, figures: sum };
}
