import { type AdditiveModel, logOddsOfRows } from './additive-model.ts';
import type { Encoded } from './encoded.ts';
import { logLoss, probabilityOf } from './odds.ts';
import { purify } from './purify.ts';
import { solve } from './solve.ts';

/** So many outcomes in a bin weigh about as much as what people thought of it. */
const RIDGE = 25;
/** No outcomes move what is held. */
const HELD = 1e9;
const INTERCEPT_RIDGE = 2;
const STEPS_MAX = 50;
const HALVINGS_MAX = 30;

/**
 * A card whose points were moved from what people thought to what was seen, the further the more was seen: logistic
 * regression over the bins with a ridge towards the card's own points (the most probable points, with the card as prior). With
 * no rows it is the card itself. Newton's steps are halved until they help, since full ones diverge where the label is rare.
 *
 * @param data encoded by the bins of `card`, which has no pairs
 * @param held places of the shapes whose points stay as the card has them
 */
export function fitCard(
  card: AdditiveModel,
  data: Encoded,
  held: ReadonlySet<number> = new Set(),
): AdditiveModel {
  const ridges = ridgesOf(card, held);
  if (data.labels.length === 0) return card;
  let model = card;
  let loss = penalisedLoss(model, card, data, ridges);
  for (let step = 0; step < STEPS_MAX; step++) {
    const move = newtonMove(model, card, data, ridges);
    let [taken, next, nextLoss] = [1, moved(model, move, 1), Number.POSITIVE_INFINITY];
    nextLoss = penalisedLoss(next, card, data, ridges);
    for (let halving = 0; nextLoss > loss && halving < HALVINGS_MAX; halving++) {
      taken /= 2;
      next = moved(model, move, taken);
      nextLoss = penalisedLoss(next, card, data, ridges);
    }
    if (!(nextLoss < loss)) break;
    const gained = loss - nextLoss;
    [model, loss] = [next, nextLoss];
    if (gained < 1e-9 * Math.max(1, loss)) break;
  }
  return purify(model, data);
}

/** The parameters of a card in a row: its intercept, then the points of each shape. */
const parametersOf = ({ intercept, shapes }: AdditiveModel): Float64Array =>
  Float64Array.from([intercept, ...shapes.flatMap(({ points }) => [...points])]);

const ridgesOf = ({ shapes }: AdditiveModel, held: ReadonlySet<number>): Float64Array =>
  Float64Array.from([
    INTERCEPT_RIDGE,
    ...shapes.flatMap(({ points }, place) =>
      Array.from(points, () => (held.has(place) ? HELD : RIDGE)),
    ),
  ]);

function penalisedLoss(
  model: AdditiveModel,
  card: AdditiveModel,
  data: Encoded,
  ridges: Float64Array,
): number {
  const [now, prior] = [parametersOf(model), parametersOf(card)];
  let penalty = 0;
  for (let place = 0; place < now.length; place++) {
    const gap = (now[place] ?? 0) - (prior[place] ?? 0);
    penalty += ((ridges[place] ?? 0) * gap * gap) / 2;
  }
  return penalty + logLoss(logOddsOfRows(model, data), data.labels);
}

function newtonMove(
  model: AdditiveModel,
  card: AdditiveModel,
  data: Encoded,
  ridges: Float64Array,
): Float64Array {
  const [now, prior] = [parametersOf(model), parametersOf(card)];
  const n = now.length;
  const curvature = new Float64Array(n * n);
  const slope = new Float64Array(n);
  for (let place = 0; place < n; place++) {
    curvature[place * n + place] = ridges[place] ?? 0;
    slope[place] = (ridges[place] ?? 0) * ((prior[place] ?? 0) - (now[place] ?? 0));
  }
  const margin = logOddsOfRows(model, data);
  const offsets = shapeOffsets(data.sizes);
  const touched = new Int32Array(data.sizes.length + 1);
  for (let row = 0; row < margin.length; row++) {
    for (const [place, column] of data.codes.entries())
      touched[place + 1] = (offsets[place] ?? 0) + (column[row] ?? 0);
    const p = probabilityOf(margin[row] ?? 0);
    for (const a of touched) {
      slope[a] = (slope[a] ?? 0) + (data.labels[row] ?? 0) - p;
      for (const b of touched) curvature[a * n + b] = (curvature[a * n + b] ?? 0) + p * (1 - p);
    }
  }
  return solve(curvature, slope);
}

/** Where the points of each shape begin among the parameters. */
function shapeOffsets(sizes: readonly number[]): readonly number[] {
  let next = 1;
  return sizes.map((size) => {
    next += size;
    return next - size;
  });
}

function moved(model: AdditiveModel, move: Float64Array, part: number): AdditiveModel {
  let place = 1;
  return {
    ...model,
    intercept: model.intercept + part * (move[0] ?? 0),
    shapes: model.shapes.map((shape) => ({
      ...shape,
      points: shape.points.map((value) => value + part * (move[place++] ?? 0)),
    })),
  };
}
