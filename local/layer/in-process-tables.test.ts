import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { afterAll, expect, test } from 'vitest';
import { BUNDLE_OPTIONS } from '#infra/bundle/bundle-options.ts';
import { createDynamoDbApi } from '#local/aws/dynamodb-api.ts';
import { createDynamoDb } from '#local/aws/dynamodb/dynamodb.ts';
import { tableDefinition } from '#local/aws/dynamodb/table-definition.ts';
import { createFunctionLogs } from '#local/aws/lambda/function-logs.ts';
import { createHurriedTimers } from '#local/aws/lambda/hurried-timers.ts';
import { loadHandler } from '#local/aws/lambda/sandbox.ts';
import { createSeededRandom } from '#local/aws/lambda/seeded-random.ts';
import { jsonResponse, textOf, type WireHandler } from '#local/aws/wire.ts';
import { staysInProcess } from './build.ts';

const HOST = '127.0.0.1:4566';
const folder = mkdtempSync(path.join(os.tmpdir(), 'regua-tables-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A function that does with the table all that the product does, and tells what it was answered. */
const HANDLER = `
import { ConditionalCheckFailedException, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { BatchGetCommand, GetCommand, PutCommand, QueryCommand, TransactWriteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { openTable } from './shared/table/table.ts';
const { client, name: TableName } = openTable('regua');
const said = async (asked) => {
  try {
    const { $metadata, ...answer } = await asked;
    return { status: $metadata.httpStatusCode, ...answer };
  } catch (error) {
    return {
      name: error.name, message: error.message, status: error.$metadata?.httpStatusCode,
      attempts: error.$metadata?.attempts, reasons: error.CancellationReasons,
      isOurs: error instanceof ConditionalCheckFailedException || error instanceof TransactionCanceledException,
    };
  }
};
const item = { pk: 'D#1', sk: 'STATE', ação: 'não', amount: -12.5, none: null, yes: true, gone: undefined,
  list: ['é', 1, { deep: [] }, undefined], empty: '', 'a"b\\\\c': { x: {} } };
const put = (Item, more) => ({ Put: { TableName, Item, ...more } });
const isNew = { ConditionExpression: 'attribute_not_exists(pk)' };
const asks = {
  PutItem: () => new PutCommand({ TableName, Item: item, ...isNew }),
  GetItem: () => new GetCommand({ TableName, Key: { pk: 'D#1', sk: 'STATE' }, ConsistentRead: true }),
  Query: () => new QueryCommand({ TableName, KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': 'D#1' }, Limit: 1, ExclusiveStartKey: undefined }),
  UpdateItem: () => new UpdateCommand({ TableName, Key: { pk: 'D#1', sk: 'STATE' }, UpdateExpression: 'ADD n :one', ExpressionAttributeValues: { ':one': 1 }, ReturnValues: 'ALL_NEW' }),
  BatchGetItem: () => new BatchGetCommand({ RequestItems: { [TableName]: { Keys: [{ pk: 'D#1', sk: 'STATE' }] } } }),
  TransactWriteItems: () => new TransactWriteCommand({ TransactItems: [put({ pk: 'D#2', sk: 'STATE' }, isNew), put(item, { ...isNew, ReturnValuesOnConditionCheckFailure: 'ALL_OLD' })] }),
  named: () => new TransactWriteCommand({ ClientRequestToken: 'once', TransactItems: [put({ pk: 'D#3', sk: 'STATE' })] }),
};
export const handler = async (names) => {
  const answers = [];
  for (const name of names) answers.push(await said(client.send(asks[name]())));
  return answers;
};
`;

async function built(isInProcess: boolean): Promise<string> {
  const outfile = path.join(folder, `${isInProcess}.js`);
  await build({
    ...BUNDLE_OPTIONS,
    minify: false,
    stdin: { contents: HANDLER, resolveDir: BUNDLE_OPTIONS.absWorkingDir, loader: 'ts' },
    outfile,
    external: ['embedded-aws'],
    plugins: isInProcess ? [staysInProcess] : [],
  });
  return outfile;
}
const files = await Promise.all([true, false].map(built));

/** What a function was answered and what it had asked, with a service that fails the first so many times. */
async function life(file: string, names: readonly string[], failures: readonly object[] = []) {
  const db = createDynamoDb({ now: () => 0 });
  await db.handle('CreateTable', structuredClone(tableDefinition('regua')));
  const api = createDynamoDbApi(db);
  const asked: unknown[] = [];
  const waiting = [...failures];
  const host: WireHandler = async (request) => {
    const { 'x-amz-target': target, 'amz-sdk-invocation-id': id } = request.headers;
    asked.push([target, id, JSON.parse(textOf(request))]);
    const failure = waiting.shift();
    if (failure instanceof Error) throw failure;
    return failure ? jsonResponse(Number(Reflect.get(failure, 'status')), failure) : api(request);
  };
  const handler = loadHandler({
    file,
    functionName: 'tables',
    environment: {
      AWS_REGION: 'sa-east-1',
      AWS_ACCESS_KEY_ID: 'embedded',
      AWS_SECRET_ACCESS_KEY: 'embedded',
      AWS_ENDPOINT_URL: `http://${HOST}`,
    },
    now: () => 0,
    hosts: (name) => (name === HOST ? host : undefined),
    logs: createFunctionLogs(),
    random: createSeededRandom('tables'),
    timers: createHurriedTimers(() => false),
    onCrash: () => {},
  });
  return { answers: await handler(names, {}), asked };
}

const broken = (code: string) => Object.assign(new Error(code), { code });
const refused = (status: number, __type: string) => ({ status, __type, message: 'no' });

test.each<[string, readonly string[], readonly object[]]>([
  ['reads what was written', ['PutItem', 'GetItem', 'Query', 'BatchGetItem', 'UpdateItem'], []],
  ['hears that a condition does not hold', ['PutItem', 'PutItem'], []],
  ['hears why a transaction was cancelled', ['PutItem', 'TransactWriteItems'], []],
  ['names a transaction as its caller wants', ['named', 'named'], []],
  ['asks again after a 5xx', ['GetItem'], [refused(500, 'InternalServerError')]],
  ['asks again after a broken connection', ['TransactWriteItems'], [broken('ECONNRESET')]],
  ['asks again when it was throttled', ['Query'], [refused(400, 'ThrottlingException')]],
  ['gives up in the end', ['GetItem'], Array(4).fill(refused(500, 'InternalServerError'))],
])('a function in the layer %s, as with the SDK', async (_what, names, failures) => {
  const [inProcess, real] = await Promise.all(files.map((file) => life(file, names, failures)));
  expect(real?.asked.length).toBeGreaterThanOrEqual(names.length);
  expect(inProcess).toEqual(real);
});
