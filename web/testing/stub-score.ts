import type * as z from 'zod';
import {
  ScoreCardKept,
  ScoreCardPreview,
  ScoreModelAnswer,
  ScoreModelDecision,
  ScoreModelList,
  ScoreModelPoints,
  ScoreWatchList,
} from '#events/api/score.ts';
import { ScoreReplay, ScoreReviewAnswer, ScoreReviewRequest } from '#events/api/score-review.ts';
import { EXPERT_MODEL } from '#shared/domain/score/collection-model.ts';
import type { ModelCard } from '#shared/domain/score/model-card.ts';
import { pointsOf } from '#shared/domain/score/model-points.ts';
import { gatesOf } from '#shared/domain/score/promotion.ts';
import { nothingLearntText, ScoreTraining } from '#shared/domain/score/training.ts';
import { WrittenCard } from '#shared/domain/score/written-card.ts';
import type { HttpResponse } from '#shared/lambda/http-handler.ts';
import { DEBTOR } from './debtor-example.ts';
import { ROSANGELA } from './people.ts';
import { BETTER_CARD, WATCHED_MONTH, WORSE_CARD } from './score-example.ts';
import { type Answer, json } from './stub-answer.ts';

type Case = (typeof DEBTOR.cases)[number];
const BETTER = 'cobranca-2026-05-11-3fa2c19b';
const WORSE = 'cobranca-2026-05-04-77b0e1d2';
const WRITTEN = 'cartao-2026-05-13-9b1f0c44';
const EFFECT: z.input<typeof ScoreCardPreview> = {
  cases: 1_180,
  left: 12,
  changed: 236,
  moves: [
    { from: 'B', to: 'C', cases: 130 },
    { from: 'C', to: 'B', cases: 106 },
  ],
  nights: { from: '2026-05-05', to: '2026-05-12' },
  liveModelId: EXPERT_MODEL.modelId,
};
const AT = '2026-05-13T14:20:00.000Z';
const TRAINING = ScoreTraining.parse({
  at: AT,
  known: 1_240_000,
  drawn: 200_112,
  nights: { from: '2026-04-01', to: '2026-05-02' },
  came: 'short-span',
});

/** One model that learnt what nobody thought and one that learnt nothing, a month that rang, and reviews of a debtor's score. */
export function scoreRoutes(
  withCase: (changes: Partial<Case>) => HttpResponse,
): Readonly<Record<string, Answer>> {
  const world: { live: string; refused: string | null; note: string; written?: WrittenCard } = {
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
      sha256: '5c1e'.repeat(16),
      card,
      gates: [...gatesOf(card)],
      proposedBy: null,
      decided: isDecided ? { by: 'user:u-1', at: AT, note: world.note } : null,
    };
  };
  const cardOf = (written: WrittenCard) => {
    const {
      card: _card,
      gates: _gates,
      sha256: _sha256,
      ...decision
    } = viewOf(WRITTEN, BETTER_CARD);
    return { ...decision, written, writtenBy: 'Equipe u-1', writtenAt: AT };
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
  const score = DEBTOR.cases[0]?.score;
  const asked = { via: 'desk', requestedAt: AT, dueOn: '2026-05-28', value: 612 } as const;
  return {
    'GET /api/score-models': () =>
      json(ScoreModelList, {
        liveModelId: world.live,
        expertModelId: EXPERT_MODEL.modelId,
        fourEyes: false,
        training: { ...TRAINING, nothing: nothingLearntText(TRAINING) },
        models: [viewOf(BETTER, BETTER_CARD), viewOf(WORSE, WORSE_CARD)],
        cards: world.written ? [cardOf(world.written)] : [],
      }),
    [`GET /api/score-models/${BETTER}/points`]: () =>
      json(ScoreModelPoints, { ...pointsOf(EXPERT_MODEL), modelId: BETTER }),
    'POST /api/score-cards/preview': ({ body }) => {
      WrittenCard.parse(JSON.parse(body));
      return json(ScoreCardPreview, EFFECT);
    },
    'POST /api/score-cards': ({ body }) => {
      world.written = WrittenCard.parse(JSON.parse(body));
      return json(ScoreCardKept, { modelId: WRITTEN });
    },
    [`POST /api/score-models/${WRITTEN}/approval`]: decide(WRITTEN, 'approval'),
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
      const answer = ScoreReviewAnswer.parse(JSON.parse(body));
      const answered = { outcome: answer.outcome, answeredAt: AT, answer: answer.words };
      const scoreReview = { status: 'answered' as const, ...asked, ...answered };
      return withCase(
        answer.outcome === 'decided'
          ? { scoreReview, ...(score && { score: { ...score, decided: answer.decided } }) }
          : { scoreReview },
      );
    },
    [`GET /api/debtors/${ROSANGELA}/score-replay`]: () =>
      json(ScoreReplay, {
        isEqual: true,
        model: score?.model ?? '',
        at: score?.at ?? AT,
        value: score?.value ?? 0,
        facts: null,
        replayed: null,
      }),
  };
}
