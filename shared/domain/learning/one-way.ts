import type { Shape } from './additive-model.ts';
import type { Direction } from './best-split.ts';
import type { Encoded } from './encoded.ts';

type Block = { readonly points: number; readonly weight: number; readonly bins: number };

/**
 * The points of each attribute that may move the score one way only, bent until they do: the nearest such points, each bin
 * weighed by its rows (pool adjacent violators). What is not known has no place in the order and keeps its own; an attribute
 * that goes its way already is the same object.
 *
 * @param data encoded by the bins of `shapes`
 */
export function oneWay(
  shapes: readonly Shape[],
  data: Encoded,
  directions: Readonly<Record<string, Direction>>,
): readonly Shape[] {
  return shapes.map((shape, place) => {
    const direction = directions[shape.bins.name] ?? 0;
    if (direction === 0 || shape.bins.kind !== 'numeric') return shape;
    const rows = new Float64Array(shape.points.length);
    for (const code of data.codes[place] ?? []) rows[code] = (rows[code] ?? 0) + 1;
    const [unknown = 0, ...known] = shape.points;
    const risen = rising(
      known.map((points) => direction * points),
      [...rows.subarray(1)],
    );
    const bent = risen.map((points) => direction * points);
    return bent.every((points, bin) => points === known[bin])
      ? shape
      : { ...shape, points: Float64Array.from([unknown, ...bent]) };
  });
}

/** A bin that nobody is in weighs hardly anything, but something: it has a place between its neighbours. */
const NOBODY = 1e-6;

function rising(points: readonly number[], weights: readonly number[]): readonly number[] {
  const blocks: Block[] = [];
  for (const [place, own] of points.entries()) {
    let block: Block = { points: own, weight: Math.max(NOBODY, weights[place] ?? 0), bins: 1 };
    for (let last = blocks.at(-1); last && last.points > block.points; last = blocks.at(-1)) {
      blocks.pop();
      block = pooled(last, block);
    }
    blocks.push(block);
  }
  return blocks.flatMap((block) => Array.from({ length: block.bins }, () => block.points));
}

const pooled = (a: Block, b: Block): Block => {
  const weight = a.weight + b.weight;
  const points = (a.points * a.weight + b.points * b.weight) / weight;
  return { points, weight, bins: a.bins + b.bins };
};
