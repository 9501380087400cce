import type * as z from 'zod';
import type { ReguaTrialView } from '#events/api/regua-trial.ts';
import type { TrialFigures } from '#shared/domain/regua-trial/trial-figures.ts';
import { addMinutes, type Instant } from '#shared/domain/values/zone.ts';
import { shardsOf, type TrialShard } from '#shared/table/trial-shards.ts';
import type { Trial } from '#shared/table/trials.ts';

const SAMPLE_MAX = 60;
/** The largest book takes some hours; what was never given to be tried is not done a day later either. */
const PATIENCE_MINUTES = 24 * 60;

/**
 * A trial as people see it. One that was begun and whose parts got lost before anybody tried them is told as failed.
 *
 * @param shards those that have a part in; none where only the figures of one that is done matter
 */
export function trialView(
  known: Trial,
  shards: readonly TrialShard[],
  now: Instant,
): z.input<typeof ReguaTrialView> {
  const trial = lost(known, now);
  const { trialId, reguaId, regua, carteiras, liveVersion, from, days } = trial;
  const { credores, startedBy, status } = trial;
  const outcome = trial.status === 'done' ? trial : null;
  const all = shardsOf(trial).length;
  return {
    trialId,
    reguaId,
    revision: regua?.revision ?? null,
    carteiras: carteiras && { credorId: carteiras.credorId, revision: carteiras.revision },
    liveVersion,
    from,
    days,
    credores,
    startedBy,
    status,
    finishedAt: trial.status === 'running' ? null : trial.finishedAt,
    failure: trial.status === 'failed' ? trial.failure : null,
    progress: {
      shards: all,
      shardsDone: outcome ? all : shards.filter(({ isDone }) => isDone).length,
      casesTried: outcome?.draft.cases ?? shards.reduce((sum, { tried }) => sum + tried, 0),
    },
    draft: outcome?.draft ?? null,
    live: outcome?.live ?? null,
    sample: shards
      .flatMap(({ sample }) => sample)
      .toSorted((a, b) => (a.at < b.at ? -1 : 1))
      .slice(0, SAMPLE_MAX),
    difference: outcome?.live ? differenceOf(outcome.draft, outcome.live) : null,
  };
}

function lost(trial: Trial, now: Instant): Trial {
  const finishedAt = addMinutes(trial.from, PATIENCE_MINUTES);
  if (trial.status !== 'running' || now < finishedAt) return trial;
  const failure = 'Não terminou em um dia: peça a simulação de novo.';
  return { ...trial, status: 'failed', finishedAt, failure };
}

const differenceOf = (draft: TrialFigures, live: TrialFigures) => ({
  sent: sentOf(draft) - sentOf(live),
  reached: draft.reached - live.reached,
  costMicros: draft.costMicros - live.costMicros,
  expectedRecovery:
    draft.expectedRecovery === null || live.expectedRecovery === null
      ? null
      : draft.expectedRecovery - live.expectedRecovery,
});

const sentOf = ({ sent }: TrialFigures): number =>
  Object.values(sent).reduce((sum, count) => sum + count, 0);
