import type * as z from 'zod';
import { OwnError } from '#shared/domain/values/own-error.ts';
import { type ConfigKind, readConfig, type Versioned } from './config-documents.ts';
import type { Table } from './table.ts';

/** A published change reaches every warm function within this time. */
const LIVE_FOR_MS = 60_000;
const DOCUMENTS_MAX = 500;

export type ConfigReader = {
  /** As `read`, or null when nobody has published it. */
  readonly find: <T>(
    schema: z.ZodType<T>,
    kind: ConfigKind,
    id: string,
    version?: number | 'LIVE',
  ) => Promise<Versioned<T> | null>;
  /** The document, from memory when it was read a moment ago. @throws an Error naming what is missing */
  readonly read: <T>(
    schema: z.ZodType<T>,
    kind: ConfigKind,
    id: string,
    version?: number | 'LIVE',
  ) => Promise<Versioned<T>>;
};

type Kept<T> = {
  readonly schema: z.ZodType<T>;
  readonly readAt: number;
  readonly found: Versioned<T> | null;
};

/** A document that passed a schema is what that schema says, however little the map knows of it. */
const passed = <T>(kept: Kept<unknown>, schema: z.ZodType<T>): kept is Kept<T> =>
  kept.schema === schema;

/**
 * Published versions never change and are kept; LIVE is read again after a minute. Everybody gets the same object. What
 * is not there is remembered for a minute only where one can do without it.
 */
export function cachedConfig(table: Table, now: () => number): ConfigReader {
  const known = new Map<string, Kept<unknown>>();
  const find: ConfigReader['find'] = async (schema, kind, id, version = 'LIVE') => {
    const name = `${kind}/${id}/${version}`;
    const hit = known.get(name);
    const isForEver = hit?.found !== null && version !== 'LIVE';
    const isFresh = hit && (isForEver || now() - hit.readAt < LIVE_FOR_MS);
    if (isFresh && passed(hit, schema)) return hit.found;
    const found = await readConfig(table, schema, kind, id, version);
    if (known.size >= DOCUMENTS_MAX) known.clear();
    known.set(name, { schema, readAt: now(), found });
    return found;
  };
  return {
    find,
    async read(schema, kind, id, version = 'LIVE') {
      const found = await find(schema, kind, id, version);
      if (found) return found;
      known.delete(`${kind}/${id}/${version}`);
      throw new OwnError(`There is no ${kind} "${id}" (${version}). Publish it first.`);
    },
  };
}
