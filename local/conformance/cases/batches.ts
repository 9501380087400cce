import * as z from 'zod';
import { type ConformanceCase, item, N, S, TABLE } from '../conformance-case.ts';

const BATCH = z.object({
  Responses: z.record(z.string(), z.array(z.looseObject({ sk: z.object({ S: z.string() }) }))),
  UnprocessedKeys: z.record(z.string(), z.unknown()),
});
const LEFT = z.looseObject({ Keys: z.array(z.unknown()) });

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
  {
    name: 'a batch of puts and deletes of one item is refused',
    ask: (table) =>
      table.send('BatchWriteItem', {
        RequestItems: { [TABLE]: [...puts(1), { DeleteRequest: { Key: item('p', '0') } }] },
      }),
  },
  {
    name: 'a batch deletes what is not there',
    ask: (table) =>
      table.send('BatchWriteItem', {
        RequestItems: { [TABLE]: [{ DeleteRequest: { Key: item('p', 'ghost') } }] },
      }),
  },
  {
    name: 'a batch puts over what is there',
    async ask(table) {
      await table.put(item('p', '0', { old: S('x') }));
      await table.send('BatchWriteItem', { RequestItems: { [TABLE]: puts(1) } });
      return table.get('p', '0');
    },
  },
  {
    name: 'a batch with too big an item writes nothing',
    async ask(table) {
      const big = item('p', 'big', { t: S('x'.repeat(410_000)) });
      const answer = await table.send('BatchWriteItem', {
        RequestItems: { [TABLE]: [...puts(1), { PutRequest: { Item: big } }] },
      });
      return [answer, await table.get('p', '0')];
    },
  },
  {
    name: 'a batch on an unknown table writes nothing',
    async ask(table) {
      const answer = await table.send('BatchWriteItem', {
        RequestItems: { [TABLE]: puts(1), 'no-such-table': puts(1) },
      });
      return [answer, await table.get('p', '0')];
    },
  },
  {
    name: 'a batch of nothing is refused',
    async ask(table) {
      return [
        await table.send('BatchWriteItem', { RequestItems: {} }),
        await table.send('BatchWriteItem', { RequestItems: { [TABLE]: [] } }),
        await table.send('BatchGetItem', { RequestItems: {} }),
        await table.send('BatchGetItem', { RequestItems: { [TABLE]: { Keys: [] } } }),
      ];
    },
  },
  {
    name: 'a batch reads with half a key not at all',
    ask: (table) =>
      table.send('BatchGetItem', {
        RequestItems: { [TABLE]: { Keys: [item('p', '1'), { pk: S('p') }] } },
      }),
  },
  {
    name: 'a batch reads from an unknown table not at all',
    ask: (table) =>
      table.send('BatchGetItem', {
        RequestItems: {
          [TABLE]: { Keys: [item('p', '1')] },
          'no-such-table': { Keys: [item('p', '1')] },
        },
      }),
  },
  {
    name: 'a batch reads 16 MB and hands the other keys back, to be asked again',
    async ask(table) {
      const padding = S('x'.repeat(390_000));
      const Keys = Array.from({ length: 50 }, (_, i) => item('p', `${i}`));
      await table.put(...Keys.map((key) => ({ ...key, padding })));
      const rounds: number[] = [];
      const seen = new Set<string>();
      let RequestItems: Readonly<Record<string, unknown>> = {
        [TABLE]: { Keys, ConsistentRead: true },
      };
      while (Object.keys(RequestItems).length > 0 && rounds.length < 9) {
        const answer = BATCH.parse(await table.send('BatchGetItem', { RequestItems }));
        const found = answer.Responses[TABLE] ?? [];
        rounds.push(found.length);
        for (const { sk } of found) seen.add(sk.S);
        RequestItems = answer.UnprocessedKeys;
      }
      return { rounds: rounds.length, first: rounds[0], seen: seen.size };
    },
  },
  {
    name: 'what is handed back carries what was asked of it',
    async ask(table) {
      const padding = S('x'.repeat(390_000));
      const Keys = Array.from({ length: 45 }, (_, i) => item('p', `${i}`));
      await table.put(...Keys.map((key) => ({ ...key, padding })));
      const asked = {
        Keys,
        ConsistentRead: true,
        ProjectionExpression: 'sk, #p',
        ExpressionAttributeNames: { '#p': 'padding' },
      };
      const answer = BATCH.parse(
        await table.send('BatchGetItem', { RequestItems: { [TABLE]: asked } }),
      );
      const { Keys: left, ...terms } = LEFT.parse(answer.UnprocessedKeys[TABLE]);
      return [terms, left.length];
    },
  },
];
