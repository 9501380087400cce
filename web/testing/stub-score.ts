import {
  ScoreModelAnswer,
  ScoreModelDecision,
  ScoreModelList,
  ScoreWatchList,
} from '#events/api/score.ts';
import { ScoreReviewAnswer, ScoreReviewRequest } from '#events/api/score-review.ts';
import { EXPERT_MODEL } from '#shared/domain/score/collection-model.ts';
import type { ModelCard } from '#shared/domain/score/model-card.ts';
import { gatesOf } from '#shared/domain/score/promotion.ts';
import type { HttpResponse } from '#shared/lambda/http-handler.ts';
import type { DEBTOR } from './debtor-example.ts';
import { ROSANGELA } from './people.ts';
import { BETTER_CARD, WATCHED_MONTH, WORSE_CARD } from './score-example.ts';
import { type Answer, json } from './stub-answer.ts';

type Case = (typeof DEBTOR.cases)[number];
const BETTER = 'cobranca-2026-05-11-3fa2c19b';
const WORSE = 'cobranca-2026-05-04-77b0e1d2';
const AT = '2026-05-13T14:20:00.000Z';

/** One model that learnt what nobody thought and one that learnt nothing, a month that rang, and reviews of a debtor's score. */
export function scoreRoutes(
  withCase: (changes: Partial<Case>) => HttpResponse,
): Readonly<Record<string, Answer>> {
  const world: { live: string; refused: string | null; note: string } = {
    live: EXPERT_MODEL.modelId,
    refused: null,
    note: '',
  };
  const viewOf = (modelId: string, card: ModelCard) => {
    const isDecided = world.live === modelId || world.refused === modelId;
    const status = world.refused === modelId ? ('refused' as const) : ('approved' as const);
    return {
      modelId,
      status: isDecided ? status : ('candidate' as const),
      card,
      gates: [...gatesOf(card)],
      proposedBy: null,
      decided: isDecided ? { by: 'user:u-1', at: AT, note: world.note } : null,
    };
  };
  const decide = (modelId: string, verb: 'approval' | 'refusal'): Answer => {
    return ({ body }) => {
      world.note = ScoreModelDecision.parse(JSON.parse(body)).note;
      if (verb === 'approval') world.live = modelId;
      else world.refused = modelId;
      const outcome = verb === 'approval' ? 'in-force' : 'refused';
      return json(ScoreModelAnswer, { outcome, liveModelId: world.live });
    };
  };
  const debtor = `POST /api/debtors/${ROSANGELA}/score-reviews`;
  const asked = { via: 'desk', requestedAt: AT, dueOn: '2026-05-28', value: 612 } as const;
  return {
    'GET /api/score-models': () =>
      json(ScoreModelList, {
        liveModelId: world.live,
        expertModelId: EXPERT_MODEL.modelId,
        fourEyes: false,
        models: [viewOf(BETTER, BETTER_CARD), viewOf(WORSE, WORSE_CARD)],
      }),
    [`POST /api/score-models/${BETTER}/approval`]: decide(BETTER, 'approval'),
    [`POST /api/score-models/${EXPERT_MODEL.modelId}/approval`]: decide(
      EXPERT_MODEL.modelId,
      'approval',
    ),
    [`POST /api/score-models/${WORSE}/refusal`]: decide(WORSE, 'refusal'),
    'GET /api/score-watches': () => json(ScoreWatchList, { months: [WATCHED_MONTH] }),
    [debtor]: ({ body }) => {
      ScoreReviewRequest.parse(JSON.parse(body));
      const nothing = { outcome: null, answeredAt: null, answer: null };
      return withCase({ scoreReview: { status: 'open', ...asked, ...nothing } });
    },
    [`${debtor}/answer`]: ({ body }) => {
      const { outcome, words } = ScoreReviewAnswer.parse(JSON.parse(body));
      const answered = { outcome, answeredAt: AT, answer: words };
      return withCase({ scoreReview: { status: 'answered', ...asked, ...answered } });
    },
  };
}
