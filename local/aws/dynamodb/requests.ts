import type { AttributeValue, StreamRecord } from 'aws-lambda';
import type {
  Item,
  ParsedExpression,
  ParsedUpdate,
  Path,
  TableDescription,
} from 'dynalite/db/index.js';

export interface TableRequest {
  TableName: string;
}
interface WriteRequest extends TableRequest {
  ConditionExpression?: string;
  ReturnConsumedCapacity?: string;
  ReturnValues?: string;
  ReturnValuesOnConditionCheckFailure?: string;
  _condition?: ParsedExpression | undefined;
}
export interface PutItemRequest extends WriteRequest {
  Item: Item;
}
export interface DeleteItemRequest extends WriteRequest {
  Key: Item;
}
export interface UpdateItemRequest extends DeleteItemRequest {
  UpdateExpression?: string;
  _updates?: ParsedUpdate;
}
export interface GetItemRequest extends TableRequest {
  Key: Item;
  ProjectionExpression?: string;
  ReturnConsumedCapacity?: string;
  ConsistentRead?: boolean;
  _projection?: { paths: Path[] };
}
export interface ReadPageRequest extends TableRequest {
  IndexName?: string;
  Limit?: number;
  Select?: string;
  ConsistentRead?: boolean;
  ReturnConsumedCapacity?: string;
  AttributesToGet?: string[];
  /** By key attribute, also when they came as an expression. */
  KeyConditions?: Record<string, { AttributeValueList: AttributeValue[] }>;
  KeyConditionExpression?: string;
  FilterExpression?: string;
  ProjectionExpression?: string;
  _filter?: ParsedExpression;
  _projection?: { paths: Path[] };
}
export interface BatchGetItemRequest {
  RequestItems: Record<
    string,
    Pick<GetItemRequest, 'ConsistentRead' | '_projection'> & {
      Keys: Item[];
      AttributesToGet?: string[];
    }
  >;
  ReturnConsumedCapacity?: string;
}
export interface BatchWriteItemRequest {
  RequestItems: Record<string, { PutRequest?: { Item: Item }; DeleteRequest?: { Key: Item } }[]>;
  ReturnConsumedCapacity?: string;
}
export interface CreateTableRequest extends Omit<TableDescription, 'TableStatus'> {
  BillingMode?: string;
  ProvisionedThroughput?: { ReadCapacityUnits: number; WriteCapacityUnits: number };
  StreamSpecification?: {
    StreamEnabled: boolean;
    StreamViewType?: StreamRecord['StreamViewType'];
  };
}
export interface ListTablesRequest {
  ExclusiveStartTableName?: string;
  Limit?: number;
}
