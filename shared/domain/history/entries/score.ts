import * as z from 'zod';
import { DecidedScore, HeldScore, ReviewOutcome, ReviewVia } from '#shared/domain/score/review.ts';
import { CredorId, NoteId, TaskId } from '#shared/domain/values/ids.ts';
import { LocalDate } from '#shared/domain/values/local-date.ts';

const which = { credorId: CredorId, taskId: TaskId };

/** The debtor wants a person to look at the score. What they wrote is personal data and lives in the note. */
export const ScoreReviewRequested = z.object({
  type: z.literal('score-review-requested'),
  ...which,
  via: ReviewVia,
  dueOn: LocalDate,
  value: z.int().min(0).max(1000),
  model: z.string().min(1).max(60),
  noteId: NoteId.nullable(),
});

/** A person of the team looked. Where they had it computed again, the new score is an entry of its own. */
export const ScoreReviewAnswered = z.object({
  type: z.literal('score-review-answered'),
  ...which,
  outcome: ReviewOutcome,
  /** There where the person decided otherwise. */
  decided: DecidedScore.optional(),
  /** There where the score computed again is lower than what counted before: a review lowers nothing. */
  held: HeldScore.optional(),
  noteId: NoteId.nullable(),
});
