import * as z from 'zod';
import type { Mutant } from './mutant.ts';

/** What a hunter has to say of a tree. */
export const Finding = z.discriminatedUnion('kind', [
  /** `what` names the test or the invariant, `detail` is the first line of the counter-example. */
  z.object({ kind: z.literal('caught'), what: z.string(), detail: z.string() }),
  z.object({ kind: z.literal('nothing-found') }),
  /** The mutant stopped what it was to be looked for in, before anybody could look. */
  z.object({ kind: z.literal('came-to-a-halt'), because: z.string() }),
  /** It could not look, e.g. because a file does not load or time ran out; that proves nothing. */
  z.object({ kind: z.literal('could-not-look'), because: z.string() }),
]);
export type Finding = z.infer<typeof Finding>;

export const HunterName = z.enum(['simulator', 'tests']);
export type HunterName = z.infer<typeof HunterName>;

export type Hunter = {
  readonly name: HunterName;
  /** @param folder a copy of the tree, with its bundles built */
  readonly look: (folder: string, mutant: Pick<Mutant, 'tests'>) => Promise<Finding>;
};
