import * as z from 'zod';
import { Arm } from './experience.ts';
import { Segment } from './segment.ts';

/** How a contact of a ladder came about, kept with it so that what follows teaches something. */
export const Choice = z.object({
  segment: Segment,
  slot: Arm.shape.slot,
  /** How probable this channel and hour were; 1 on the plain ladder, where nothing is left to chance. */
  propensity: z.number().min(0).max(1),
  /** There for whoever stays on the plain ladder. */
  plain: z.literal(true).optional(),
});
export type Choice = z.infer<typeof Choice>;
