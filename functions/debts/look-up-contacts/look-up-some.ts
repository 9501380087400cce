import type {
  BulkLookUp,
  LookUpEnd,
  LookUpFigures,
} from '#shared/domain/enrichment/bulk-look-up.ts';
import type { EnrichmentPolicy } from '#shared/domain/enrichment/enrichment-policy.ts';
import { causeForCredor } from '#shared/domain/history/cause-for-credor.ts';
import type { DebtorId } from '#shared/domain/values/ids.ts';
import { epochMsOf } from '#shared/domain/values/zone.ts';
import { advanceLookUp, type LookUpPlace } from '#shared/table/bulk-look-ups.ts';
import { loadDebtor } from '#shared/table/load-debtor.ts';
import { type LookedUp, lookUpDebtor } from '#shared/table/look-up-debtor.ts';
import { listPeople, peopleFrom } from '#shared/table/look-up-people.ts';
import type { LookUpContactsDeps } from './deps.ts';

/** What the last question and the writing of the place may take. */
const TIME_TO_STOP_MS = 30_000;
/** A provider of whose answers so many in a row tell nothing has something wrong: each further question would be paid for nothing. */
const SILENT_MAX = 10;
const MINUTE_MS = 60_000;

export type Turn = {
  readonly place: LookUpPlace;
  readonly figures: LookUpFigures;
  /** Null while there is more to do. */
  readonly ended: LookUpEnd | null;
  /** How long the next turn waits, so that the provider is asked no faster than it wants. */
  readonly delaySeconds: number;
};

type Deps = LookUpContactsDeps & { readonly remainingMs: () => number };

/**
 * Walks on through the people of a job, those first whose contact may bring most, one question after the other, until something
 * says to stop. Each answer is counted as soon as it is in, so a crash loses the count of one at most.
 *
 * @returns `overtaken` when another function works on the same job and is further, or somebody stopped it
 */
export async function lookUpSome(
  deps: Deps,
  job: BulkLookUp,
  policy: EnrichmentPolicy,
  from: LookUpPlace,
): Promise<Turn | 'overtaken'> {
  let place = from;
  let { figures } = job;
  if (place.list === null) {
    const list = await listPeople(deps.table, job, deps.now());
    const saved = await advanceLookUp(deps.table, job, { place: { ...place, list }, figures });
    if (saved === null) return 'overtaken';
    place = saved;
  }
  for await (const debtorId of peopleFrom(deps.table, job, place)) {
    if (deps.remainingMs() < TIME_TO_STOP_MS) return pausing(place, figures, 0);
    const looked = await lookUpOne(deps, job, policy, debtorId);
    const refusal = looked.isAsked ? null : looked.because;
    if (refusal === 'too-fast') return pausing(place, figures, secondsToNextMinute(deps));
    if (refusal === 'over-budget' || refusal === 'job-over')
      return ending(place, figures, 'over-budget');
    figures = withLooked(figures, looked);
    place = { ...place, next: place.next + 1, silent: silentAfter(place.silent, looked) };
    if (!looked.isAsked) continue;
    const saved = await advanceLookUp(deps.table, job, { place, figures });
    if (saved === null) return 'overtaken';
    place = saved;
    if (place.silent >= SILENT_MAX) return ending(place, figures, whyInVain(looked));
  }
  return ending(place, figures, 'done');
}

async function lookUpOne(
  deps: Deps,
  { credorId, lookUpId, budget, startedBy }: BulkLookUp,
  policy: EnrichmentPolicy,
  debtorId: DebtorId,
): Promise<LookedUp> {
  const loaded = await loadDebtor(deps.table, debtorId);
  const cause = causeForCredor('lookup', credorId, lookUpId);
  const context = { actor: startedBy, cause, at: deps.now() };
  return lookUpDebtor(deps, loaded, { credorId, policy, context, job: { lookUpId, budget } });
}

function withLooked(figures: LookUpFigures, looked: LookedUp): LookUpFigures {
  const seen = { ...figures, seen: figures.seen + 1 };
  if (!looked.isAsked)
    return looked.because === 'asked-before'
      ? { ...seen, askedBefore: seen.askedBefore + 1 }
      : seen;
  const { found, nothingNew, failed, unreadable, added } = seen;
  switch (looked.outcome) {
    case 'found':
      return { ...seen, found: found + 1, added: added + looked.added };
    case 'nothing-new':
      return { ...seen, nothingNew: nothingNew + 1 };
    case 'failed':
    case 'denied':
      return { ...seen, failed: failed + 1 };
    case 'unreadable':
      return { ...seen, unreadable: unreadable + 1 };
  }
}

/** Questions in a row, this one included, whose answers told nothing at all. */
const silentAfter = (silent: number, looked: LookedUp): number => {
  if (!looked.isAsked) return silent;
  return looked.outcome === 'found' || looked.outcome === 'nothing-new' ? 0 : silent + 1;
};

function whyInVain({ outcome }: Extract<LookedUp, { isAsked: true }>): LookUpEnd {
  if (outcome === 'denied') return 'key-denied';
  return outcome === 'unreadable' ? 'answers-unreadable' : 'provider-silent';
}

const pausing = (place: LookUpPlace, figures: LookUpFigures, delaySeconds: number): Turn => ({
  place,
  figures,
  ended: null,
  delaySeconds,
});

const ending = (place: LookUpPlace, figures: LookUpFigures, ended: LookUpEnd): Turn => ({
  place,
  figures,
  ended,
  delaySeconds: 0,
});

const secondsToNextMinute = ({ now }: Deps): number =>
  Math.ceil((MINUTE_MS - (epochMsOf(now()) % MINUTE_MS)) / 1000);
