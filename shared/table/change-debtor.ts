import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { DebtorId } from '#shared/domain/values/ids.ts';
import { AlreadyClaimed, commit, ConcurrentChange } from './commit.ts';
import type { Decision, DecisionContext } from './decision.ts';
import { loadDebtor } from './load-debtor.ts';
import type { LoadedDebtor } from './loaded-debtor.ts';
import type { Table } from './table.ts';

/** How often a decision is made anew because somebody else wrote in between. */
const ATTEMPTS_MAX = 6;

export type ChangeResult<Outcome extends string> =
  | { readonly outcome: Outcome; readonly record: RegisteredRecord }
  | { readonly outcome: Outcome | 'already-done'; readonly record: null };

/** A decision with the word that names it, or just the word when there is nothing to write. */
export type Verdict<Outcome extends string> = {
  readonly outcome: Outcome;
  readonly decision: Decision | null;
};

/**
 * Load, decide, write once. The rhythm of every use case about one debtor: `decide` sees fresh state and is asked
 * again when somebody else wrote in between, so it must have no effects of its own.
 *
 * @param known the debtor as this very call read or wrote them before; absent, they are loaded
 * @returns the outcome's word; 'already-done' when a claim shows that the cause was handled before
 * @throws ConcurrentChange after ATTEMPTS_MAX tries, for the queue to repeat
 */
export async function changeDebtor<Outcome extends string>(
  table: Table,
  debtorId: DebtorId,
  context: DecisionContext,
  decide: (loaded: LoadedDebtor) => Verdict<Outcome> | Promise<Verdict<Outcome>>,
  known?: LoadedDebtor,
): Promise<ChangeResult<Outcome>> {
  for (let attempt = 1; ; attempt++) {
    const loaded = (attempt === 1 ? known : null) ?? (await loadDebtor(table, debtorId));
    const { outcome, decision } = await decide(loaded);
    if (decision === null) return { outcome, record: null };
    try {
      const { record } = await commit(table, loaded, decision, context);
      return { outcome, record };
    } catch (error) {
      if (error instanceof AlreadyClaimed) return { outcome: 'already-done', record: null };
      if (!(error instanceof ConcurrentChange) || attempt === ATTEMPTS_MAX) throw error;
    }
  }
}
