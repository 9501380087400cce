import { caseOf } from '#shared/domain/case/case-figures.ts';
import { askReview } from '#shared/domain/score/ask-review.ts';
import { caseFactsOf } from '#shared/domain/score/case-facts.ts';
import { reasonSources } from '#shared/domain/score/reason-sources.ts';
import { asOffered } from '#shared/domain/score/treated-score.ts';
import { whatWouldChange } from '#shared/domain/score/what-would-change.ts';
import type { HttpResponse } from '#shared/lambda/http-handler.ts';
import { readNotes } from '#shared/table/read-notes.ts';
import { readScoringRules } from '#shared/table/read-assessment-rules.ts';
import { readForm } from '../form.ts';
import { scorePage } from '../pages/score-page.ts';
import { recordWord } from '../record-word.ts';
import { pageResponse, redirectTo } from '../respond.ts';
import type { DebtorVisit } from '../visit.ts';

const WORDS_LENGTH_MAX = 300;

/** What the credor's machine thinks of the debtor and why, and the request that a person look at it (LGPD art. 20). */
export async function reviewScore(visit: DebtorVisit): Promise<HttpResponse> {
  const { record, credor, base, deps, link, at } = visit;
  const { credorId } = credor;
  const known = caseOf(record, credorId);
  if (!known?.score) return redirectTo(`${base}/dividas`);
  if (visit.isPost) {
    const words = (readForm(visit.request).get('detalhe') ?? '').slice(0, WORDS_LENGTH_MAX);
    await recordWord(visit, (now, cause) => ({
      outcome: 'asked',
      ...askReview(now, credorId, { via: 'portal', words }, cause, at),
    }));
    return redirectTo(`${base}/pontuacao`);
  }
  const review = known.scoreReview ?? null;
  const noteId = review?.status === 'answered' ? review.noteId : null;
  const notes = await readNotes(deps.table, link.debtorId, noteId ? [noteId] : []);
  const answer = noteId ? (notes.get(noteId) ?? null) : null;
  const { model, policy } = await readScoringRules(deps.config);
  const facts = caseFactsOf(record, credorId, policy, at);
  const { score } = known;
  const changes = facts ? whatWouldChange(facts, model, asOffered(score)) : [];
  const sources = reasonSources(record, credorId, score);
  return pageResponse(200, scorePage({ ...visit, score, sources, changes, review, answer }));
}
