import {
  type Assessment,
  type AssessmentRules,
  assessCase,
} from '#shared/domain/case/assess-case.ts';
import { assessedFact } from '#shared/domain/case/assessed-fact.ts';
import { caseOf } from '#shared/domain/case/case-figures.ts';
import { keptNote } from '#shared/domain/debtor/note.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { Fact, FactOf } from '#shared/domain/history/entry.ts';
import { preview } from '#shared/domain/history/preview.ts';
import { taskIdOf } from '#shared/domain/values/derive-ids.ts';
import type { CredorId, NoteId } from '#shared/domain/values/ids.ts';
import { addDays } from '#shared/domain/values/local-date.ts';
import { type Instant, localDateOf } from '#shared/domain/values/zone.ts';
import type { ScoreReview } from './review.ts';
import { REVIEW_DAYS } from './review-task.ts';
import type { CollectionScore } from './score.ts';
import { asOffered } from './treated-score.ts';

/** What is written, and the words that are kept apart from it. */
type Written = {
  readonly facts: readonly Fact[];
  readonly vault: { readonly notes: ReadonlyMap<NoteId, string> };
};
const NOTHING: Written = { facts: [], vault: { notes: new Map() } };

/**
 * The debtor asks that a person look at their score (LGPD art. 20). Asking uses a right and changes no score. Nothing when there
 * is no score, or somebody is looking already.
 *
 * @param cause the id of the request; the ids of task and note derive from it
 */
export function askReview(
  record: RegisteredRecord,
  credorId: CredorId,
  { via, words }: Pick<ScoreReview, 'via'> & { readonly words: string },
  cause: string,
  now: Instant,
): Written {
  const known = caseOf(record, credorId);
  if (!known?.score || known.scoreReview?.status === 'open') return NOTHING;
  const { debtorId, zone } = record.debtor;
  const { value, model } = known.score;
  const taskId = taskIdOf(debtorId, cause);
  const dueOn = addDays(localDateOf(now, zone), REVIEW_DAYS);
  const { noteId, notes } = keptNote(words, debtorId, cause);
  return {
    facts: [{ type: 'score-review-requested', credorId, taskId, via, dueOn, value, model, noteId }],
    vault: { notes },
  };
}

/** What a person found, and their words for the debtor. */
export type ReviewAnswer = { readonly words: string } & (
  | { readonly outcome: 'kept' | 'reassessed' }
  | { readonly outcome: 'decided'; readonly decided: number }
);

/**
 * What a person answers: the score stands, it is computed again from what is known now, or the person decides otherwise, and then
 * their score counts instead of a lower one of the machine's until the case is settled. Asking makes nothing worse: where what is computed again is
 * less than what counted, that goes on counting. Nothing when nobody asked, or it was answered.
 *
 * @param given a score that is decided is not less than what stands (`standingOf`)
 */
export function answerReview(
  record: RegisteredRecord,
  credorId: CredorId,
  given: ReviewAnswer,
  {
    rules,
    cause,
    now,
  }: { readonly rules: AssessmentRules; readonly cause: string; readonly now: Instant },
): Written {
  const known = caseOf(record, credorId);
  const review = known?.scoreReview;
  if (review?.status !== 'open') return NOTHING;
  const { taskId } = review;
  const { debtorId } = record.debtor;
  const { noteId, notes } = keptNote(given.words, debtorId, cause);
  const answerWith = (more: Lasting): Answered => {
    const { outcome } = given;
    return { type: 'score-review-answered', credorId, taskId, outcome, noteId, ...more };
  };
  const assessedAfter = (answer: Answered): Assessment | null =>
    assessCase(preview(record, [answer], { debtorId, at: now }), credorId, rules, now);
  if (given.outcome === 'kept') return { facts: [answerWith({})], vault: { notes } };
  const lasting =
    given.outcome === 'decided'
      ? { decided: given.decided }
      : noLess(known?.score ?? null, assessedAfter(answerWith({}))?.score ?? null);
  const answer = answerWith(lasting);
  const assessed = assessedAfter(answer);
  const anew: readonly Fact[] = assessed ? [assessedFact(credorId, assessed)] : [];
  return { facts: [answer, ...anew], vault: { notes } };
}

type Answered = FactOf<'score-review-answered'>;
/** What goes on counting whatever the machine says. */
type Lasting = Pick<Answered, 'decided' | 'held'>;

/** What of before a review goes on counting, because the score that was computed again is less. */
function noLess(before: CollectionScore | null, anew: CollectionScore | null): Lasting {
  if (before === null || anew === null) return {};
  const { decided } = before;
  const kept = decided === undefined ? {} : { decided };
  const stood = asOffered(before);
  if (asOffered({ ...anew, ...kept }) >= stood) return kept;
  return { ...kept, held: { value: stood, over: anew.value } };
}
