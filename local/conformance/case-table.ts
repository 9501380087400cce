import assert from 'node:assert/strict';
import * as z from 'zod';
import { tableDefinition } from '#local/aws/dynamodb/table-definition.ts';
import { type CaseTable, type Item, TABLE } from './conformance-case.ts';
import type { ContenderWithStreams } from './embedded-contender.ts';

const JSON_OBJECT = z.record(z.string(), z.unknown());
const PAGE = z.object({
  Items: z.array(z.custom<Item>((value) => typeof value === 'object' && value !== null)),
  LastEvaluatedKey: z.unknown().optional(),
});

/** Lends a new table for one case, and takes it away again: DynamoDB Local slows down with every table it keeps. */
export async function withCaseTable<Answer>(
  contender: ContenderWithStreams,
  name: string,
  ask: (table: CaseTable) => Promise<Answer>,
): Promise<Answer> {
  const table = await openCaseTable(contender, name);
  const answer = await ask(table);
  await contender.request('DynamoDB_20120810.DeleteTable', { TableName: name });
  return answer;
}

async function openCaseTable(contender: ContenderWithStreams, name: string): Promise<CaseTable> {
  async function send(operation: string, body: object): Promise<unknown> {
    const text = JSON.stringify(body).replaceAll(`"${TABLE}"`, `"${name}"`);
    const request = JSON_OBJECT.parse(JSON.parse(text));
    const { status, body: answer } = await contender.request(
      `DynamoDB_20120810.${operation}`,
      request,
    );
    const plain = JSON_OBJECT.parse(JSON.parse(JSON.stringify(answer).replaceAll(name, TABLE)));
    return status === 200 ? plain : readError(plain);
  }

  const created = await contender.request('DynamoDB_20120810.CreateTable', tableDefinition(name));
  assert(created.status === 200, `CreateTable: ${JSON.stringify(created.body)}`);

  return {
    name,
    send,
    async put(...items: Item[]) {
      for (const one of items) {
        const answer = await send('PutItem', { TableName: TABLE, Item: one });
        assert.deepEqual(answer, {}, 'what a case begins with is taken');
      }
    },
    async get(pk, sk) {
      const Key = { pk: { S: pk }, sk: { S: sk } };
      const answer = await send('GetItem', { TableName: TABLE, Key, ConsistentRead: true });
      return typeof answer === 'object' && answer !== null && 'Item' in answer ? answer.Item : null;
    },
    async scan() {
      const items: Item[] = [];
      let ExclusiveStartKey: unknown;
      do {
        const from = { TableName: TABLE, ConsistentRead: true, ExclusiveStartKey };
        const page = PAGE.parse(await send('Scan', from));
        items.push(...page.Items);
        ExclusiveStartKey = page.LastEvaluatedKey;
      } while (ExclusiveStartKey !== undefined);
      return items;
    },
    changes: () => contender.changes(name),
  };
}

function readError(body: Record<string, unknown>): unknown {
  const { __type, message, Message, ...details } = body;
  return {
    error: String(__type).split('#').at(-1),
    message: message ?? Message ?? null,
    ...details,
  };
}
