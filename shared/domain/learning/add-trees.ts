import assert from 'node:assert/strict';
import type { AdditiveModel } from './additive-model.ts';
import type { Tree } from './grow-tree.ts';

/** The bins of one feature that lead to a place in a tree, both included. */
type Range = { readonly feature: number; readonly from: number; readonly to: number };

/** A model under construction, whose tables are added to; `pairTables` by `<first>:<second>` with first < second. */
type Tables = {
  readonly sizes: readonly number[];
  readonly shapes: readonly Float64Array[];
  readonly pairTables: Map<string, Float64Array>;
};

/**
 * The sum of trees that look at no more than two features each, as tables that say exactly the same.
 *
 * @param share what part of each tree's value is taken, for averages over several series of trees
 */
export function addTrees(
  model: AdditiveModel,
  sizes: readonly number[],
  trees: readonly Tree[],
  share: number,
): AdditiveModel {
  const tables: Tables = {
    sizes,
    shapes: model.shapes.map(({ points }) => Float64Array.from(points)),
    pairTables: new Map(
      model.pairs.map(({ first, second, points }) => [
        `${first}:${second}`,
        Float64Array.from(points),
      ]),
    ),
  };
  for (const tree of trees) addTree(tables, tree, [], share);
  return {
    intercept: model.intercept,
    shapes: model.shapes.map((shape, place) => ({
      ...shape,
      points: tables.shapes[place] ?? shape.points,
    })),
    pairs: [...tables.pairTables].map(([name, points]) => {
      const [first = 0, second = 0] = name.split(':').map(Number);
      return { first, second, points };
    }),
  };
}

function addTree(tables: Tables, tree: Tree, ranges: readonly Range[], share: number): void {
  if (!tree.fork) return addLeaf(tables, ranges, tree.value * share);
  const { feature, cut, left, right } = tree.fork;
  const known = ranges.find((range) => range.feature === feature);
  const { from, to } = known ?? { from: 0, to: (tables.sizes[feature] ?? 0) - 1 };
  const others = ranges.filter((range) => range !== known);
  addTree(tables, left, [...others, { feature, from, to: cut }], share);
  addTree(tables, right, [...others, { feature, from: cut + 1, to }], share);
}

function addLeaf(tables: Tables, ranges: readonly Range[], value: number): void {
  const [first, second] = ranges.toSorted((a, b) => a.feature - b.feature);
  assert(first && ranges.length <= 2, 'a tree of a sum looks at one or two features');
  if (!second) return addTo(tables.shapes[first.feature], first.from, first.to, value);
  const name = `${first.feature}:${second.feature}`;
  const width = tables.sizes[second.feature] ?? 0;
  const table =
    tables.pairTables.get(name) ?? new Float64Array((tables.sizes[first.feature] ?? 0) * width);
  tables.pairTables.set(name, table);
  for (let bin = first.from; bin <= first.to; bin++)
    addTo(table, bin * width + second.from, bin * width + second.to, value);
}

function addTo(table: Float64Array | undefined, from: number, to: number, value: number): void {
  if (!table) return;
  for (let bin = from; bin <= to; bin++) table[bin] = (table[bin] ?? 0) + value;
}
