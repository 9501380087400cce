import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { FUNCTIONS, type FunctionName } from '#infra/topology.ts';
import { append } from '#shared/domain/history/append.ts';
import { EMPTY_RECORD } from '#shared/domain/debtor/record.ts';
import { instant, MARIA } from '#shared/testing/records.ts';
import { eventFor } from './event-for.ts';

const EXAMPLES = path.resolve(import.meta.dirname, '../../events/examples');
const example = (name: string): unknown =>
  JSON.parse(readFileSync(path.join(EXAMPLES, `${name}.json`), 'utf8'));

const TAKERS: readonly [string, FunctionName][] = [
  ['file-arrived', 'debts/import-debts'],
  ['import-continued', 'debts/import-debts'],
  ['look-up-queued', 'debts/look-up-contacts'],
  ['sorting-queued', 'debts/sort-cases'],
  ['regua-move-continued', 'regua/move-cases'],
  ['trial-queued', 'regua/simulate-regua'],
  ['step-due', 'regua/run-step'],
  ['message-queued', 'messages/send-message'],
  ['text-test-queued', 'messages/send-message'],
  ['sms-reported', 'messages/record-delivery'],
  ['whatsapp-reported', 'messages/record-delivery'],
  ['reply-arrived', 'messages/receive-reply'],
  ['charge-queued', 'payments/issue-charge'],
  ['hook-queued', 'history/deliver-hooks'],
  ['listing-queued', 'listings/serve-listing'],
  ['webhook-kept', 'payments/apply-payment'],
];

test.each(TAKERS)('the example %s reaches %s as the message of its queue', (file, name) => {
  const [trigger] = FUNCTIONS[name].triggers;
  const wrapped = eventFor(name, example(file), 0);
  expect(wrapped).toMatchObject({
    ok: true,
    event: {
      Records: [
        {
          body: JSON.stringify(example(file)),
          eventSource: 'aws:sqs',
          eventSourceARN: expect.stringMatching(
            `:${trigger.kind === 'queue' ? trigger.queue : ''}$`,
          ),
        },
      ],
    },
  });
});

test('every example has somebody who takes it, but for the one that goes out to others', () => {
  const examples = readdirSync(EXAMPLES).map((file) => file.replace('.json', ''));
  const taken = new Set(TAKERS.map(([file]) => file));
  expect(examples.filter((file) => !taken.has(file))).toEqual(['debtor-history-recorded']);
});

test('a line of a history comes by the stream of the table, as a new item', () => {
  const registered = {
    type: 'debtor-registered',
    documentKind: 'cpf',
    uf: 'SP',
    zone: 'America/Sao_Paulo',
    source: 'credor:loja-aurora',
  } as const;
  const { entries } = append(EMPTY_RECORD, [registered], {
    debtorId: MARIA,
    actor: 'system',
    cause: 'test',
    at: instant('2026-03-20T15:00:00.000Z'),
  });
  expect(eventFor('history/follow-history', entries[0], 0)).toMatchObject({
    ok: true,
    event: {
      Records: [
        {
          eventName: 'INSERT',
          dynamodb: { NewImage: { pk: { S: `H#${MARIA}` }, seq: { N: '1' } } },
        },
      ],
    },
  });
});

test('what is an AWS event already is passed on as it is', () => {
  const request = { rawPath: '/api/me', requestContext: {} };
  const records = { Records: [{ eventSource: 'aws:sqs', body: '{}' }] };
  const logs = { awslogs: { data: 'H4sI' } };
  expect(eventFor('api/api', request, 0)).toEqual({ ok: true, event: request });
  expect(eventFor('regua/run-step', records, 0)).toEqual({ ok: true, event: records });
  expect(eventFor('messages/record-delivery', logs, 0)).toEqual({ ok: true, event: logs });
});

test.each<[FunctionName, unknown, RegExp]>([
  [
    'regua/run-step',
    example('webhook-kept'),
    /It is no StepDue:[\s\S]*expected "StepDue"[\s\S]*debtorId/,
  ],
  ['debts/import-debts', {}, /no FileArrived:[\s\S]*no ImportContinued:/],
  ['messages/record-delivery', {}, /no SmsReported:[\s\S]*no SesEvent:[\s\S]*awslogs/],
  ['history/follow-history', {}, /no HistoryEntry:[\s\S]*hash/],
  ['api/api', {}, /event of API Gateway as it is/],
])('%s says what is wrong with a document that does not fit', (name, document, problem) => {
  expect(eventFor(name, document, 0)).toMatchObject({
    ok: false,
    problem: expect.stringMatching(problem),
  });
});
