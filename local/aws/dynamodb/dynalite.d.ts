/**
 * The parts of dynalite 4 that the embedded DynamoDB stands on: its request checks, its expression
 * parsers, its key encoding and its actions. dynalite ships no types.
 */

declare module 'dynalite/db/index.js' {
  import type { EventEmitter } from 'node:events';
  import type { AttributeValue } from 'aws-lambda';

  export type Item = Record<string, AttributeValue>;
  /** Steps into a document: attribute names and list positions. */
  export type Path = (string | number)[];
  export type Operand =
    | Path
    | { type: 'function'; name: string; args: Operand[] }
    | (AttributeValue & { type?: undefined });
  export type Expression =
    | { type: 'and' | 'or' | 'not'; args: Expression[] }
    | { type: string; name?: string; args: Operand[] };
  export interface ParsedExpression {
    expression: Expression;
    nestedPaths?: Record<string, boolean>;
    pathHeads?: Record<string, boolean>;
  }

  /** One part of an update expression: where it writes, and what. */
  export interface UpdateSection {
    type: 'set' | 'remove' | 'add' | 'delete';
    path: Path;
    val?: Operand | undefined;
  }
  export interface ParsedUpdate {
    sections: UpdateSection[];
  }

  export interface KeyElement {
    AttributeName: string;
    KeyType: 'HASH' | 'RANGE';
  }
  export interface IndexDescription {
    IndexName: string;
    KeySchema: KeyElement[];
    Projection: { ProjectionType: string; NonKeyAttributes?: string[] };
    IndexStatus?: string;
    IndexArn?: string;
    IndexSizeBytes?: number;
    ItemCount?: number;
  }
  export interface TableDescription {
    TableName: string;
    TableStatus: string;
    KeySchema: KeyElement[];
    AttributeDefinitions: { AttributeName: string; AttributeType: 'S' | 'N' | 'B' }[];
    GlobalSecondaryIndexes?: IndexDescription[];
    LocalSecondaryIndexes?: IndexDescription[];
  }

  /** An error with the answer that DynamoDB gives for it. */
  export type ServiceError = Error & { statusCode: number; body: Record<string, unknown> };
  export type Callback<T> = (error?: Error | null, result?: T) => void;

  /** Bounds of a range over encoded keys, as leveldb names them. */
  export interface KeyRange {
    gt?: string;
    gte?: string;
    lt?: string;
    lte?: string;
    reverse?: boolean;
  }
  export interface SubStore {
    get(key: string, done: Callback<Item>): void;
    put(key: string, item: Item, done: Callback<void>): void;
    del(key: string, done: Callback<void>): void;
    lock(key: string, run: (release: <T>(done: Callback<T>) => Callback<T>) => void): void;
    createValueStream(range: KeyRange): EventEmitter;
  }
  /** What dynalite's actions ask of their storage. */
  export interface Store {
    options: { maxItemSize: number };
    getTable(
      name: string,
      checkStatus: boolean | Callback<TableDescription>,
      done?: Callback<TableDescription>,
    ): void;
    getItemDb(tableName: string): SubStore;
    getIndexDb(kind: string, tableName: string, indexName: string): SubStore;
  }
  export type Action<Request> = (
    store: Store,
    request: Request,
    done: Callback<Record<string, unknown>>,
  ) => void;

  interface Database {
    validationError(message: string): ServiceError;
    validateKey(key: Item, table: TableDescription): ServiceError | null | undefined;
    validateItem(item: Item, table: TableDescription): ServiceError | null | undefined;
    validateKeyPaths(
      nestedPaths: Record<string, boolean> | undefined,
      table: TableDescription,
    ): ServiceError | null | undefined;
    createKey(item: Item, table: TableDescription): string;
    compare(
      comparator: string,
      value: AttributeValue | null | undefined,
      operands: (AttributeValue | null | undefined)[],
    ): boolean | undefined;
    mapPath(path: Path, item: Item): AttributeValue | null | undefined;
    mapPaths(paths: (Path | string)[], item: Item): Item;
    capacityUnits(item: Item | undefined, isRead: boolean, isConsistent: boolean): number;
    updateIndexes(
      store: Store,
      table: TableDescription,
      before: Item | null | undefined,
      after: Item | null | undefined,
      done: Callback<void>,
    ): void;
  }
  const db: Database;
  export default db;
}

declare module 'dynalite/validations/index.js' {
  import type { AttributeValue } from 'aws-lambda';
  import type { Store } from 'dynalite/db/index.js';

  /** The rule for one field of a request: its type, bounds and children. */
  export type FieldRule =
    | string
    | {
        type: string;
        notNull?: boolean;
        enum?: readonly string[];
        regex?: string;
        lengthGreaterThanOrEqual?: number;
        lengthLessThanOrEqual?: number;
        children?: string | FieldRule | Record<string, FieldRule>;
      };
  export type FieldRules = Record<string, FieldRule>;
  /** The rules of one operation's request; `Request` is what they let through. */
  export interface RequestShape<Request> {
    types: FieldRules;
    custom?: (request: Request, store: Store) => string | undefined;
  }

  interface Validations {
    /** What is wrong with a value, e.g. a number out of range. Numbers are brought into their normal form. */
    validateAttributeValue(value: AttributeValue): string | undefined;
    checkTypes<Request>(body: unknown, types: RequestShape<Request>['types']): Request;
    checkValidations<Request>(
      request: Request,
      types: FieldRules,
      custom: RequestShape<Request>['custom'],
      store: Store,
    ): void;
  }
  const validations: Validations;
  export default validations;
}
