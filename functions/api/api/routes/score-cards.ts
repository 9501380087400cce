import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { ScoreCardKept, ScoreCardPreview } from '#events/api/score.ts';
import { BOOK_ZONE } from '#shared/domain/report/book-day.ts';
import { bandMoves } from '#shared/domain/score/band-moves.ts';
import { publishedCard } from '#shared/domain/score/published-card.ts';
import { LoadedModel } from '#shared/domain/score/published-model.ts';
import { WrittenCard } from '#shared/domain/score/written-card.ts';
import { localDateOf } from '#shared/domain/values/zone.ts';
import { readCollectionModel } from '#shared/table/read-assessment-rules.ts';
import { keepScoreModel } from '#shared/table/score-models.ts';
import { readLastNights } from '../last-nights.ts';
import { Refusal } from '../refusal.ts';
import { NO_PARAMETERS, route } from '../route.ts';
import { requireEverything } from '../score-desk.ts';

const writeScoreCard = route({
  method: 'POST',
  path: '/api/score-cards',
  operationId: 'writeScoreCard',
  summary: 'Guarda um cartão de score com pontos próprios; ele espera aprovação e ainda não vale',
  description:
    'São os fatos e as faixas do cartão especialista, com outros pontos. Um cartão guardado não muda: escreva outro. Ele entra em ' +
    'vigor por `POST /api/score-models/{modelId}/approval`, por duas pessoas onde a instalação as pede.',
  roles: ['admin', 'gestor'],
  params: NO_PARAMETERS,
  query: NO_PARAMETERS,
  body: WrittenCard,
  answer: ScoreCardKept,
  async handle({ table }, call) {
    requireEverything(call);
    const { at, body: written, user } = call;
    const { modelId } = publishedCard(written, localDateOf(at, BOOK_ZONE));
    const writtenBy = `user:${user.userId}`;
    try {
      await keepScoreModel(table, {
        modelId,
        status: 'candidate',
        written,
        writtenBy,
        writtenAt: at,
      });
    } catch (error) {
      throw error instanceof ConditionalCheckFailedException ? keptBefore(modelId) : error;
    }
    return { modelId };
  },
});

const previewScoreCard = route({
  method: 'POST',
  path: '/api/score-cards/preview',
  operationId: 'previewScoreCard',
  summary: 'Mostra quantos casos mudariam de faixa com estes pontos, sem guardar nada',
  description:
    'Compara com o modelo em vigor, sobre o que se sabia de uma parte de cada carteira nas últimas oito noites, no máximo 20.000 casos.',
  roles: ['admin', 'gestor'],
  params: NO_PARAMETERS,
  query: NO_PARAMETERS,
  body: WrittenCard,
  answer: ScoreCardPreview,
  async handle(deps, call) {
    requireEverything(call);
    const today = localDateOf(call.at, BOOK_ZONE);
    const live = await readCollectionModel(deps.config);
    const then = LoadedModel.parse(publishedCard(call.body, today));
    const { rows, nights } = await readLastNights(deps, today);
    return { ...bandMoves(rows, live, then), nights, liveModelId: live.modelId };
  },
});

/** What the API can do about cards that people write. */
export const SCORE_CARD_ROUTES = [writeScoreCard, previewScoreCard] as const;

const keptBefore = (modelId: string): Refusal =>
  new Refusal(
    409,
    'Este cartão já está guardado',
    `Os mesmos pontos foram guardados hoje como "${modelId}"; decida sobre ele.`,
  );
