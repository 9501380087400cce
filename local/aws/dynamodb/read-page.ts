import { EventEmitter } from 'node:events';
import queryAction from 'dynalite/actions/query.js';
import scanAction from 'dynalite/actions/scan.js';
import db, { type Action, type Item, type KeyRange } from 'dynalite/db/index.js';
import { matches } from './conditions.ts';
import { type Engine, type Operation, parseRequest } from './engine.ts';
import { findTable } from './find-table.ts';
import { checkProjected } from './index-projection.ts';
import { itemSize } from './item-size.ts';
import type { ReadPageRequest } from './requests.ts';
import { QUERY, SCAN } from './rules.ts';
import type { Table } from './table.ts';

/** A page ends once it has read this much (Query and Scan, "1 MB of data"). */
const MAX_PAGE_BYTES = 1024 * 1024;

export const query: Operation = (engine, body) => {
  const request = parseRequest(engine, QUERY, body);
  checkKeyConditions(request);
  return readPage(engine, request, planRange(engine, queryAction, request));
};

export const scan: Operation = (engine, body) => {
  const request = parseRequest(engine, SCAN, body);
  return readPage(engine, request, planRange(engine, scanAction, request));
};

/**
 * Lets dynalite's action check the request and work out the range of keys, and stops it where it
 * would begin to read: its own reader goes through streams and filters with the faults that
 * `conditions.ts` repairs.
 */
function planRange(
  engine: Engine,
  action: Action<ReadPageRequest>,
  request: ReadPageRequest,
): KeyRange {
  let range: KeyRange = {};
  const probe = {
    ...engine.store.getItemDb(findTable(engine, request.TableName).description.TableName),
    createValueStream(planned: KeyRange) {
      range = planned;
      return new EventEmitter();
    },
  };
  const planner = { ...engine.store, getItemDb: () => probe, getIndexDb: () => probe };
  action(planner, request, (error) => {
    if (error != null) throw error;
  });
  checkProjected(findTable(engine, request.TableName).description, request);
  return range;
}

/** No key is empty, and DynamoDB takes no empty text to compare one with; dynalite does. */
function checkKeyConditions({ KeyConditions = {} }: ReadPageRequest): void {
  for (const [name, { AttributeValueList }] of Object.entries(KeyConditions)) {
    if (AttributeValueList.every(({ S }) => S !== '')) continue;
    throw db.validationError(
      'One or more parameter values are not valid. The AttributeValue for a key attribute cannot ' +
        `contain an empty string value. Key: ${name}`,
    );
  }
}

function readPage(
  engine: Engine,
  request: ReadPageRequest,
  range: KeyRange,
): Record<string, unknown> {
  const table = findTable(engine, request.TableName);
  const source =
    request.IndexName === undefined ? table.items : table.indexes.get(request.IndexName);
  const limit = request.Limit ?? Number.POSITIVE_INFINITY;
  const read: Item[] = [];
  let bytes = 0;
  let isCut = false;
  for (const item of source?.range(range) ?? []) {
    read.push(item);
    bytes += itemSize(item);
    isCut = read.length >= limit || bytes >= MAX_PAGE_BYTES;
    if (isCut) break;
  }
  const filter = request._filter;
  const found = filter ? read.filter((item) => matches(item, filter.expression)) : read;
  const last = read.at(-1);
  return {
    Count: found.length,
    ScannedCount: read.length,
    ...(request.Select === 'COUNT' ? {} : { Items: project(found, request) }),
    ...(isCut && last !== undefined ? { LastEvaluatedKey: keyOf(last, table, request) } : {}),
    ...consumed(request, bytes),
  };
}

function project(items: Item[], request: ReadPageRequest): Item[] {
  const paths = request._projection?.paths ?? request.AttributesToGet;
  return paths === undefined ? items : items.map((item) => db.mapPaths(paths, item));
}

/** The key a next page starts after: of the table, and of the index when one is read. */
function keyOf(item: Item, { description }: Table, { IndexName }: ReadPageRequest): Item {
  const indexes = [
    ...(description.GlobalSecondaryIndexes ?? []),
    ...(description.LocalSecondaryIndexes ?? []),
  ];
  const index = indexes.find((candidate) => candidate.IndexName === IndexName);
  const key: Item = {};
  for (const { AttributeName } of [...description.KeySchema, ...(index?.KeySchema ?? [])]) {
    const value = item[AttributeName];
    if (value !== undefined) key[AttributeName] = value;
  }
  return key;
}

function consumed(request: ReadPageRequest, bytes: number): Record<string, unknown> {
  if (request.ReturnConsumedCapacity !== 'TOTAL' && request.ReturnConsumedCapacity !== 'INDEXES') {
    return {};
  }
  const units = Math.max(1, Math.ceil(bytes / 4096)) * (request.ConsistentRead === true ? 1 : 0.5);
  return { ConsumedCapacity: { TableName: request.TableName, CapacityUnits: units } };
}
