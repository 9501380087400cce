import createShape from 'dynalite/validations/createTable.js';
import deleteShape from 'dynalite/validations/deleteTable.js';
import describeShape from 'dynalite/validations/describeTable.js';
import type { RequestShape } from 'dynalite/validations/index.js';
import listShape from 'dynalite/validations/listTables.js';
import { arn } from '../arn.ts';
import { type Engine, type Operation, parseRequest } from './engine.ts';
import { findNamedTable } from './find-table.ts';
import type { CreateTableRequest } from './requests.ts';
import { itemMapOf } from './item-map.ts';
import type { StreamedTableDescription } from './table.ts';
import { wireError } from './wire-error.ts';

/** dynalite's rules, with the stream that it drops. */
const CREATE: RequestShape<CreateTableRequest> = {
  ...createShape,
  types: {
    ...createShape.types,
    StreamSpecification: {
      type: 'FieldStruct<StreamSpecification>',
      children: {
        StreamEnabled: { type: 'Boolean', notNull: true },
        StreamViewType: {
          type: 'String',
          enum: ['NEW_IMAGE', 'OLD_IMAGE', 'NEW_AND_OLD_IMAGES', 'KEYS_ONLY'],
        },
      },
    },
  },
};

/** Tables are ACTIVE at once: nobody gains from waiting in a local run. */
export const createTable: Operation = (engine, body) => {
  const request = parseRequest(engine, CREATE, body);
  const { TableName } = request;
  if (engine.tables.has(TableName)) {
    throw wireError('ResourceInUseException', 'Cannot create preexisting table');
  }
  const description = describe(request, engine);
  engine.tables.set(TableName, {
    description,
    items: itemMapOf(engine.holding),
    indexes: new Map(),
    ttlAttribute: null,
  });
  return { TableDescription: description };
};

export const describeTable: Operation = (engine, body) => {
  const { TableName } = parseRequest(engine, describeShape, body);
  const { description, items } = findNamedTable(engine, TableName);
  return { Table: { ...description, ItemCount: items.size } };
};

export const deleteTable: Operation = (engine, body) => {
  const { TableName } = parseRequest(engine, deleteShape, body);
  const { description } = findNamedTable(engine, TableName);
  engine.tables.delete(TableName);
  return { TableDescription: { ...description, TableStatus: 'DELETING' } };
};

export const listTables: Operation = (engine, body) => {
  const { ExclusiveStartTableName: after, Limit = 100 } = parseRequest(engine, listShape, body);
  const names = [...engine.tables.keys()].sort().filter((name) => after == null || name > after);
  const page = names.slice(0, Limit);
  const last = page.at(-1);
  return {
    TableNames: page,
    ...(names.length > page.length && last !== undefined ? { LastEvaluatedTableName: last } : {}),
  };
};

function describe(request: CreateTableRequest, { now, region }: Engine): StreamedTableDescription {
  const { BillingMode, ...definition } = request;
  const tableArn = arn('dynamodb', region, `table/${request.TableName}`);
  const label = new Date(now()).toISOString().slice(0, -1);
  return {
    ...definition,
    ...indexesOf(request, tableArn),
    ...(request.StreamSpecification?.StreamEnabled === true
      ? { LatestStreamLabel: label, LatestStreamArn: `${tableArn}/stream/${label}` }
      : {}),
    ...(BillingMode === undefined ? {} : { BillingModeSummary: { BillingMode } }),
    TableArn: tableArn,
    TableStatus: 'ACTIVE',
    CreationDateTime: now() / 1000,
    ItemCount: 0,
    TableSizeBytes: 0,
  };
}

function indexesOf({ GlobalSecondaryIndexes: indexes }: CreateTableRequest, tableArn: string) {
  if (indexes === undefined) return {};
  return {
    GlobalSecondaryIndexes: indexes.map((index) => ({
      ...index,
      IndexStatus: 'ACTIVE',
      IndexArn: `${tableArn}/index/${index.IndexName}`,
      ItemCount: 0,
      IndexSizeBytes: 0,
    })),
  };
}
