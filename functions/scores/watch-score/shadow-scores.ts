import { readText } from '#shared/adapters/json-lines.ts';
import type { CollectionModel } from '#shared/domain/score/collection-model.ts';
import { ScoreArtefact } from '#shared/domain/score/model-card.ts';
import type { Outcome } from '#shared/domain/score/outcome.ts';
import { type ShadowScore, shadowOf } from '#shared/domain/score/shadow-score.ts';
import { artefactKey, type LearntModelItem, listScoreModels } from '#shared/table/score-models.ts';
import type { WatchScoreDeps } from './watch-score.ts';

/** Who waits for longer has been passed over. */
const CANDIDATES_MAX = 5;

/** How the newest candidates that nobody decided about would have scored the people who came after them. */
export async function shadowScores(
  { table, files }: WatchScoreDeps,
  champion: CollectionModel,
  outcomes: readonly Outcome[],
): Promise<readonly ShadowScore[]> {
  const waiting = (await listScoreModels(table))
    .flatMap((item): readonly LearntModelItem[] =>
      'card' in item && item.status === 'candidate' ? [item] : [],
    )
    .slice(0, CANDIDATES_MAX);
  const shadows: ShadowScore[] = [];
  for (const { modelId, card } of waiting) {
    if (!outcomes.some(({ day }) => day > card.tested.to)) continue;
    const text = await readText(files, artefactKey(modelId));
    const shadow = text && shadowOf(ScoreArtefact.parse(JSON.parse(text)), champion, outcomes);
    if (shadow) shadows.push(shadow);
  }
  return shadows;
}
