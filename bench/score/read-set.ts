import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Sample } from '#shared/domain/learning/sample.ts';

export type PublicSet = { readonly train: Sample; readonly test: Sample };

/**
 * A set of `split,y,n:<number>…,c:<category>…` as CSV without quotes: rows whose split is `train` are learnt from, `test` ones
 * are measured. An empty field is unknown.
 */
export function readSet(folder: string, name: string): PublicSet {
  const [header = '', ...lines] = readFileSync(path.join(folder, `${name}.csv`), 'utf8')
    .trim()
    .split(/\r?\n/);
  const names = header.split(',');
  const rows = lines.map((line) => line.split(','));
  return { train: sampleOf(names, rows, 'train'), test: sampleOf(names, rows, 'test') };
}

/** What a peer foretells of each row of a set's test, as `peers.py` writes it; null where it did not. */
export function readAnswers(folder: string, name: string): Float64Array | null {
  const file = path.join(folder, `${name}.csv`);
  if (!existsSync(file)) return null;
  return Float64Array.from(readFileSync(file, 'utf8').trim().split(/\r?\n/), Number);
}

function sampleOf(
  names: readonly string[],
  all: readonly (readonly string[])[],
  split: string,
): Sample {
  const rows = all.filter((row) => row[0] === split);
  const columns = names.slice(2).map((name, place) => {
    const texts = rows.map((row) => row[place + 2] ?? '');
    return name.startsWith('c:')
      ? { kind: 'category' as const, name: name.slice(2), values: texts }
      : {
          kind: 'numeric' as const,
          name: name.slice(2),
          values: Float64Array.from(texts, numberOf),
        };
  });
  return { columns, labels: Uint8Array.from(rows, (row) => Number(row[1])) };
}

const numberOf = (text: string): number => (text === '' ? Number.NaN : Number(text));
