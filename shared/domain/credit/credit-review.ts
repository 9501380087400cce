import * as z from 'zod';
import { addDays, LocalDate } from '#shared/domain/values/local-date.ts';
import { Instant } from '#shared/domain/values/zone.ts';
import { reviewDaysOn } from './credit-law.ts';
import { Recommendation } from './recommend.ts';

const words = z.string().max(500);
const asked = {
  askedAt: Instant,
  /** Who of the team wrote it down for the applicant. */
  recordedBy: z.string(),
  words,
  /** The last day that the team has. */
  dueOn: LocalDate,
};

/** An applicant's request that a person look at what a machine concluded (LGPD art. 20, Lei 12.414/2011 art. 5, VI). */
export const CreditReview = z.discriminatedUnion('status', [
  z.object({ ...asked, status: z.literal('open') }),
  z.object({
    ...asked,
    status: z.literal('answered'),
    answeredAt: Instant,
    answeredBy: z.string(),
    /** What the person recommends, in place of the machine or as it did. */
    recommendation: Recommendation,
    /** For the applicant. */
    answer: words,
  }),
]);
export type CreditReview = z.infer<typeof CreditReview>;

type Reviewable = { readonly review?: CreditReview | undefined };
type Word = { readonly by: string; readonly words: string; readonly at: Instant };

/** Asking uses a right: it changes neither score nor recommendation. Null when somebody is looking, or has looked, already. */
export function askCreditReview<T extends Reviewable>(
  assessment: T,
  { by, words: said, at }: Word,
  today: LocalDate,
): T | null {
  if (assessment.review) return null;
  const dueOn = addDays(today, reviewDaysOn(today));
  return {
    ...assessment,
    review: { status: 'open', askedAt: at, recordedBy: by, words: said, dueOn },
  };
}

/** A person's answer. What the machine concluded stays to be read beside it. Null when nobody asked, or it was answered. */
export function answerCreditReview<T extends Reviewable>(
  assessment: T,
  { by, words: answer, at, recommendation }: Word & { readonly recommendation: Recommendation },
): T | null {
  const { review } = assessment;
  if (review?.status !== 'open') return null;
  const answered = { answeredAt: at, answeredBy: by, recommendation, answer };
  return { ...assessment, review: { ...review, status: 'answered', ...answered } };
}

/** What holds now: a person's word over the machine's. */
export const standingRecommendation = ({
  review,
  recommendation,
}: Reviewable & { readonly recommendation: Recommendation }): Recommendation =>
  review?.status === 'answered' ? review.recommendation : recommendation;
