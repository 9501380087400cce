import type { Sample } from '#shared/domain/learning/sample.ts';
import { probabilityOf } from '#shared/domain/learning/odds.ts';
import { diceOf } from '#shared/domain/values/dice.ts';

/** Invented people with two numbers from 0 to 10, one of which is sometimes unknown, and a category; how it ended is drawn. */
export function invented(
  rows: number,
  logOdds: (x: number, y: number, kind: string) => number,
  seed = 1,
): Sample {
  const { next } = diceOf(seed);
  const [x, y, labels] = [new Float64Array(rows), new Float64Array(rows), new Uint8Array(rows)];
  const kinds: string[] = [];
  for (let row = 0; row < rows; row++) {
    const kind = next() < 0.5 ? 'a' : 'b';
    x[row] = 10 * next();
    y[row] = next() < 0.1 ? Number.NaN : 10 * next();
    kinds.push(kind);
    labels[row] = next() < probabilityOf(logOdds(x[row] ?? 0, y[row] ?? 0, kind)) ? 1 : 0;
  }
  return {
    columns: [
      { kind: 'numeric', name: 'x', values: x },
      { kind: 'numeric', name: 'y', values: y },
      { kind: 'category', name: 'kind', values: kinds },
    ],
    labels,
  };
}
