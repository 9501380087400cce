import type { AttributeValue } from 'aws-lambda';

export type Item = Record<string, AttributeValue>;

/** A DynamoDB to hold cases against: ours or the official one. */
export interface Contender {
  /** Sends one request of the JSON 1.0 protocol, `target` being `<api>.<operation>`. */
  request(target: string, body: object): Promise<{ status: number; body: unknown }>;
}

/** A fresh table of one contender, with Régua's keys, its index and its stream. */
export interface CaseTable {
  name: string;
  /**
   * Sends one operation with this table's name filled in wherever `TABLE` stands. Gives the answer's
   * body, or the error as `{ error, message, ... }` with its short name.
   */
  send(operation: string, body: object): Promise<unknown>;
  /** Puts items one by one. Throws when one is refused. */
  put(...items: Item[]): Promise<void>;
  /** The item under the key, or null. */
  get(pk: string, sk: string): Promise<unknown>;
  /** Every item of the table, in no order. */
  scan(): Promise<Item[]>;
  /** What the table's stream has told so far, without what differs from run to run. */
  changes(): Promise<unknown>;
}

/** One question put to both contenders: what comes back must be the same. */
export interface ConformanceCase {
  name: string;
  ask(table: CaseTable): Promise<unknown>;
}

/** Stands for the table's name in requests and answers. */
export const TABLE = 'the-table';

export const S = (text: string): AttributeValue => ({ S: text });
export const N = (number: number | string): AttributeValue => ({ N: String(number) });

/** An item under a key; the attributes are in DynamoDB JSON. */
export function item(pk: string, sk: string, attributes: Item = {}): Item {
  return { pk: S(pk), sk: S(sk), ...attributes };
}
