import { createHash } from 'node:crypto';
import { readText } from '#shared/adapters/json-lines.ts';
import { BOOK_ZONE } from '#shared/domain/report/book-day.ts';
import { type CollectionModel, EXPERT_MODEL } from '#shared/domain/score/collection-model.ts';
import { ScoreArtefact } from '#shared/domain/score/model-card.ts';
import { publishedCard } from '#shared/domain/score/published-card.ts';
import { LoadedModel, type PublishedModel } from '#shared/domain/score/published-model.ts';
import { localDateOf } from '#shared/domain/values/zone.ts';
import { artefactKey, readScoreModel, type ScoreModelItem } from '#shared/table/score-models.ts';
import type { ApiDeps } from './api-deps.ts';
import { Refusal } from './refusal.ts';

/**
 * A model as it scores: what was learnt, as it was tested, or a card that somebody wrote.
 *
 * @throws Refusal with 409 where the file is gone, and an Error, which rings, where it is not the one that was kept
 */
export async function readArtefact(
  { files }: Pick<ApiDeps, 'files'>,
  item: ScoreModelItem,
): Promise<PublishedModel> {
  if (!('card' in item)) {
    return publishedCard(item.written, localDateOf(item.writtenAt, BOOK_ZONE));
  }
  const { modelId, sha256 } = item;
  const text = await readText(files, artefactKey(modelId));
  if (text === null) throw artefactGone(modelId);
  const isWhole = createHash('sha256').update(text).digest('hex') === sha256;
  if (!isWhole) throw new Error(`The artefact of ${modelId} is not the one that was kept.`);
  return ScoreArtefact.parse(JSON.parse(text)).model;
}

/** The very model that a score names; null where this deployment does not have it. */
export async function modelBy(
  deps: Pick<ApiDeps, 'files' | 'table'>,
  modelId: string,
): Promise<CollectionModel | null> {
  if (modelId === EXPERT_MODEL.modelId) return EXPERT_MODEL;
  const item = await readScoreModel(deps.table, modelId);
  return item && LoadedModel.parse(await readArtefact(deps, item));
}

const artefactGone = (modelId: string): Refusal =>
  new Refusal(
    409,
    'O arquivo do modelo não está mais aqui',
    `O arquivo de "${modelId}" foi apagado do armazenamento, e sem ele o modelo não pontua nem refaz uma nota. Traga-o de volta de uma cópia, ou use outro modelo.`,
  );
