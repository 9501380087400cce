import * as z from 'zod';
import type { CaseFacts } from './attributes.ts';
import { peopleOf } from './by-person.ts';
import { type FairnessGroup, gapOf, GROUP_MIN, Interval } from './fairness.ts';

/** By how much the mean of what was foretold of one kind of people differs from the share that paid, with the interval of 95 of 100 draws. */
export const CalibrationGap = z.object({
  by: z.enum(['delay', 'uf', 'kind']),
  name: z.string().min(1).max(20),
  rows: z.int().min(1),
  /** How many they are; of old each row counted as one. */
  people: z.int().min(1).optional(),
  gap: Interval,
});
export type CalibrationGap = z.infer<typeof CalibrationGap>;

/** Beyond this a difference that luck does not explain is too much. */
const GAP_MAX = 0.05;

/** Days late from which each band of delay begins, with its name; the latest first. */
const DELAYS = [
  [181, '181+'],
  [91, '91-180'],
  [31, '31-90'],
  [1, '1-30'],
] as const;

type Seen = {
  readonly person?: string | undefined;
  readonly facts: Pick<CaseFacts, 'daysLate'>;
  readonly group?: FairnessGroup | undefined;
  readonly foretold: number;
  readonly paid: number;
};

/** Calibration in the large by band of delay, by state and by person or company; a kind of few people is left out. */
export function calibrationGaps(people: readonly Seen[]): readonly CalibrationGap[] {
  const by = (kind: CalibrationGap['by'], nameOf: (one: Seen) => string | null | undefined) =>
    [...Map.groupBy(people, (one) => nameOf(one) ?? '')]
      .filter(([name, members]) => name !== '' && peopleOf(members) >= GROUP_MIN)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, members]) => {
        return {
          by: kind,
          name,
          rows: members.length,
          people: peopleOf(members),
          gap: gapOf(members),
        };
      });
  return [
    ...by('delay', ({ facts }) => delayOf(facts.daysLate)),
    ...by('uf', ({ group }) => group?.uf),
    ...by('kind', ({ group }) => group?.kind),
  ];
}

const delayOf = (daysLate: number): string => DELAYS.find(([from]) => daysLate >= from)?.[1] ?? '0';

/** Whether what was foretold of them is surely too far off. */
export const isOff = ({ gap }: Pick<CalibrationGap, 'gap'>): boolean =>
  gap.low > GAP_MAX || gap.high < -GAP_MAX;

/** Who they are, in pt-BR. */
export function gapName({ by, name }: Pick<CalibrationGap, 'by' | 'name'>): string {
  switch (by) {
    case 'delay':
      return name === '0' ? 'em dia' : `atraso de ${name} dias`;
    case 'uf':
      return `estado ${name}`;
    case 'kind':
      return name === 'cnpj' ? 'empresas' : 'pessoas';
  }
}
