import getAction from 'dynalite/actions/getItem.js';
import type { Item } from 'dynalite/db/index.js';
import type { GetItemRequest } from 'dynalite/requests';
import getShape from 'dynalite/validations/getItem.js';
import { type Engine, type Operation, parseRequest, perform } from './engine.ts';

export const getItem: Operation = (engine, body) =>
  get(engine, parseRequest(engine, getShape, body));

/** The answer of GetItem: `Item` is absent when the table has none under the key. */
export function get(engine: Engine, request: GetItemRequest): { Item?: Item } {
  return perform(engine, getAction, request);
}
