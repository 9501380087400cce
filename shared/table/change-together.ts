import { commitTogether, ConcurrentChange } from './commit.ts';
import type { Decision, DecisionContext } from './decision.ts';
import type { LoadedDebtor } from './loaded-debtor.ts';
import type { Table } from './table.ts';

/** How often a decision is made anew because somebody else wrote in between. */
const ATTEMPTS_MAX = 6;

export type DecisionOf = { readonly loaded: LoadedDebtor; readonly decision: Decision };

/**
 * Load, decide, write once, about several people: all of it is written or nothing. `decide` loads whom it needs, and is asked
 * again when somebody else wrote in between, so it must have no effects of its own. No decisions, nothing written.
 *
 * @throws ConcurrentChange after ATTEMPTS_MAX tries
 */
export async function changeTogether(
  table: Table,
  context: DecisionContext,
  decide: () => Promise<readonly DecisionOf[]>,
): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    const decisions = await decide();
    if (decisions.length === 0) return;
    try {
      await commitTogether(table, decisions, context);
      return;
    } catch (error) {
      if (!(error instanceof ConcurrentChange) || attempt === ATTEMPTS_MAX) throw error;
    }
  }
}
