import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { EXPERT_MODEL } from '#shared/domain/score/collection-model.ts';
import { tablesOf } from '#shared/domain/score/model-tables.ts';
import { gatesOf } from '#shared/domain/score/promotion.ts';
import { type ModelId, PublishedModel } from '#shared/domain/score/published-model.ts';
import { publishConfig, readConfig, VersionConflict } from '#shared/table/config-documents.ts';
import { COLLECTION_MODEL } from '#shared/table/read-assessment-rules.ts';
import {
  decideScoreModel,
  proposeScoreModel,
  readScoreModel,
  type LearntModelItem,
} from '#shared/table/score-models.ts';
import type { ApiDeps } from './api-deps.ts';
import { notFound, Refusal } from './refusal.ts';
import type { Call } from './route.ts';
import { readArtefact } from './score-artefact.ts';

/** A score is one for the whole deployment. @throws Refusal with 403 for whoever does not see all credores */
export function requireEverything({ user }: Call): void {
  if (user.credores === 'all') return;
  throw new Refusal(
    403,
    'O score é de todos os credores',
    'O modelo vale para todos os credores; peça a quem acompanha todos.',
  );
}

/** The version of the model in force, and its id; 0 and the expert card where none was approved. */
export async function readLiveModel({ table }: ApiDeps) {
  const { kind, id } = COLLECTION_MODEL;
  const found = await readConfig(table, PublishedModel, kind, id);
  return {
    version: found?.version ?? 0,
    modelId: found?.document.modelId ?? EXPERT_MODEL.modelId,
  };
}

/**
 * Puts a model in force, a learnt one or a card of people's own for the first time or any again that was in force before. Where two people are wanted, the
 * first one proposes it.
 *
 * @throws Refusal with 404 for what nobody learnt, and with 409 where a gate is not passed or somebody was faster
 */
export async function approveModel(deps: ApiDeps, call: Call, modelId: ModelId, note: string) {
  if (modelId === EXPERT_MODEL.modelId)
    return putInForce(
      deps,
      call,
      { modelId, tables: tablesOf(EXPERT_MODEL.sum), recovery: EXPERT_MODEL.recovery },
      note,
      [],
    );
  const item = await readScoreModel(deps.table, modelId);
  if (!item) throw unknownModel(modelId);
  if (item.status === 'refused') throw decidedBefore();
  if ('card' in item) {
    refuseUnfit(item);
    if (item.status === 'candidate') refuseOutdated(item, await readLiveModel(deps));
  }
  const by = `user:${call.user.userId}`;
  if (item.status === 'candidate' && deps.fourEyes && item.proposedBy === undefined) {
    await orDecided(() => proposeScoreModel(deps.table, modelId, by));
    const { modelId: liveModelId } = await readLiveModel(deps);
    return { outcome: 'proposed' as const, liveModelId };
  }
  if (item.status === 'candidate' && item.proposedBy === by) throw needsAnother();
  const model = await readArtefact(deps, item);
  const decided = { status: 'approved' as const, decidedBy: by, decidedAt: call.at, note };
  const alongside =
    item.status === 'candidate'
      ? [decideScoreModel(deps.table, modelId, 'candidate', decided)]
      : [];
  return putInForce(deps, call, model, note, alongside);
}

/** @throws Refusal with 404 for what nobody learnt, and with 409 for what was decided before */
export async function refuseModel(deps: ApiDeps, call: Call, modelId: ModelId, note: string) {
  const item = await readScoreModel(deps.table, modelId);
  if (!item) throw unknownModel(modelId);
  if (item.status !== 'candidate') throw decidedBefore();
  const by = `user:${call.user.userId}`;
  const decided = { status: 'refused' as const, decidedBy: by, decidedAt: call.at, note };
  await orDecided(() =>
    deps.table.client.send(
      new TransactWriteCommand({
        TransactItems: [decideScoreModel(deps.table, modelId, 'candidate', decided)],
      }),
    ),
  );
  const { modelId: liveModelId } = await readLiveModel(deps);
  return { outcome: 'refused' as const, liveModelId };
}

async function putInForce(
  deps: ApiDeps,
  { user, at }: Call,
  model: PublishedModel,
  note: string,
  alongside: Parameters<typeof publishConfig>[5],
) {
  const { kind, id } = COLLECTION_MODEL;
  const live = await readLiveModel(deps);
  if (live.modelId === model.modelId)
    return { outcome: 'in-force' as const, liveModelId: live.modelId };
  const context = { expected: live.version, by: `user:${user.userId}`, at, note };
  await orDecided(() => publishConfig(deps.table, kind, id, model, context, alongside));
  return { outcome: 'in-force' as const, liveModelId: model.modelId };
}

function refuseUnfit({ card }: LearntModelItem): void {
  const failed = gatesOf(card).filter(({ isPassed }) => !isPassed);
  if (failed.length === 0) return;
  throw new Refusal(
    409,
    'O modelo não mostrou que é melhor',
    failed.map(({ text }) => `Não cumpre: ${text}.`).join(' '),
  );
}

/** What was shown against a model that is no longer in force says nothing of the one that is. */
function refuseOutdated({ card: { against } }: LearntModelItem, live: { modelId: string }): void {
  if (against.modelId === live.modelId) return;
  throw new Refusal(
    409,
    'Comparado com outro modelo',
    `Este modelo foi comparado com "${against.modelId}", e hoje vale "${live.modelId}": espere o próximo treino, que compara com ele.`,
  );
}

async function orDecided<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const isLate =
      error instanceof VersionConflict ||
      error instanceof ConditionalCheckFailedException ||
      (error instanceof Error && error.name === 'TransactionCanceledException');
    throw isLate ? decidedBefore() : error;
  }
}

const unknownModel = (modelId: string) =>
  notFound('Modelo não encontrado', `Não há modelo "${modelId}".`);
const decidedBefore = () =>
  new Refusal(409, 'Já decidido', 'Alguém já decidiu sobre este modelo; atualize a página.');
const needsAnother = () =>
  new Refusal(
    409,
    'Falta a segunda pessoa',
    'Você já aprovou; este ambiente pede que outra pessoa aprove também.',
  );
