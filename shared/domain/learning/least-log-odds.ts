import type { AdditiveModel } from './additive-model.ts';
import { type Bins, binCount, binOf, type Value } from './bins.ts';

/** What is known of an attribute: its value, or only between which two it lies, both included, and whether it may be unknown. */
export type Span =
  | Value
  | { readonly from: number; readonly to: number; readonly mayBeUnknown?: boolean };

/**
 * The least that a sum can come to while each attribute is somewhere in its span: of each table its lowest points there. Where every
 * span is a value it is the log-odds; else nothing within the spans comes to less, and perhaps nothing to so little.
 */
export function leastLogOdds(
  { intercept, shapes, pairs }: AdditiveModel,
  spans: Readonly<Record<string, Span>>,
): number {
  const within = shapes.map(({ bins }) => binsWithin(bins, spans[bins.name] ?? null));
  const alone = shapes.map(({ points }, place) =>
    Math.min(...(within[place] ?? []).map((bin) => points[bin] ?? 0)),
  );
  const together = pairs.map(({ first, second, points }) => {
    const width = binCount(shapes[second]?.bins ?? NO_BINS);
    return Math.min(
      ...(within[first] ?? []).flatMap((a) =>
        (within[second] ?? []).map((b) => points[a * width + b] ?? 0),
      ),
    );
  });
  return [...alone, ...together].reduce((sum, points) => sum + points, intercept);
}

function binsWithin(bins: Bins, span: Span): readonly number[] {
  if (span === null || typeof span !== 'object') return [binOf(bins, span)];
  const [first, last] = [binOf(bins, span.from), binOf(bins, span.to)];
  const known = Array.from({ length: last - first + 1 }, (_, place) => first + place);
  return span.mayBeUnknown ? [0, ...known] : known;
}

const NO_BINS: Bins = { kind: 'numeric', name: '', edges: [] };
