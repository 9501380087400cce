import { type Operation, parseRequest } from './engine.ts';
import { findTable } from './find-table.ts';
import { get } from './read-item.ts';
import { TRANSACT_GET } from './transaction-shapes.ts';
import { checkDistinct } from './transacted-items.ts';

/** TransactGetItems: all items as they are at one moment, `{}` for one that does not exist. */
export const transactGetItems: Operation = (engine, body) => {
  const { TransactItems } = parseRequest(engine, TRANSACT_GET, body);
  const answers = TransactItems.map(({ Get }) => get(engine, Get));
  checkDistinct(
    TransactItems.map(({ Get }) => ({ table: findTable(engine, Get.TableName), key: Get.Key })),
  );
  return { Responses: answers };
};
