import {
  type ConfigKind,
  publishConfig,
  type Versioned,
  VersionConflict,
} from '#shared/table/config-documents.ts';
import type { ApiDeps } from './api-deps.ts';
import { changedMeanwhile } from './refusal.ts';
import type { Call } from './route.ts';

/**
 * Publishes a document over the version that its author saw, under their name.
 *
 * @param place `name` with its article, as `o credor`
 * @throws Refusal with 409 when somebody published in between
 */
export async function publishDocument<T>(
  { table }: ApiDeps,
  { user, at }: Call,
  { kind, id, name }: { readonly kind: ConfigKind; readonly id: string; readonly name: string },
  { document, expectedVersion }: { readonly document: T; readonly expectedVersion: number },
): Promise<Versioned<T>> {
  const by = `user:${user.userId}`;
  try {
    const context = { expected: expectedVersion, by, at };
    const version = await publishConfig(table, kind, id, document, context);
    return { version, publishedAt: at, publishedBy: by, document };
  } catch (error) {
    throw error instanceof VersionConflict ? changedMeanwhile(expectedVersion, name) : error;
  }
}
