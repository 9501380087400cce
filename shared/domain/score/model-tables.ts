import * as z from 'zod';
import type { AdditiveModel } from '#shared/domain/learning/additive-model.ts';
import { type Bins, binCount } from '#shared/domain/learning/bins.ts';
import { refusedBecause } from './refused-attributes.ts';

const ATTRIBUTES_MAX = 40;
const PAIRS_MAX = 20;
const POINTS_MAX = 256;

const Attribute = z
  .string()
  .min(1)
  .max(60)
  .superRefine((name, context) => {
    const because = refusedBecause(name);
    if (because === null) return;
    const message = `O atributo "${name}" não pode entrar em um score: ${because}.`;
    context.addIssue({ code: 'custom', message });
  });
const points = z.array(z.number()).min(1).max(POINTS_MAX);

const ShapeTable = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('numeric'), name: Attribute, edges: z.array(z.number()), points }),
  z.object({ kind: z.literal('category'), name: Attribute, levels: z.array(z.string()), points }),
]);

/** A model as it is stored. Each attribute's first points are those of an unknown value. */
export const ModelTables = z
  .object({
    intercept: z.number(),
    shapes: z.array(ShapeTable).max(ATTRIBUTES_MAX),
    pairs: z
      .array(
        z.object({
          first: z.int().min(0).max(ATTRIBUTES_MAX),
          second: z.int().min(0).max(ATTRIBUTES_MAX),
          points: z.array(z.number()).max(POINTS_MAX * POINTS_MAX),
        }),
      )
      .max(PAIRS_MAX),
  })
  .superRefine(({ shapes, pairs }, context) => {
    const sizes = shapes.map((shape) => binCount(binsOf(shape)));
    const isWhole =
      shapes.every(({ points }, place) => points.length === sizes[place]) &&
      pairs.every(
        ({ first, second, points }) => points.length === (sizes[first] ?? 0) * (sizes[second] ?? 0),
      );
    if (!isWhole)
      context.addIssue({ code: 'custom', message: 'Há tabelas com pontos a mais ou a menos.' });
  });
export type ModelTables = z.infer<typeof ModelTables>;

function binsOf(shape: z.infer<typeof ShapeTable>): Bins {
  return shape.kind === 'numeric'
    ? { kind: 'numeric', name: shape.name, edges: shape.edges }
    : { kind: 'category', name: shape.name, levels: shape.levels };
}

/** A stored model, ready to score. */
export function modelOf({ intercept, shapes, pairs }: ModelTables): AdditiveModel {
  return {
    intercept,
    shapes: shapes.map((shape) => ({
      bins: binsOf(shape),
      points: Float64Array.from(shape.points),
    })),
    pairs: pairs.map((pair) => ({ ...pair, points: Float64Array.from(pair.points) })),
  };
}

/** Five decimals of log-odds: no score changes by a point, and the tables fit into an item. */
const rounded = (value: number): number => Math.round(value * 1e5) / 1e5;

/** A model as it is stored. What is read back is the model, rounded once and for ever. */
export function tablesOf({ intercept, shapes, pairs }: AdditiveModel): ModelTables {
  return ModelTables.parse({
    intercept: rounded(intercept),
    shapes: shapes.map(({ bins, points }) => ({ ...bins, points: [...points].map(rounded) })),
    pairs: pairs.map((pair) => ({ ...pair, points: [...pair.points].map(rounded) })),
  });
}
