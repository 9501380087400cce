import { createHash } from 'node:crypto';
import type { CaseFacts } from './attributes.ts';

/** SHA-256 of what a score looked at, kept with it. The facts are in the order of their names, so that the same give the same. */
export function factsHashOf(facts: CaseFacts): string {
  const inOrder = Object.entries(facts).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(inOrder)).digest('hex');
}
