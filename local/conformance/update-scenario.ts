import { type ConformanceCase, type Item, item, N, S, TABLE } from './conformance-case.ts';

const START: Item = {
  n: N(10),
  words: S('a'),
  entries: { L: [S('a'), S('b'), S('c')] },
  map: { M: { a: N(1), deeper: { M: { x: S('1') } } } },
  tags: { SS: ['x', 'y'] },
};

/** What an update makes of the item, and what it answers. */
export function makes(
  name: string,
  expression: string | undefined,
  {
    values,
    names,
    returns = 'ALL_NEW',
    start = START,
  }: {
    values?: Item;
    names?: object;
    returns?: string;
    start?: Item | null;
  } = {},
): ConformanceCase {
  return {
    name,
    async ask(table) {
      if (start !== null) await table.put(item('p', 's', start));
      const answer = await table.send('UpdateItem', {
        TableName: TABLE,
        Key: item('p', 's'),
        ReturnValues: returns,
        ...(expression === undefined ? {} : { UpdateExpression: expression }),
        ...(values === undefined ? {} : { ExpressionAttributeValues: values }),
        ...(names === undefined ? {} : { ExpressionAttributeNames: names }),
      });
      return [answer, await table.get('p', 's')];
    },
  };
}
