import type { Column, Sample } from '#shared/domain/learning/sample.ts';
import { CaseFacts } from './attributes.ts';
import type { Outcome } from './outcome.ts';

const NAMES = CaseFacts.keyof().options;
const CHOICES: ReadonlySet<string> = new Set(['engagement', 'reach']);

/** Outcomes by columns, as they are learnt from. */
export function sampleOf(outcomes: readonly Outcome[]): Sample {
  return {
    columns: NAMES.map((name): Column => {
      const values = outcomes.map(({ facts }) => facts[name]);
      return CHOICES.has(name)
        ? { kind: 'category', name, values: values.map((value) => String(value ?? '')) }
        : {
            kind: 'numeric',
            name,
            values: Float64Array.from(values, (value) => Number(value ?? Number.NaN)),
          };
    }),
    labels: Uint8Array.from(outcomes, ({ paid }) => paid),
  };
}
