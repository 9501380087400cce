import * as z from 'zod';

/** Debtors of like delay and like score, who are taken to answer alike until they show otherwise. */
export const Segment = z.string().regex(/^d(?:0|30|90|180)-s[1-3]$/);
export type Segment = z.infer<typeof Segment>;

/** Days late from which each band of delay begins, the latest first. */
const DELAY_BANDS = [180, 90, 30] as const;
/** Propensities from which the third and the second band of score begin. */
const LIKELY = 0.5;
const POSSIBLE = 0.2;

/**
 * @param daysLate of the oldest open debt
 * @param probability to pay within 30 days, as the score has it
 */
export function segmentOf(daysLate: number, probability: number): Segment {
  const delay = DELAY_BANDS.find((from) => daysLate >= from) ?? 0;
  const score = probability >= LIKELY ? 3 : probability >= POSSIBLE ? 2 : 1;
  return `d${delay}-s${score}`;
}
