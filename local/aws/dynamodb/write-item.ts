import deleteAction from 'dynalite/actions/deleteItem.js';
import putAction from 'dynalite/actions/putItem.js';
import updateAction from 'dynalite/actions/updateItem.js';
import db, { type Item } from 'dynalite/db/index.js';
import deleteShape from 'dynalite/validations/deleteItem.js';
import type { RequestShape } from 'dynalite/validations/index.js';
import putShape from 'dynalite/validations/putItem.js';
import updateShape from 'dynalite/validations/updateItem.js';
import { type Engine, type Operation, parseRequest, perform } from './engine.ts';
import { findTable } from './find-table.ts';
import type { DeleteItemRequest, PutItemRequest, UpdateItemRequest } from './requests.ts';
import { checkCondition, checkKey, checkNewItem, checkUpdatedItem } from './write-checks.ts';

export const putItem: Operation = (engine, body) =>
  put(engine, parseRequest(engine, withAllOld(putShape), body));

export const deleteItem: Operation = (engine, body) =>
  remove(engine, parseRequest(engine, withAllOld(deleteShape), body));

export const updateItem: Operation = (engine, body) =>
  update(engine, parseRequest(engine, withAllOld(updateShape), body));

/**
 * Puts a checked request's item. Conditions are checked here, by better rules than dynalite's, so its
 * action gets none. Throws wire errors; whoever runs the request undoes what it had begun.
 */
export function put(engine: Engine, request: PutItemRequest): Record<string, unknown> {
  const table = findTable(engine, request.TableName);
  checkNewItem(table, request.Item);
  const existing = table.items.get(db.createKey(request.Item, table.description));
  checkCondition(existing, request._condition, request.ReturnValuesOnConditionCheckFailure);
  return perform(engine, putAction, { ...request, _condition: undefined });
}

export function remove(engine: Engine, request: DeleteItemRequest): Record<string, unknown> {
  checkItem(engine, request);
  return perform(engine, deleteAction, { ...request, _condition: undefined });
}

export function update(engine: Engine, request: UpdateItemRequest): Record<string, unknown> {
  const { table, key } = checkItem(engine, request);
  const answer = perform(engine, updateAction, { ...request, _condition: undefined });
  checkUpdatedItem(table, table.items.get(key) ?? {});
  return answer;
}

/** Checks the condition of a request on the item under its key, and gives where the item lives. */
export function checkItem(engine: Engine, request: DeleteItemRequest) {
  const table = findTable(engine, request.TableName);
  checkKey(table, request.Key);
  const key = db.createKey(request.Key, table.description);
  const existing: Item | undefined = table.items.get(key);
  checkCondition(existing, request._condition, request.ReturnValuesOnConditionCheckFailure);
  return { table, key };
}

/** dynalite's rules for a write, with the field of 2023 that it drops. */
function withAllOld<Request>({ types, ...shape }: RequestShape<Request>): RequestShape<Request> {
  const rule = { type: 'String', enum: ['NONE', 'ALL_OLD'] };
  return { ...shape, types: { ...types, ReturnValuesOnConditionCheckFailure: rule } };
}
