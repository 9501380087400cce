import type { TrialQueued } from '#events/trial-queued.ts';
import type { FileStore } from '#shared/adapters/files.ts';
import { Regua } from '#shared/domain/regua/regua.ts';
import type { DraftedCarteiras } from '#shared/domain/regua-trial/carteiras-in-place.ts';
import { draftedNights } from '#shared/domain/regua-trial/drafted-nights.ts';
import type { NightRules } from '#shared/domain/regua-trial/nights.ts';
import { LINES_HEADER } from '#shared/domain/regua-trial/lines-csv.ts';
import { addFigures, NO_FIGURES } from '#shared/domain/regua-trial/trial-figures.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import {
  advanceShard,
  firstOf,
  readShard,
  readShards,
  shardsOf,
} from '#shared/table/trial-shards.ts';
import { endTrial, linesKeyOf, readTrial, type RunningTrial } from '#shared/table/trials.ts';
import type { DocumentsOf } from './read-books.ts';
import { draftVersionOf, type TryCaseDeps } from './try-case.ts';
import { tryPart } from './try-part.ts';

/** Deliveries after which a part that cannot be tried ends the trial, which then says so. */
const PATIENCE_RECEIVES = 4;

export type SimulateReguaDeps = Omit<TryCaseDeps, 'documentsOf' | 'carteiras' | 'nights'> & {
  readonly readBooks: () => Promise<DocumentsOf>;
  readonly readNights: () => Promise<NightRules>;
  readonly readCarteiras: (trial: RunningTrial) => Promise<DraftedCarteiras | null>;
  readonly files: Pick<FileStore, 'write'>;
  readonly continueLater: (event: TrialQueued) => Promise<void>;
  readonly now: () => Instant;
};

export type Delivered = { readonly count: number; readonly remainingMs: () => number };

/**
 * Tries one part of a book: a draft of a régua, of carteiras, or both over people as they are now, in the very code that decides live. Each part is
 * counted once however often it is brought, and the last one adds all shards up.
 *
 * @returns what became of it, for the log
 * @throws for the queue to repeat
 */
export async function simulateRegua(
  event: TrialQueued,
  deps: SimulateReguaDeps,
  { count, remainingMs }: Delivered,
): Promise<string> {
  const { reguaId, trialId, credorId, bucket, part } = event;
  const trial = await readTrial(deps.table, reguaId, trialId);
  if (trial?.status !== 'running') return 'ended';
  const shard =
    (await readShard(deps.table, trialId, credorId, bucket)) ?? firstOf(trial, credorId, bucket);
  if (shard.parts > part) return goOn(deps, trial, event, shard);
  try {
    const draft = trial.regua && Regua.parse(JSON.parse(trial.regua.text));
    const [documentsOf, nights, carteiras] = await Promise.all([
      deps.readBooks(),
      deps.readNights(),
      deps.readCarteiras(trial),
    ]);
    const drafted = draftedNights(
      nights,
      carteiras,
      draft && { draft, version: draftVersionOf(trial) },
    );
    const books = {
      ...deps,
      documentsOf,
      nights: { live: nights, drafted },
      carteiras,
      remainingMs,
    };
    const tried = await tryPart(books, trial, draft, shard);
    const key = linesKeyOf(trialId, credorId, bucket, part);
    await deps.files.write(key, `${LINES_HEADER}${tried.csv}`, 'text/csv; charset=utf-8');
    await advanceShard(deps.table, trial, tried.shard);
    return await goOn(deps, trial, event, tried.shard);
  } catch (error) {
    if (count < PATIENCE_RECEIVES) throw error;
    await endTrial(deps.table, {
      ...trial,
      status: 'failed',
      finishedAt: deps.now(),
      failure: `Parou no credor ${credorId}, depois de ${shard.tried} casos: tente de novo, e se continuar veja os registros da função.`,
    });
    throw error;
  }
}

/** After a part: the next one of the shard, or the sum of all once every shard is done. */
async function goOn(
  deps: SimulateReguaDeps,
  trial: RunningTrial,
  event: TrialQueued,
  { parts, isDone }: { readonly parts: number; readonly isDone: boolean },
): Promise<string> {
  if (!isDone) {
    await deps.continueLater({ ...event, part: parts });
    return 'tried-a-part';
  }
  const shards = await readShards(deps.table, trial.trialId);
  const isLast = shards.length === shardsOf(trial).length && shards.every((one) => one.isDone);
  if (!isLast) return 'tried-a-shard';
  const live = shards.flatMap((shard) => shard.live ?? []);
  await endTrial(deps.table, {
    ...trial,
    status: 'done',
    finishedAt: deps.now(),
    draft: shards.map(({ draft }) => draft).reduce(addFigures, NO_FIGURES),
    live: trial.liveVersion === 0 ? null : live.reduce(addFigures, NO_FIGURES),
  });
  return 'tried-the-book';
}
