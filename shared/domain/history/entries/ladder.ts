import * as z from 'zod';
import { Override } from '#shared/domain/case/override.ts';
import { Pause, PauseMotive } from '#shared/domain/case/pause.ts';
import { CredorId, NoteId, OverrideId } from '#shared/domain/values/ids.ts';

const which = { credorId: CredorId };

/** Nobody is collected from in that time, and what would have been done in it is not owed afterwards. */
export const LadderPaused = z.object({
  type: z.literal('ladder-paused'),
  ...which,
  ...Pause.shape,
});

/** A pause, or a stop, ends now: the ladder goes on where the days have put it. `noteId`: the team's words why. */
export const LadderResumed = z.object({
  type: z.literal('ladder-resumed'),
  ...which,
  noteId: NoteId.optional(),
});

/** The ladder ends, until somebody resumes it. */
export const LadderStopped = z.object({
  type: z.literal('ladder-stopped'),
  ...which,
  motive: PauseMotive,
});

const { setAt: _, ...overriding } = Override.shape;

/** From here on something is done otherwise for this debtor than the régua says. */
export const StepOverridden = z.object({
  type: z.literal('step-overridden'),
  ...which,
  ...overriding,
});

export const OverrideLifted = z.object({
  type: z.literal('override-lifted'),
  ...which,
  overrideId: OverrideId,
});
