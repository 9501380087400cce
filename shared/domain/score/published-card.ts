import { createHash } from 'node:crypto';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import { cardModel, WRITTEN_CARD } from './collection-model.ts';
import { EXPERT_CARD } from './expert-card.ts';
import type { Characteristic } from './points-card.ts';
import { tablesOf } from './model-tables.ts';
import { ModelId, type PublishedModel } from './published-model.ts';
import { EXPERT_RECOVERY } from './recovery.ts';
import type { WrittenCard } from './written-card.ts';

/** The model that a written card is: the built-in one with other points, learnt from nobody. */
export function publishedCard(card: WrittenCard, writtenOn: LocalDate): PublishedModel {
  const characteristics = EXPERT_CARD.characteristics.map((one) =>
    withPoints(one, card.points[one.fact]),
  );
  const base = { ...EXPERT_CARD.base, points: card.base };
  const tables = tablesOf(cardModel({ base, characteristics }));
  const hash = createHash('sha256').update(JSON.stringify(tables)).digest('hex');
  const modelId = ModelId.parse(`${WRITTEN_CARD}${writtenOn}-${hash.slice(0, 8)}`);
  return { modelId, tables, recovery: EXPERT_RECOVERY };
}

function withPoints(one: Characteristic, points: readonly number[]): Characteristic {
  const at = <T extends object>(bin: T, place: number) => ({ ...bin, points: points[place] ?? 0 });
  if (one.kind === 'numeric') return { ...one, bins: one.bins.map(at) };
  const named = Object.entries(one.points).map(
    ([name, bin], place) => [name, at(bin, place)] as const,
  );
  return { ...one, points: Object.fromEntries(named) };
}
