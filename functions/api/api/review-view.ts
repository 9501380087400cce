import type * as z from 'zod';
import type { ScoreReviewView } from '#events/api/score-review.ts';
import type { Case } from '#shared/domain/case/case.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { NoteId } from '#shared/domain/values/ids.ts';

/** What was answered to requests. */
export const reviewNotes = ({ cases }: RegisteredRecord): readonly NoteId[] =>
  cases.flatMap(({ scoreReview }) =>
    scoreReview?.status === 'answered' && scoreReview.noteId ? [scoreReview.noteId] : [],
  );

/** The last request that a person look at the score, and what they found; null when there never was one. */
export function reviewView(
  { scoreReview: review }: Case,
  notes: ReadonlyMap<NoteId, string>,
): z.input<typeof ScoreReviewView> | null {
  if (!review) return null;
  const { status, via, requestedAt, dueOn, value } = review;
  const asked = { status, via, requestedAt, dueOn, value };
  if (review.status === 'open') return { ...asked, outcome: null, answeredAt: null, answer: null };
  const { outcome, answeredAt, noteId } = review;
  const answer = noteId ? (notes.get(noteId) ?? null) : null;
  return { ...asked, outcome, answeredAt, answer };
}
