import type * as z from 'zod';
import { OwnError } from '#shared/domain/values/own-error.ts';
import { type ConfigKind, readConfig, type Versioned } from './config-documents.ts';
import type { Table } from './table.ts';

/** A published change reaches every warm function within this time. */
const LIVE_FOR_MS = 60_000;
const DOCUMENTS_MAX = 500;

export type ConfigReader = {
  /** The document, from memory when it was read a moment ago. @throws an Error naming what is missing */
  readonly read: <T>(
    schema: z.ZodType<T>,
    kind: ConfigKind,
    id: string,
    version?: number | 'LIVE',
  ) => Promise<Versioned<T>>;
};

/** Published versions never change and are kept; LIVE is read again after a minute. */
export function cachedConfig(table: Table, now: () => number): ConfigReader {
  const known = new Map<string, { readonly readAt: number; readonly found: Versioned<unknown> }>();
  return {
    async read(schema, kind, id, version = 'LIVE') {
      const name = `${kind}/${id}/${version}`;
      const hit = known.get(name);
      const isFresh = hit && (version !== 'LIVE' || now() - hit.readAt < LIVE_FOR_MS);
      if (isFresh) return { ...hit.found, document: schema.parse(hit.found.document) };
      const found = await readConfig(table, schema, kind, id, version);
      if (!found) throw new OwnError(`There is no ${kind} "${id}" (${version}). Publish it first.`);
      if (known.size >= DOCUMENTS_MAX) known.clear();
      known.set(name, { readAt: now(), found });
      return found;
    },
  };
}
