import assert from 'node:assert/strict';
import type { Action, ServiceError, Store } from 'dynalite/db/index.js';
import validations, { type RequestShape } from 'dynalite/validations/index.js';
import type { Holding } from './item-map.ts';
import type { Journal } from './journal.ts';
import type { Table } from './table.ts';
import type { TransactionTokens } from './transaction-tokens.ts';

/** What every operation of the embedded DynamoDB works on. */
export interface Engine {
  tables: Map<string, Table>;
  journal: Journal;
  /** The tables as dynalite's actions want to see them; they answer at once. */
  store: Store;
  tokens: TransactionTokens;
  holding: Holding;
  /** Epoch milliseconds. */
  now: () => number;
  region: string;
}

/** One operation of the DynamoDB API: from the request's body to the answer's, or a wire error. */
export type Operation = (engine: Engine, body: unknown) => Record<string, unknown>;

/** Checks a request by the rules of its operation. Throws the ValidationException of AWS. */
export function parseRequest<Request>(
  engine: Engine,
  shape: RequestShape<Request>,
  body: unknown,
): Request {
  const request = validations.checkTypes<Request>(body, shape.types);
  validations.checkValidations(request, shape.types, shape.custom, engine.store);
  return request;
}

/** Runs one of dynalite's actions, which answers before it returns on a store that does so too. */
export function perform<Request>(
  engine: Engine,
  action: Action<Request>,
  request: Request,
): Record<string, unknown> {
  const outcomes: { error: Error | null | undefined; answer: Record<string, unknown> }[] = [];
  action(engine.store, request, (error, answer = {}) => void outcomes.push({ error, answer }));
  const [outcome] = outcomes;
  assert(outcome, 'an action of dynalite answers at once');
  if (outcome.error != null) throw outcome.error;
  return outcome.answer;
}

/** Throws what one of dynalite's checks found, if anything. */
export function rejectInvalid(found: ServiceError | null | undefined): void {
  if (found != null) throw found;
}
