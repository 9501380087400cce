import * as z from 'zod';
import { DecidedScore, ReviewOutcome, ReviewVia } from '#shared/domain/score/review.ts';
import { CaseFacts } from '#shared/domain/score/attributes.ts';
import { CollectionScore } from '#shared/domain/score/score.ts';
import { CredorId } from '#shared/domain/values/ids.ts';
import { LocalDate } from '#shared/domain/values/local-date.ts';
import { Instant } from '#shared/domain/values/zone.ts';

const words = z.string().trim().max(500);

/** The debtor told the team that they want a person to look at their score. */
export const ScoreReviewRequest = z.strictObject({ credorId: CredorId, words: words.default('') });

const given = { credorId: CredorId, words: words.min(5) };

/** What a person found, or the score that they decide on instead; the words are for the debtor. */
export const ScoreReviewAnswer = z.discriminatedUnion('outcome', [
  z.strictObject({ ...given, outcome: ReviewOutcome.extract(['kept', 'reassessed']) }),
  z.strictObject({ ...given, outcome: z.literal('decided'), decided: DecidedScore }),
]);

export const ScoreReviewView = z.object({
  status: z.enum(['open', 'answered']),
  via: ReviewVia,
  requestedAt: Instant,
  dueOn: LocalDate,
  value: z.int(),
  outcome: ReviewOutcome.nullable(),
  answeredAt: Instant.nullable(),
  answer: z.string().nullable(),
});

/** A score computed again by the very model from what was known at its moment. */
export const ScoreReplay = z.object({
  isEqual: z.boolean(),
  model: z.string(),
  at: Instant,
  /** As it was kept. */
  value: z.int(),
  /** What was looked at; null where the history knew of nothing owed. */
  facts: CaseFacts.nullable(),
  replayed: CollectionScore.nullable(),
});
