import type { Regua } from '#shared/domain/regua/regua.ts';
import { addFigures } from '#shared/domain/regua-trial/trial-figures.ts';
import { withPerson } from '#shared/domain/regua-trial/trial-sample.ts';
import { inParallel } from '#shared/table/in-parallel.ts';
import { type CaseListing, readCasePage } from '#shared/table/read-cases.ts';
import type { TrialShard } from '#shared/table/trial-shards.ts';
import type { RunningTrial } from '#shared/table/trials.ts';
import { type CaseOutcome, tryCase, type TryCaseDeps } from './try-case.ts';

const PAGE_CASES = 200;
const SIDE_BY_SIDE = 20;
/** One part writes one file: some megabytes of lines fit into memory. */
const PART_CASES = 5_000;
/** What the last people of a page and the writing of the part may take. */
const TIME_TO_STOP_MS = 60_000;

/** The shard with one part more, and the lines of that part as CSV without a header. */
export type TriedPart = { readonly shard: TrialShard; readonly csv: string };

/** Tries the next few thousand cases of a shard, or as many as there is time for. */
export async function tryPart(
  deps: TryCaseDeps & { readonly remainingMs: () => number },
  trial: RunningTrial,
  draft: Regua | null,
  shard: TrialShard,
): Promise<TriedPart> {
  const { credorId, bucket } = shard;
  const csv: string[] = [];
  let known = shard;
  let cases = 0;
  do {
    const page = { after: known.after, limit: PAGE_CASES };
    const { cases: listed, more } = await readCasePage(deps.table, credorId, bucket, page);
    for (const outcome of await outcomesOf(deps, trial, draft, listed)) {
      known = withOutcome(known, outcome);
      csv.push(outcome.csv);
    }
    known = { ...known, after: more };
    cases += listed.length;
  } while (known.after !== null && cases < PART_CASES && deps.remainingMs() > TIME_TO_STOP_MS);
  const isDone = known.after === null;
  return { shard: { ...known, parts: shard.parts + 1, isDone }, csv: csv.join('') };
}

/** In the order of the index, however long each takes. */
async function outcomesOf(
  deps: TryCaseDeps,
  trial: RunningTrial,
  draft: Regua | null,
  listed: readonly CaseListing[],
): Promise<readonly CaseOutcome[]> {
  const owing = listed.filter(({ status, openDebts }) => status === 'active' && openDebts > 0);
  const found = new Map<CaseListing, CaseOutcome | null>();
  await inParallel(owing, SIDE_BY_SIDE, async (listing) => {
    found.set(listing, await tryCase(deps, trial, draft, listing));
  });
  return owing.flatMap((listing) => found.get(listing) ?? []);
}

const withOutcome = (
  shard: TrialShard,
  { draft, live, debtorId, lines }: CaseOutcome,
): TrialShard => ({
  ...shard,
  sample: [...withPerson(shard.sample, debtorId, lines)],
  tried: shard.tried + 1,
  draft: addFigures(shard.draft, draft),
  live: shard.live && live ? addFigures(shard.live, live) : null,
});
