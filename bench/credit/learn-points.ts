import type { CreditCard, CreditCharacteristic } from '#shared/domain/credit/credit-card.ts';
import type { AdditiveModel } from '#shared/domain/learning/additive-model.ts';
import { fitCard } from '#shared/domain/learning/fit-card.ts';
import { encodeFor } from '#shared/domain/learning/learn-model.ts';
import type { Sample } from '#shared/domain/learning/sample.ts';
import type { READINGS } from './sets.ts';

type SetName = keyof typeof READINGS;
const DECIMALS = 100;

/**
 * The card with the points of one set's facts learnt anew: logistic regression over the card's own bins, pulled towards nothing.
 * They are told around the set's mean, so that an unknown fact says nothing, and rounded, so that a person can add them up.
 */
export function learnPoints(card: CreditCard, name: SetName, sample: Sample): CreditCard {
  const fitted = fitCard(blankOf(card, name), encodeFor(blankOf(card, name), sample));
  const shapes = new Map(fitted.shapes.map((shape) => [shape.bins.name, shape.points]));
  return {
    ...card,
    characteristics: card.characteristics.map((one) => {
      const points = one.learntFrom === name ? shapes.get(one.fact) : undefined;
      if (!points) return one;
      return {
        ...one,
        bins: one.bins.map((bin, place) => ({ ...bin, points: rounded(points[place + 1] ?? 0) })),
      };
    }),
  };
}

/** What the card says of the facts that a set has, to be measured on it. */
export const partOf = (card: CreditCard, name: SetName): AdditiveModel => ({
  intercept: 0,
  pairs: [],
  shapes: card.characteristics
    .filter(({ learntFrom }) => learntFrom === name)
    .map((one) => ({
      bins: { kind: 'numeric', name: one.fact, edges: edgesOf(one) },
      points: Float64Array.of(one.unknown.points, ...one.bins.map(({ points }) => points)),
    })),
});

const blankOf = (card: CreditCard, name: SetName): AdditiveModel => {
  const part = partOf(card, name);
  return {
    ...part,
    shapes: part.shapes.map((one) => ({ ...one, points: one.points.map(() => 0) })),
  };
};

const edgesOf = ({ bins }: CreditCharacteristic): readonly number[] =>
  bins.flatMap(({ below }) => (below === null ? [] : [below]));

const rounded = (points: number): number => Math.round(points * DECIMALS) / DECIMALS;
