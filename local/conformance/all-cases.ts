import { BATCHES } from './cases/batches.ts';
import { CANCELLATIONS } from './cases/cancellations.ts';
import { CONDITION_FAILURES } from './cases/condition-failures.ts';
import { CONDITION_REFUSALS } from './cases/condition-refusals.ts';
import { CONDITIONS } from './cases/conditions.ts';
import { INDEXES } from './cases/indexes.ts';
import { LIMITS } from './cases/limits.ts';
import { PAGES } from './cases/pages.ts';
import { QUERIES } from './cases/queries.ts';
import { REFUSALS } from './cases/refusals.ts';
import { STREAMS } from './cases/streams.ts';
import { TIME_TO_LIVE } from './cases/time-to-live.ts';
import { TOKENS } from './cases/tokens.ts';
import { TRANSACTION_REFUSALS } from './cases/transaction-refusals.ts';
import { TRANSACTIONS } from './cases/transactions.ts';
import { UPDATE_REFUSALS } from './cases/update-refusals.ts';
import { UPDATES } from './cases/updates.ts';
import { WORK_CASES } from './cases/work-index.ts';
import { SEQUENCES } from './random/sequences.ts';
import type { ConformanceCase } from './conformance-case.ts';

/** Every case by its kind. */
export const ALL_CASES: Readonly<Record<string, readonly ConformanceCase[]>> = {
  transactions: TRANSACTIONS,
  cancellations: CANCELLATIONS,
  'transaction refusals': TRANSACTION_REFUSALS,
  tokens: TOKENS,
  conditions: CONDITIONS,
  'condition failures': CONDITION_FAILURES,
  'condition refusals': CONDITION_REFUSALS,
  updates: UPDATES,
  'update refusals': UPDATE_REFUSALS,
  queries: QUERIES,
  pages: PAGES,
  indexes: [...INDEXES, ...WORK_CASES],
  batches: BATCHES,
  streams: STREAMS,
  'time to live': TIME_TO_LIVE,
  limits: LIMITS,
  refusals: REFUSALS,
  'random sequences': SEQUENCES,
};
