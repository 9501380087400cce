import { type Operation, parseRequest } from './engine.ts';
import { get } from './read-item.ts';
import { TRANSACT_GET } from './transaction-shapes.ts';

/** TransactGetItems: all items as they are at one moment, `{}` for one that does not exist. */
export const transactGetItems: Operation = (engine, body) => {
  const { TransactItems } = parseRequest(engine, TRANSACT_GET, body);
  return { Responses: TransactItems.map(({ Get }) => get(engine, Get)) };
};
