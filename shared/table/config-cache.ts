import type * as z from 'zod';
import { OwnError } from '#shared/domain/values/own-error.ts';
import {
  configIn,
  type ConfigKind,
  type Editions,
  listConfigIds,
  readEditions,
  type Versioned,
} from './config-documents.ts';
import { gatheredReads } from './gathered-reads.ts';
import { keys } from './keys.ts';
import type { Table } from './table.ts';

/** A published change reaches every warm function within this time. */
const ANSWER_LIVES_MS = 60_000;
/** Also that a city has no holidays of its own is remembered, and there are 5,570 cities. */
const DOCUMENTS_MAX = 10_000;

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
  /** The ids of all documents of a kind. */
  readonly list: (kind: ConfigKind) => Promise<readonly string[]>;
};

type Kept<T> = {
  readonly schema: z.ZodType<T>;
  /** The edition of its kind that was current before it was read; a version that was pinned belongs to every edition. */
  readonly edition: number | 'every';
  readonly found: Versioned<T> | null;
};

/** A document that passed a schema is what that schema says, however little the map knows of it. */
const passed = <T>(kept: Kept<unknown>, schema: z.ZodType<T>): kept is Kept<T> =>
  kept.schema === schema;

/** What is known already of the document in an item: a version never changes. */
const sameVersion = <T>(
  known: Kept<unknown> | undefined,
  schema: z.ZodType<T>,
  item: Readonly<Record<string, unknown>>,
): Versioned<T> | null =>
  known && passed(known, schema) && known.found?.version === item['version'] ? known.found : null;

/**
 * Documents are read once for each edition of their kind, and published versions, which never change, once for ever. Whether
 * there are new editions is asked once a minute, for all kinds together, and what is wanted at one moment is read by one
 * request. Everybody gets the same object, also when the new edition was another document's.
 */
export function cachedConfig(table: Table, now: () => number): ConfigReader {
  const known = new Map<string, Kept<unknown>>();
  const editionOf = rememberedEditions(table, now);
  const itemWith = gatheredReads(table);
  const find: ConfigReader['find'] = async (schema, kind, id, version = 'LIVE') => {
    const name = `${kind}/${id}/${version}`;
    const edition = version === 'LIVE' ? await editionOf(kind) : 'every';
    const hit = known.get(name);
    if (hit?.edition === edition && passed(hit, schema)) return hit.found;
    const item = await itemWith(keys.config(kind, id, version));
    const found = item ? (sameVersion(hit, schema, item) ?? configIn(schema, item)) : null;
    if (known.size >= DOCUMENTS_MAX) known.clear();
    if (found || edition !== 'every') known.set(name, { schema, edition, found });
    return found;
  };
  const lists = new Map<
    ConfigKind,
    { readonly edition: number; readonly ids: readonly string[] }
  >();
  return {
    find,
    async list(kind) {
      const edition = await editionOf(kind);
      const hit = lists.get(kind);
      if (hit?.edition === edition) return hit.ids;
      const ids = await listConfigIds(table, kind);
      lists.set(kind, { edition, ids });
      return ids;
    },
    async read(schema, kind, id, version = 'LIVE') {
      const found = await find(schema, kind, id, version);
      if (found) return found;
      known.delete(`${kind}/${id}/${version}`);
      throw new OwnError(`There is no ${kind} "${id}" (${version}). Publish it first.`);
    },
  };
}

/** Of what a kind of document has ever been published: known to the minute. */
export const listedConfig = (
  table: Table,
  kind: ConfigKind,
  now: () => number,
): (() => Promise<ReadonlySet<string>>) =>
  remembered(async () => new Set(await listConfigIds(table, kind)), now);

function rememberedEditions(
  table: Table,
  now: () => number,
): (kind: ConfigKind) => Promise<number> {
  const editions = remembered((): Promise<Editions> => readEditions(table), now);
  return async (kind) => (await editions())(kind);
}

/** Asks anew when the last answer is a minute old; who asks meanwhile waits for the same answer. */
function remembered<Answer>(ask: () => Promise<Answer>, now: () => number): () => Promise<Answer> {
  let asked: { readonly at: number; readonly answer: Promise<Answer> } | null = null;
  return () => {
    if (asked && now() - asked.at < ANSWER_LIVES_MS) return asked.answer;
    const answer = ask();
    const asking = { at: now(), answer };
    asked = asking;
    answer.catch(() => {
      if (asked === asking) asked = null;
    });
    return answer;
  };
}
