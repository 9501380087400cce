import { type ConformanceCase, item, N, S, TABLE } from '../conformance-case.ts';

const puts = (count: number) =>
  Array.from({ length: count }, (_, i) => ({
    PutRequest: { Item: item('p', `${i}`, { n: N(i) }) },
  }));

export const BATCHES: ConformanceCase[] = [
  {
    name: 'a batch puts and deletes',
    async ask(table) {
      await table.put(item('p', 'old'));
      const answer = await table.send('BatchWriteItem', {
        RequestItems: { [TABLE]: [...puts(3), { DeleteRequest: { Key: item('p', 'old') } }] },
      });
      return [answer, await table.get('p', '2'), await table.get('p', 'old')];
    },
  },
  {
    name: 'a batch of 26 writes is refused',
    async ask(table) {
      const answer = await table.send('BatchWriteItem', { RequestItems: { [TABLE]: puts(26) } });
      return [typeof answer, await table.get('p', '0')];
    },
  },
  {
    name: 'a batch with one item twice is refused',
    ask: (table) =>
      table.send('BatchWriteItem', { RequestItems: { [TABLE]: [...puts(1), ...puts(1)] } }),
  },
  {
    name: 'a batch with a bad item writes nothing',
    async ask(table) {
      const answer = await table.send('BatchWriteItem', {
        RequestItems: { [TABLE]: [...puts(1), { PutRequest: { Item: { pk: S('p') } } }] },
      });
      return [answer, await table.get('p', '0')];
    },
  },
  {
    name: 'a batch with an empty index key writes nothing',
    async ask(table) {
      const bad = item('p', 'bad', { gsi1pk: S(''), gsi1sk: S('1') });
      const answer = await table.send('BatchWriteItem', {
        RequestItems: { [TABLE]: [...puts(1), { PutRequest: { Item: bad } }] },
      });
      return [answer, await table.get('p', '0')];
    },
  },
  {
    name: 'a batch reads what is there',
    async ask(table) {
      await table.put(item('p', '1', { n: N(1) }), item('p', '2', { n: N(2) }));
      return table.send('BatchGetItem', {
        RequestItems: { [TABLE]: { Keys: [item('p', '2'), item('p', 'ghost')] } },
      });
    },
  },
  {
    name: 'a batch reads some attributes',
    async ask(table) {
      await table.put(item('p', '1', { n: N(1), name: S('x') }));
      return table.send('BatchGetItem', {
        RequestItems: {
          [TABLE]: {
            Keys: [item('p', '1')],
            ProjectionExpression: '#n',
            ExpressionAttributeNames: { '#n': 'name' },
          },
        },
      });
    },
  },
  {
    name: 'a batch asks no key twice',
    ask: (table) =>
      table.send('BatchGetItem', {
        RequestItems: { [TABLE]: { Keys: [item('p', '1'), item('p', '1')] } },
      }),
  },
  {
    name: 'a batch reads 100 keys at most',
    async ask(table) {
      const Keys = Array.from({ length: 101 }, (_, i) => item('p', `${i}`));
      const answer = await table.send('BatchGetItem', { RequestItems: { [TABLE]: { Keys } } });
      return JSON.stringify(answer).includes('ValidationException');
    },
  },
];
