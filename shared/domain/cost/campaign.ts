import * as z from 'zod';
import { PinnedRegua } from '#shared/domain/case/case.ts';
import { ARMS_MAX, AssignedArm } from '#shared/domain/experiment/study.ts';
import { CarteiraId, StepId } from '#shared/domain/values/ids.ts';

/** What a message belongs to: where its cost is booked, for good, on the day it leaves. */
export const Campaign = z.object({
  /** Where the case was on that day. */
  carteiraId: CarteiraId,
  /** What the message was for: the kind of its purpose. */
  purpose: z.string().min(1).max(40),
  /** For a step, the version that asked for it: of the case's régua, or of its agreement's. */
  regua: PinnedRegua.optional(),
  stepId: StepId.optional(),
  /** What the case takes part in; absent when in nothing. */
  arms: z.array(AssignedArm).max(ARMS_MAX).optional(),
});
export type Campaign = z.infer<typeof Campaign>;
