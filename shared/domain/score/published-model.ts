import * as z from 'zod';
import type { CollectionModel } from './collection-model.ts';
import { modelOf, ModelTables } from './model-tables.ts';

/** Kept with every score: what it is for, the day on which it was learnt, and the beginning of its hash. */
export const ModelId = z.string().regex(/^[a-z][a-z0-9-]{2,59}$/);
export type ModelId = z.infer<typeof ModelId>;

/** A model as it is published for handlers: no more than what scoring takes. */
export const PublishedModel = z.object({ modelId: ModelId, tables: ModelTables });
export type PublishedModel = z.infer<typeof PublishedModel>;

/** A published model, ready to score. */
export const LoadedModel = PublishedModel.transform(
  ({ modelId, tables }): CollectionModel => ({ modelId, sum: modelOf(tables) }),
);
