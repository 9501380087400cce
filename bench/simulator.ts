import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  BatchGetCommand,
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  TransactWriteCommand,
} from '@aws-sdk/lib-dynamodb';
import { createDynamoDb, type DynamoDb } from '#local/aws/dynamodb/dynamodb.ts';
import { inProcessRequestHandler } from '#local/aws/dynamodb/in-process-handler.ts';
import { tableDefinition } from '#local/aws/dynamodb/table-definition.ts';
import { BEHAVIOURS } from '#local/simulation/behaviours/behaviour.ts';
import { kindOfSite } from '#local/simulation/faults/calls-in-code.ts';
import { FAULT_KINDS } from '#local/simulation/faults/fault-kind.ts';
import { live } from '#local/simulation/life.ts';
import type { Figure } from './stopwatch.ts';

const DEBTORS = 100;
const DAYS = 30;
const WARM_UP = 500;
const TIMES = 2_000;

/**
 * A town of the simulator with every fault, and beside it, in the same run, the AWS calls that its functions made, alone: as many of
 * each kind, by the real SDK over the embedded AWS, with no code of the product around them. Most are DynamoDB's; the others are taken
 * to cost what these do on average. In processor time, so that other work on the machine weighs less. The town itself spares a part of
 * the SDK (`local/layer`), so what its own calls take lies between the answers of the table and all of the bare calls.
 */
export async function measureSimulator(): Promise<readonly Figure[]> {
  const [faults, behaviours] = [new Set(FAULT_KINDS), new Set(BEHAVIOURS)];
  const before = process.cpuUsage();
  const options = { seed: 1, debtors: DEBTORS, days: DAYS, faults, behaviours } as const;
  const { plan } = await live({ ...options, pace: 'usual' }, () => {});
  const seconds = secondsSince(before);

  const cost = await secondsOfBareCalls();
  let [calls, measured, bare, answers] = [0, 0, 0, 0];
  for (const [site, count] of plan.coverage.sites) {
    const [, kind = ''] = kindOfSite(site).split(' → ');
    if (kind.startsWith('gateway')) continue;
    calls += count.calls;
    measured += cost.has(kind) ? count.calls : 0;
    bare += count.calls * (cost.get(kind)?.call ?? 0);
    answers += count.calls * (cost.get(kind)?.answer ?? 0);
  }
  const alone = (bare * calls) / measured;
  const debtorDays = DEBTORS * DAYS;
  const figure = (name: string, value: number, unit: string): Figure => {
    return { name, value: Math.round(value * 10) / 10, unit };
  };
  return [
    figure('town with every fault', debtorDays / seconds, 'debtor-days a second and core'),
    figure('AWS calls', calls / debtorDays, 'a debtor-day'),
    figure('AWS calls that are measured by kind', (100 * measured) / calls, '%'),
    figure('as many bare AWS calls', debtorDays / alone, 'debtor-days a second and core'),
    figure('bare calls, in the time of the town', (100 * alone) / seconds, '%'),
    figure('of a bare call, the answer of the table', (100 * answers) / bare, '%'),
  ];
}

const PLACES = ['CASE', 'CHARGE', 'DEBT', 'HISTORY', 'PAYMENT', 'STATE'];
const keyOf = (person: number, place = 'CASE') => ({ pk: `D#${person}`, sk: `${place}#0` });
const itemOf = (person: number, bytes: number, place?: string) => {
  return { ...keyOf(person, place), text: 'x'.repeat(bytes) };
};

/** Seconds of each kind of call, with as many items and bytes as a town's have on average. */
async function secondsOfBareCalls() {
  const TableName = 'regua';
  const db = createDynamoDb({ now: Date.now });
  let answering = 0;
  const handle: DynamoDb['handle'] = async (...asked) => {
    const before = process.cpuUsage();
    const answer = await db.handle(...asked);
    answering += secondsSince(before);
    return answer;
  };
  const plain = new DynamoDBClient({
    region: 'sa-east-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    requestHandler: inProcessRequestHandler({ handle }),
  });
  await plain.send(new CreateTableCommand(tableDefinition(TableName)));
  const client = DynamoDBDocumentClient.from(plain);
  const put = (Item: object) => client.send(new PutCommand({ TableName, Item }));
  for (const place of PLACES) await put(itemOf(0, 1_000, place));
  const Keys = ['DEBT', 'STATE'].map((place) => keyOf(0, place));
  const isNew = { ConditionExpression: 'attribute_not_exists(pk)' };
  const ofPerson = {
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': keyOf(0).pk },
  };

  const calls: Readonly<Record<string, (person: number) => Promise<unknown>>> = {
    GetItem: () => client.send(new GetCommand({ TableName, Key: keyOf(0) })),
    Query: () => client.send(new QueryCommand({ TableName, ...ofPerson })),
    BatchGetItem: () =>
      client.send(new BatchGetCommand({ RequestItems: { [TableName]: { Keys } } })),
    PutItem: (person) => put(itemOf(person, 400)),
    TransactWriteItems: (person) => {
      const TransactItems = ['A', 'B', 'C', 'D'].map((place) => {
        return { Put: { TableName, Item: itemOf(person, 900, place), ...isNew } };
      });
      return client.send(new TransactWriteCommand({ TransactItems }));
    },
  };
  const seconds = new Map<string, { readonly call: number; readonly answer: number }>();
  for (const [operation, call] of Object.entries(calls)) {
    for (let person = 1; person <= WARM_UP; person++) await call(person);
    answering = 0;
    const before = process.cpuUsage();
    for (let index = 1; index <= TIMES; index++) await call(WARM_UP + index);
    const each = { call: secondsSince(before) / TIMES, answer: answering / TIMES };
    seconds.set(`dynamodb ${operation}`, each);
  }
  return seconds;
}

function secondsSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}
