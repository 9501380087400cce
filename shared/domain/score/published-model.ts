import * as z from 'zod';
import type { CollectionModel } from './collection-model.ts';
import { modelOf, ModelTables } from './model-tables.ts';
import { EXPERT_RECOVERY, Recovery } from './recovery.ts';

/** Kept with every score: what it is for, the day on which it was learnt, and the beginning of its hash. */
export const ModelId = z.string().regex(/^[a-z][a-z0-9-]{2,59}$/);
export type ModelId = z.infer<typeof ModelId>;

/** A model as it is published for handlers: no more than what scoring takes. */
export const PublishedModel = z.object({
  modelId: ModelId,
  tables: ModelTables,
  /** Of a model from before there was one, that of the expert card. */
  recovery: Recovery.default(EXPERT_RECOVERY),
});
export type PublishedModel = z.infer<typeof PublishedModel>;

/** A published model, ready to score. */
export const LoadedModel = PublishedModel.transform(
  ({ modelId, tables, recovery }): CollectionModel => ({ modelId, sum: modelOf(tables), recovery }),
);
