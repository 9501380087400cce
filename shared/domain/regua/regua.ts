import * as z from 'zod';
import { ReguaId } from '#shared/domain/values/ids.ts';
import { Reaction, StoredStep } from './step.ts';
import { checkSteps } from './step-checks.ts';

export const STEPS_MAX = 40;
export const REACTIONS_MAX = 20;

/** The ladder of contacts around a due date. Published versions never change; a case stays on the one it entered. */
export const Regua = z
  .object({
    reguaId: ReguaId,
    name: z.string().min(3).max(60),
    /** Each step leaves within so many minutes of its time, at a moment of each debtor's own, so that no minute is full. */
    spreadMinutes: z.int().min(1).max(240),
    steps: z.array(StoredStep).min(1).max(STEPS_MAX),
    /** What answers the debtor beside the ladder. */
    reactions: z.array(Reaction).max(REACTIONS_MAX).default([]),
  })
  .superRefine((regua, context) => checkSteps(regua, context));
export type Regua = z.infer<typeof Regua>;
