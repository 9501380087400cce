import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type SdkServer, serveForSdk } from '../testing/sdk-server.ts';
import { type EventPattern, matchesPattern } from './event-pattern.ts';

let server: SdkServer;
let events: EventBridgeClient;
beforeEach(async () => {
  server = await serveForSdk();
  events = new EventBridgeClient(server.client);
});
afterEach(() => server.close());

const entry = {
  Source: 'regua',
  DetailType: 'DebtSettled',
  Detail: '{"debtId":"1"}',
  EventBusName: 'regua',
};

test('an event that a rule wants reaches its queue in its envelope', async () => {
  const targetArns = [server.aws.arn('sqs', 'steps')];
  server.aws.services.bus.createRule({
    name: 'r',
    bus: 'regua',
    pattern: { source: ['regua'] },
    targetArns,
  });

  const { Entries } = await events.send(new PutEventsCommand({ Entries: [entry] }));

  const [message] = server.aws.services.sqs.queue('steps').receive(10);
  expect(JSON.parse(message?.body ?? '')).toEqual({
    version: '0',
    id: Entries?.[0]?.EventId,
    'detail-type': 'DebtSettled',
    source: 'regua',
    account: '000000000000',
    time: '2026-03-03T12:00:00Z',
    region: 'sa-east-1',
    resources: [],
    detail: { debtId: '1' },
  });
});

test('a bad entry fails alone, with its error code', async () => {
  const answer = await events.send(
    new PutEventsCommand({
      Entries: [
        entry,
        { ...entry, Detail: 'no json' },
        { ...entry, Source: 'aws.ses' },
        { ...entry, EventBusName: 'x' },
      ],
    }),
  );

  expect(answer.FailedEntryCount).toBe(3);
  expect(answer.Entries?.map(({ ErrorCode }) => ErrorCode)).toEqual([
    undefined,
    'MalformedDetail',
    'NotAuthorizedForSourceException',
    'ResourceNotFoundException',
  ]);
});

const record = { eventName: 'INSERT', dynamodb: { Keys: { pk: { S: 'H#1' } } }, tags: ['a', 'b'] };

test.each<[EventPattern, boolean]>([
  [{ eventName: ['INSERT', 'MODIFY'] }, true],
  [{ eventName: ['REMOVE'] }, false],
  [{ dynamodb: { Keys: { pk: { S: [{ prefix: 'H#' }] } } } }, true],
  [{ dynamodb: { Keys: { pk: { S: [{ prefix: 'D#' }] } } } }, false],
  [{ dynamodb: { NewImage: [{ exists: false }] } }, true],
  [{ eventName: [{ exists: true }] }, true],
  [{ tags: ['b'] }, true],
  [{ eventName: [{ 'anything-but': ['REMOVE'] }] }, true],
  [{ eventName: [{ suffix: 'ERT' }], tags: ['c'] }, false],
])('%j matches: %s', (pattern, expected) => {
  expect(matchesPattern(pattern, record)).toBe(expected);
});
