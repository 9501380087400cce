import getAction from 'dynalite/actions/getItem.js';
import type { Item } from 'dynalite/db/index.js';
import { type Engine, type Operation, parseRequest, perform } from './engine.ts';
import { findTable } from './find-table.ts';
import type { GetItemRequest } from './requests.ts';
import { GET } from './rules.ts';
import { checkKey } from './write-checks.ts';

export const getItem: Operation = (engine, body) => get(engine, parseRequest(engine, GET, body));

/** The answer of GetItem: `Item` is absent when the table has none under the key. */
export function get(engine: Engine, request: GetItemRequest): { Item?: Item } {
  checkKey(findTable(engine, request.TableName), request.Key);
  return perform(engine, getAction, request);
}
