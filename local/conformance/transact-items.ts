import { type Item, item, S, TABLE } from './conformance-case.ts';

/** The pieces that transactions are put together from, in DynamoDB JSON. */
export const key = (pk: string, sk: string) => ({ pk: S(pk), sk: S(sk) });
export const NEW = 'attribute_not_exists(pk)';

export const put = (pk: string, sk: string, more: object = {}, attributes: Item = {}) => ({
  Put: { TableName: TABLE, Item: item(pk, sk, attributes), ...more },
});
export const update = (pk: string, sk: string, more: object) => ({
  Update: { TableName: TABLE, Key: key(pk, sk), ...more },
});
export const remove = (pk: string, sk: string, more: object = {}) => ({
  Delete: { TableName: TABLE, Key: key(pk, sk), ...more },
});
export const check = (pk: string, sk: string, more: object) => ({
  ConditionCheck: { TableName: TABLE, Key: key(pk, sk), ...more },
});
export const transact = (...TransactItems: object[]) => ({ TransactItems });
