import { hash } from 'node:crypto';
import type { Mutant } from './mutant.ts';

const HASH_LENGTH = 12;

/** Which breakage a result is of: one that breaks another place, or is looked for by other tests, has to be hunted anew. */
export const breakageHash = ({ file, find, replace, tests }: Mutant): string =>
  hash('sha256', JSON.stringify([file, find, replace, tests])).slice(0, HASH_LENGTH);
