import { BATCHES } from './cases/batches.ts';
import { CONDITION_FAILURES } from './cases/condition-failures.ts';
import { CONDITIONS } from './cases/conditions.ts';
import { LIMITS } from './cases/limits.ts';
import { QUERIES } from './cases/queries.ts';
import { REFUSALS } from './cases/refusals.ts';
import { STREAMS } from './cases/streams.ts';
import { TOKENS } from './cases/tokens.ts';
import { TRANSACTION_REFUSALS } from './cases/transaction-refusals.ts';
import { TRANSACTIONS } from './cases/transactions.ts';
import { UPDATES } from './cases/updates.ts';
import type { ConformanceCase } from './conformance-case.ts';

/** Every case by its topic. */
export const ALL_CASES: Readonly<Record<string, readonly ConformanceCase[]>> = {
  transactions: TRANSACTIONS,
  'transaction refusals': TRANSACTION_REFUSALS,
  tokens: TOKENS,
  conditions: CONDITIONS,
  'condition failures': CONDITION_FAILURES,
  updates: UPDATES,
  queries: QUERIES,
  batches: BATCHES,
  streams: STREAMS,
  limits: LIMITS,
  refusals: REFUSALS,
};
