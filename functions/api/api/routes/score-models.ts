import * as z from 'zod';
import { Role } from '#events/api/configuration.ts';
import {
  ScoreModelAnswer,
  ScoreModelDecision,
  ScoreModelList,
  ScoreModelPoints,
  ScoreWatchList,
} from '#events/api/score.ts';
import { actorText } from '#shared/domain/history/actor-text.ts';
import { EXPERT_MODEL } from '#shared/domain/score/collection-model.ts';
import { gatesOf } from '#shared/domain/score/promotion.ts';
import { pointsOf } from '#shared/domain/score/model-points.ts';
import { ModelId } from '#shared/domain/score/published-model.ts';
import { nothingLearntText } from '#shared/domain/score/training.ts';
import {
  type LearntModelItem,
  listScoreModels,
  type ScoreModelItem,
  type WrittenCardItem,
} from '#shared/table/score-models.ts';
import { readScoreTraining } from '#shared/table/score-trainings.ts';
import { listMonthWatches } from '#shared/table/score-watches.ts';
import { notFound } from '../refusal.ts';
import { NO_BODY, NO_PARAMETERS, route } from '../route.ts';
import { modelBy } from '../score-artefact.ts';
import { approveModel, readLiveModel, refuseModel, requireEverything } from '../score-desk.ts';

const LISTED_MAX = 50;
const one = z.strictObject({ modelId: ModelId });

const listScores = route({
  method: 'GET',
  path: '/api/score-models',
  operationId: 'listScoreModels',
  summary:
    'O modelo de score em vigor, os que foram treinados, cada um com o que mostrou, e os cartões que a equipe escreveu',
  roles: Role.options,
  params: NO_PARAMETERS,
  query: NO_PARAMETERS,
  body: NO_BODY,
  answer: ScoreModelList,
  async handle(deps) {
    const [live, models, training] = await Promise.all([
      readLiveModel(deps),
      listScoreModels(deps.table),
      readScoreTraining(deps.table),
    ]);
    return {
      liveModelId: live.modelId,
      expertModelId: EXPERT_MODEL.modelId,
      fourEyes: deps.fourEyes,
      training: training && { ...training, nothing: nothingLearntText(training) },
      models: models
        .flatMap((item) => ('card' in item ? [learntView(item)] : []))
        .slice(0, LISTED_MAX),
      cards: models
        .flatMap((item) => ('card' in item ? [] : [cardView(item)]))
        .slice(0, LISTED_MAX),
    };
  },
});

const readPoints = route({
  method: 'GET',
  path: '/api/score-models/{modelId}/points',
  operationId: 'readScoreModelPoints',
  summary:
    'Os pontos de um modelo de score, dado por dado e em palavras, e o que nenhum modelo olha',
  description:
    'Do arquivo do modelo, depois de conferido o SHA-256. Os pontos são log-chances: somados ao ponto de partida, dão a nota.',
  roles: Role.options,
  params: one,
  query: NO_PARAMETERS,
  body: NO_BODY,
  answer: ScoreModelPoints,
  async handle(deps, { params: { modelId } }) {
    const model = await modelBy(deps, modelId);
    if (model === null) throw notFound('Modelo não encontrado', `Não há modelo "${modelId}".`);
    return pointsOf(model);
  },
});

const approveScore = route({
  method: 'POST',
  path: '/api/score-models/{modelId}/approval',
  operationId: 'approveScoreModel',
  summary: 'Põe um modelo de score em vigor, ou volta a um anterior',
  description:
    'Um modelo treinado precisa cumprir as exigências que a lista mostra; um cartão escrito aqui, não. Onde duas pessoas aprovam, a primeira propõe. O código do ' +
    'cartão especialista volta a ele. As notas já calculadas ficam como estão; a próxima de cada caso sai do novo modelo.',
  roles: ['admin', 'gestor'],
  params: one,
  query: NO_PARAMETERS,
  body: ScoreModelDecision,
  answer: ScoreModelAnswer,
  async handle(deps, call) {
    requireEverything(call);
    return approveModel(deps, call, call.params.modelId, call.body.note);
  },
});

const refuseScore = route({
  method: 'POST',
  path: '/api/score-models/{modelId}/refusal',
  operationId: 'refuseScoreModel',
  summary: 'Recusa um modelo treinado ou um cartão escrito',
  roles: ['admin', 'gestor'],
  params: one,
  query: NO_PARAMETERS,
  body: ScoreModelDecision,
  answer: ScoreModelAnswer,
  async handle(deps, call) {
    requireEverything(call);
    return refuseModel(deps, call, call.params.modelId, call.body.note);
  },
});

const listScoreWatches = route({
  method: 'GET',
  path: '/api/score-watches',
  operationId: 'listScoreWatches',
  summary: 'Como o score em vigor se saiu, mês a mês: AUC, KS, calibração, PSI e CSI, com alarmes',
  roles: Role.options,
  params: NO_PARAMETERS,
  query: NO_PARAMETERS,
  body: NO_BODY,
  answer: ScoreWatchList,
  async handle({ table }) {
    return { months: await listMonthWatches(table) };
  },
});

/** What the API can do about scores. */
export const SCORE_ROUTES = [
  listScores,
  readPoints,
  approveScore,
  refuseScore,
  listScoreWatches,
] as const;

const learntView = (item: LearntModelItem) => {
  const { card, sha256 } = item;
  return { ...decisionView(item), sha256, card, gates: gatesOf(card) };
};

const cardView = (item: WrittenCardItem) => {
  const { written, writtenBy, writtenAt } = item;
  return { ...decisionView(item), written, writtenBy: actorText(writtenBy), writtenAt };
};

function decisionView(item: ScoreModelItem) {
  const { modelId, status } = item;
  return {
    modelId,
    status,
    proposedBy: item.status === 'candidate' ? (item.proposedBy ?? null) : null,
    decided:
      item.status === 'candidate'
        ? null
        : { by: item.decidedBy, at: item.decidedAt, note: item.note },
  };
}
