import type { Mutant } from './mutant.ts';

/** What a hunter has to say of a tree. */
export type Finding =
  /** `what` names the test or the invariant, `detail` is the first line of the counter-example. */
  | { readonly kind: 'caught'; readonly what: string; readonly detail: string }
  | { readonly kind: 'nothing-found' }
  /** The hunter could not look, e.g. because a file does not load or time ran out; that proves nothing. */
  | { readonly kind: 'could-not-look'; readonly because: string };

export type Hunter = {
  readonly name: 'simulator' | 'tests';
  /** @param folder a copy of the tree, with its bundles built */
  readonly look: (folder: string, mutant: Pick<Mutant, 'tests'>) => Promise<Finding>;
};
