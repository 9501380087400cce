import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { changedItems } from './changed-items.ts';
import { TRANSACTION_ITEMS_MAX } from './commit.ts';
import type { Decision } from './decision.ts';
import type { LoadedDebtor } from './loaded-debtor.ts';

/**
 * How many items a decision writes. Facts of money touch debts and payments besides, so the number shows only once
 * they are decided.
 *
 * @param after the record as the facts leave it
 */
export const sizeOf = (loaded: LoadedDebtor, decision: Decision, after: RegisteredRecord): number =>
  changedItems(loaded, after, decision.vault ?? {}).length +
  decision.facts.length +
  (decision.refs ?? []).length +
  (decision.claims ?? []).length +
  (decision.items ?? []).length +
  (decision.closes ?? []).length +
  (decision.whileOpen ?? []).length +
  (decision.beside ?? []).length;

/** DynamoDB takes items of 400 KB; their text as JSON is a little longer, and an entry has more in it than its fact. */
const FACT_CHARACTERS_MAX = 350_000;

/** Whether a decision fits one transaction, which it must: it is written whole or not at all. */
export const fitsTransaction = (...asked: Parameters<typeof sizeOf>): boolean =>
  sizeOf(...asked) <= TRANSACTION_ITEMS_MAX &&
  asked[1].facts.every((fact) => JSON.stringify(fact).length <= FACT_CHARACTERS_MAX);
