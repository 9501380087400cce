import * as z from 'zod';
import { Measure } from './study.ts';

/** One case in five: beyond that a carteira is hardly worked any more. */
const SHARE_BPS_MAX = 2_000;

/** How many of the cases that enter a carteira get no message of a régua, so that it is known what the régua brings in. */
export const Holdout = z.object({
  /** Basis points; 0 for nobody. */
  shareBps: z.int().min(0).max(SHARE_BPS_MAX),
  measure: Measure,
});
export type Holdout = z.infer<typeof Holdout>;
