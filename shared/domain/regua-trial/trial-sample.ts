import type * as z from 'zod';
import { DebtorId } from '#shared/domain/values/ids.ts';
import { TrialLine } from './trial-line.ts';

/** People of each part of a book whose lines are shown with the result, and how many lines of each. */
const PEOPLE_MAX = 3;
const LINES_MAX = 8;

/** One line of a person who is shown with the result. */
export const SampledLine = TrialLine.extend({ debtorId: DebtorId });
export type SampledLine = z.infer<typeof SampledLine>;

/** The sample with one person more, while there is room for one and they have a line at all. */
export function withPerson(
  sample: readonly SampledLine[],
  debtorId: DebtorId,
  lines: readonly TrialLine[],
): readonly SampledLine[] {
  const people = new Set(sample.map((line) => line.debtorId));
  if (people.size >= PEOPLE_MAX || people.has(debtorId)) return sample;
  return [...sample, ...lines.slice(0, LINES_MAX).map((line) => ({ ...line, debtorId }))];
}
