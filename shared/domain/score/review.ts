import * as z from 'zod';
import { NoteId, TaskId } from '#shared/domain/values/ids.ts';
import { LocalDate } from '#shared/domain/values/local-date.ts';
import { Instant } from '#shared/domain/values/zone.ts';

/** Who asked: the person in the portal, or the team for them. */
export const ReviewVia = z.enum(['portal', 'desk']);

/** What a person found: the score stands, it was computed again from what is known now, or the person decided otherwise. */
export const ReviewOutcome = z.enum(['kept', 'reassessed', 'decided']);

/** The score that a person decides on instead of the machine's. */
export const DecidedScore = z.int().min(0).max(1000);

/** What counted before a review came to less, and the machine's value over which it holds: another one ends it. */
export const HeldScore = z.object({ value: DecidedScore, over: DecidedScore });
export type HeldScore = z.infer<typeof HeldScore>;

const asked = {
  taskId: TaskId,
  via: ReviewVia,
  requestedAt: Instant,
  /** The last day that the team has, on the debtor's calendar. */
  dueOn: LocalDate,
  /** The score that was asked about. */
  value: z.int(),
  model: z.string(),
};

/** A request that a person look at a score that a machine made (LGPD art. 20), and what came of it. */
export const ScoreReview = z.discriminatedUnion('status', [
  z.object({ ...asked, status: z.literal('open') }),
  z.object({
    ...asked,
    status: z.literal('answered'),
    outcome: ReviewOutcome,
    answeredAt: Instant,
    answeredBy: z.string(),
    noteId: NoteId.nullable(),
  }),
]);
export type ScoreReview = z.infer<typeof ScoreReview>;
