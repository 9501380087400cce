import deleteAction from 'dynalite/actions/deleteItem.js';
import putAction from 'dynalite/actions/putItem.js';
import updateAction from 'dynalite/actions/updateItem.js';
import db, { type Item } from 'dynalite/db/index.js';
import { type Engine, type Operation, parseRequest, perform } from './engine.ts';
import { findTable } from './find-table.ts';
import type { DeleteItemRequest, PutItemRequest, UpdateItemRequest } from './requests.ts';
import { DELETE, PUT, UPDATE } from './rules.ts';
import { settledSections } from './update-sections.ts';
import { checkCondition, checkKey, checkNewItem, checkUpdatedItem } from './write-checks.ts';

export const putItem: Operation = (engine, body) => put(engine, parseRequest(engine, PUT, body));

export const deleteItem: Operation = (engine, body) =>
  remove(engine, parseRequest(engine, DELETE, body));

export const updateItem: Operation = (engine, body) =>
  update(engine, parseRequest(engine, UPDATE, body));

/**
 * Puts a checked request's item. Conditions are checked here, by better rules than dynalite's, so its
 * action gets none. Throws wire errors; whoever runs the request undoes what it had begun.
 */
export function put(engine: Engine, request: PutItemRequest): Record<string, unknown> {
  checkNewItem(findTable(engine, request.TableName), request.Item);
  return putChecked(engine, request);
}

/** Puts an item that is known to be one that the table takes. */
export function putChecked(engine: Engine, request: PutItemRequest): Record<string, unknown> {
  const table = findTable(engine, request.TableName);
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
  const { _updates } = request;
  const item = table.items.get(key) ?? request.Key;
  const answer = perform(engine, updateAction, {
    ...request,
    // dynalite makes a new item out of the key itself.
    Key: { ...request.Key },
    _condition: undefined,
    ...(_updates && {
      _updates: { ..._updates, sections: settledSections(_updates.sections, item) },
    }),
  });
  checkUpdatedItem(table, table.items.get(key) ?? {});
  return withoutNothing(answer);
}

/** An update that returns none of its attributes has no list of them. */
function withoutNothing(answer: Record<string, unknown>): Record<string, unknown> {
  const { Attributes, ...rest } = answer;
  const isEmpty = typeof Attributes === 'object' && Object.keys(Attributes ?? {}).length === 0;
  return isEmpty ? rest : answer;
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
