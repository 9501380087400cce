import * as z from 'zod';
import { foretell } from '#shared/domain/learning/learn-model.ts';
import { calibrationOf, measure } from '#shared/domain/learning/measures.ts';
import { probabilityOf } from '#shared/domain/learning/odds.ts';
import type { Sample } from '#shared/domain/learning/sample.ts';
import { attributeCounts, scoreCounts, shiftBetween } from './baseline.ts';
import { CalibrationGap, calibrationGaps, gapName, isOff } from './calibration-gaps.ts';
import type { CollectionModel } from './collection-model.ts';
import { CalibrationGroup, type ModelCard, ScoreMeasures, Shift } from './model-card.ts';
import { calibrationByLuck } from './promotion.ts';
import type { Outcome } from './outcome.ts';
import { sampleOf } from './outcome-sample.ts';
import { ModelId } from './published-model.ts';
import { ShadowScore } from './shadow-score.ts';

/** How the model in force does in one month. */
export const ModelWatch = z.object({
  modelId: ModelId,
  /** Cases that were looked at this month. */
  looked: z.int().min(0),
  /** Null while the expert card is in force, which learnt from nobody, or too few cases were looked at. */
  score: Shift.nullable(),
  attributes: z.array(Shift.extend({ name: z.string() })).max(40),
  /** Of outcomes that became known this month; null when there are too few. */
  measures: ScoreMeasures.nullable(),
  calibration: z.array(CalibrationGroup).max(10),
  /** How far off it was in each band of delay and each group; empty of old. */
  gaps: z.array(CalibrationGap).max(60).default([]),
  /** How candidates would have scored whoever came after them; empty of old. */
  shadows: z.array(ShadowScore).max(5).default([]),
  /** What somebody should look at, in pt-BR. */
  alarms: z.array(z.string()).max(60),
});
export type ModelWatch = z.infer<typeof ModelWatch>;

/** Below this, luck alone moves the index further than the limits. */
const ROWS_MIN = 500;
const ATTRIBUTE_SHIFT_MAX = 0.25;
const SCORE_SHIFT_MAX = 0.1;
const ECE_MAX = 0.05;
const AUC_LOSS_MAX = 0.03;

/**
 * Holds a month against the time that the model learnt from. The score's own shift hides that single attributes moved, so each is
 * looked at.
 *
 * @param learnt null for the expert card
 */
export function watchModel(
  model: CollectionModel,
  learnt: Pick<ModelCard, 'baseline' | 'measures'> | null,
  looked: Sample,
  matured: readonly Outcome[],
): Omit<ModelWatch, 'shadows'> {
  const rows = looked.labels.length;
  const shifts = learnt && rows >= ROWS_MIN ? shiftsOf(model, learnt.baseline, looked) : null;
  const seen = measuresOf(model, matured);
  return {
    modelId: model.modelId,
    looked: rows,
    score: shifts?.score ?? null,
    attributes: shifts?.attributes ?? [],
    ...seen,
    alarms: [
      ...shiftAlarms(shifts),
      ...measureAlarms(seen.measures, learnt),
      ...(learnt ? gapAlarms(seen.gaps) : []),
    ],
  };
}

type Shifts = {
  readonly score: Shift;
  readonly attributes: ModelWatch['attributes'];
};

function shiftsOf(model: CollectionModel, baseline: ModelCard['baseline'], looked: Sample): Shifts {
  const counts = attributeCounts(looked);
  const scores = scoreCounts(foretell(model.sum, looked), baseline.scoreEdges);
  const { length: now } = looked.labels;
  const people = baseline.people === undefined ? undefined : { before: baseline.people, now };
  return {
    score: shiftBetween(baseline.scores, scores, people),
    attributes: Object.entries(baseline.attributes).map(([name, before]) => ({
      name,
      ...shiftBetween(before, counts[name] ?? [], people),
    })),
  };
}

function measuresOf(
  model: CollectionModel,
  matured: readonly Outcome[],
): Pick<ModelWatch, 'measures' | 'calibration' | 'gaps'> {
  const { columns, labels } = sampleOf(matured);
  const yes = labels.reduce((sum, label) => sum + label, 0);
  if (labels.length < ROWS_MIN || yes === 0 || yes === labels.length)
    return { measures: null, calibration: [], gaps: [] };
  const probabilities = foretell(model.sum, { columns, labels }).map(probabilityOf);
  return {
    measures: measure(probabilities, labels),
    calibration: [...calibrationOf(probabilities, labels)],
    gaps: [
      ...calibrationGaps(
        matured.map((one, row) => ({ ...one, foretold: probabilities[row] ?? 0 })),
      ),
    ],
  };
}

function shiftAlarms(shifts: Shifts | null): readonly string[] {
  if (!shifts) return [];
  const { score, attributes } = shifts;
  const moved = attributes.filter(
    ({ shift, byLuck }) => shift > Math.max(ATTRIBUTE_SHIFT_MAX, byLuck),
  );
  return [
    ...(score.shift > Math.max(SCORE_SHIFT_MAX, score.byLuck)
      ? [
          `As notas mudaram de distribuição: PSI ${told(score.shift)}; o acaso explica até ${told(score.byLuck)}.`,
        ]
      : []),
    ...moved.map(
      ({ name, shift, byLuck }) =>
        `O dado "${name}" mudou de distribuição: CSI ${told(shift)}; o acaso explica até ${told(byLuck)}.`,
    ),
  ];
}

function measureAlarms(
  measures: ModelWatch['measures'],
  learnt: Pick<ModelCard, 'measures'> | null,
): readonly string[] {
  if (!measures) return [];
  const limit = ECE_MAX + calibrationByLuck(measures);
  const expected = learnt?.measures.auc;
  return [
    ...(learnt && measures.ece > limit
      ? [
          `O previsto não bate com o visto: erro de calibração ${told(measures.ece)}, acima de ${told(limit)}.`,
        ]
      : []),
    ...(expected !== undefined && measures.auc < expected - AUC_LOSS_MAX
      ? [
          `O modelo ordena pior: AUC ${told(measures.auc)}, e era ${told(expected)} quando foi aprovado.`,
        ]
      : []),
  ];
}

const gapAlarms = (gaps: ModelWatch['gaps']): readonly string[] =>
  gaps
    .filter(isOff)
    .map(
      (line) =>
        `O previsto não bate com o visto em ${gapName(line)}: previu em média ${told(Math.abs(line.gap.value))} ${line.gap.value > 0 ? 'a mais' : 'a menos'} do que pagaram.`,
    );

const told = (value: number): string => value.toFixed(3).replace('.', ',');
