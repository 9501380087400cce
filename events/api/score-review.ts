import * as z from 'zod';
import { ReviewOutcome, ReviewVia } from '#shared/domain/score/review.ts';
import { CredorId } from '#shared/domain/values/ids.ts';
import { LocalDate } from '#shared/domain/values/local-date.ts';
import { Instant } from '#shared/domain/values/zone.ts';

const words = z.string().trim().max(500);

/** The debtor told the team that they want a person to look at their score. */
export const ScoreReviewRequest = z.strictObject({ credorId: CredorId, words: words.default('') });

/** What a person found; the words are for the debtor. */
export const ScoreReviewAnswer = z.strictObject({
  credorId: CredorId,
  outcome: ReviewOutcome,
  words: words.min(5),
});

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
