import type { FieldRules, RequestShape } from 'dynalite/validations/index.js';
import type {
  DeleteItemRequest,
  GetItemRequest,
  PutItemRequest,
  UpdateItemRequest,
} from './requests.ts';
import { DELETE, GET, PUT, UPDATE } from './rules.ts';

/** One write of a transaction; exactly one of the four is there. */
export interface TransactedWrite {
  ConditionCheck?: DeleteItemRequest;
  Put?: PutItemRequest;
  Delete?: DeleteItemRequest;
  Update?: UpdateItemRequest;
}

export interface TransactWriteRequest {
  TransactItems: TransactedWrite[];
  ClientRequestToken?: string;
  ReturnConsumedCapacity?: string;
}

export interface TransactGetRequest {
  TransactItems: { Get: GetItemRequest }[];
}

/** The fields of a write that a transaction allows, by dynalite's rules for the write alone. */
const WRITE_FIELDS = [
  'TableName',
  'Item',
  'Key',
  'UpdateExpression',
  'ConditionExpression',
  'ExpressionAttributeNames',
  'ExpressionAttributeValues',
];
const READ_FIELDS = ['TableName', 'Key', 'ProjectionExpression', 'ExpressionAttributeNames'];

export const TRANSACT_WRITE: RequestShape<TransactWriteRequest> = {
  types: {
    TransactItems: listOf('TransactWriteItem', {
      ConditionCheck: write(DELETE.types),
      Put: write(PUT.types),
      Delete: write(DELETE.types),
      Update: write(UPDATE.types),
    }),
    ClientRequestToken: {
      type: 'String',
      lengthGreaterThanOrEqual: 1,
      lengthLessThanOrEqual: 36,
    },
    ReturnConsumedCapacity: { type: 'String', enum: ['INDEXES', 'TOTAL', 'NONE'] },
  },
  custom({ TransactItems }, store) {
    for (const item of TransactItems) {
      if (Object.keys(item).length !== 1) {
        return 'TransactItems can only contain one of Check, Put, Update or Delete';
      }
      const { ConditionCheck, Put, Delete, Update } = item;
      const key = ConditionCheck ?? Delete;
      const message =
        (Put && PUT.custom?.(Put, store)) ||
        (Update && UPDATE.custom?.(Update, store)) ||
        (key && DELETE.custom?.(key, store));
      if (message) return message;
    }
    return undefined;
  },
};

export const TRANSACT_GET: RequestShape<TransactGetRequest> = {
  types: {
    TransactItems: listOf('TransactGetItem', {
      Get: { type: 'FieldStruct<Get>', notNull: true, children: pick(GET.types, READ_FIELDS) },
    }),
  },
  custom({ TransactItems }, store) {
    for (const { Get } of TransactItems) {
      const message = GET.custom?.(Get, store);
      if (message) return message;
    }
    return undefined;
  },
};

/** A transaction holds 1 to 100 actions. */
function listOf(name: string, children: FieldRules) {
  return {
    type: 'List',
    notNull: true,
    lengthGreaterThanOrEqual: 1,
    lengthLessThanOrEqual: 100,
    children: { type: `ValueStruct<${name}>`, children },
  };
}

function write(rules: FieldRules) {
  const returned = { type: 'String', enum: ['NONE', 'ALL_OLD'] };
  return {
    type: 'FieldStruct<Write>',
    children: {
      ...pick(rules, WRITE_FIELDS),
      ReturnValuesOnConditionCheckFailure: returned,
    },
  };
}

function pick(rules: FieldRules, names: readonly string[]): FieldRules {
  return Object.fromEntries(Object.entries(rules).filter(([name]) => names.includes(name)));
}
