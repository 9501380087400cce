import type { AdditiveModel } from '#shared/domain/learning/additive-model.ts';
import type { Bins } from '#shared/domain/learning/bins.ts';
import { EXPERT_CARD } from './expert-card.ts';
import type { Card, Characteristic } from './points-card.ts';
import { EXPERT_RECOVERY, type Recovery } from './recovery.ts';

/** What scores cases: the expert card or a model that was learnt and approved. */
export type CollectionModel = {
  /** Kept with each score, so that it can be computed again. */
  readonly modelId: string;
  readonly sum: AdditiveModel;
  /** What whoever pays pays of what is open. */
  readonly recovery: Recovery;
};

/** How the names begin of every edition of the expert card, and of the cards that people here wrote. */
const EXPERT_CARDS = 'especialista-';
export const WRITTEN_CARD = 'cartao-';

/** Whether a model is the judgement of people: it says who is likelier than whom, not how likely, and learnt from nobody. */
export const isJudgement = (modelId: string): boolean =>
  modelId.startsWith(EXPERT_CARDS) || modelId.startsWith(WRITTEN_CARD);

const FIRST_OPEN = -1;

/** A card in the form of every model: points by bin. */
export function cardModel({
  base,
  characteristics,
}: Pick<Card, 'base' | 'characteristics'>): AdditiveModel {
  return {
    intercept: base.points,
    pairs: [],
    shapes: characteristics.map((characteristic) => ({
      bins: binsOf(characteristic),
      points: Float64Array.from(pointsOf(characteristic)),
    })),
  };
}

function binsOf(characteristic: Characteristic): Bins {
  const { fact: name } = characteristic;
  return characteristic.kind === 'numeric'
    ? {
        kind: 'numeric',
        name,
        edges: characteristic.bins.slice(0, FIRST_OPEN).map(({ below }) => below),
      }
    : { kind: 'category', name, levels: Object.keys(characteristic.points) };
}

const pointsOf = (characteristic: Characteristic): readonly number[] =>
  characteristic.kind === 'numeric'
    ? [characteristic.unknown.points, ...characteristic.bins.map(({ points }) => points)]
    : [0, ...Object.values(characteristic.points).map(({ points }) => points)];

/** The model of a deployment that has approved none. */
export const EXPERT_MODEL: CollectionModel = {
  modelId: EXPERT_CARD.model,
  sum: cardModel(EXPERT_CARD),
  recovery: EXPERT_RECOVERY,
};
