import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { DebtorHistoryRecorded } from '#events/debtor-history-recorded.ts';
import { startStubServer } from '#shared/testing/stub-server.ts';
import { AURORA, MARIA } from '#shared/testing/records.ts';
import { eventBus } from './event-bus.ts';

const Batch = z.object({
  Entries: z.array(z.object({ EventBusName: z.string(), Detail: z.string() })),
});

const facts = Array.from({ length: 12 }, (_, index) =>
  DebtorHistoryRecorded.parse({
    name: 'DebtorHistoryRecorded',
    eventId: `${MARIA}.${index + 1}`,
    occurredAt: '2026-03-10T15:00:00.000Z',
    debtorId: MARIA,
    credorId: AURORA,
    type: 'case-settled',
  }),
);

/** A bus that answers 200 whatever happens, as EventBridge does, and loses the event with this id. */
async function busThatLoses(lost: string | null) {
  const server = await startStubServer((response) => {
    const { Entries } = Batch.parse(JSON.parse(server.received.at(-1)?.body ?? ''));
    const told = Entries.map(({ Detail }) =>
      DebtorHistoryRecorded.parse(JSON.parse(Detail)).eventId === lost
        ? { ErrorCode: 'ThrottlingException', ErrorMessage: 'Rate exceeded' }
        : { EventId: 'e-1' },
    );
    response.setHeader('content-type', 'application/x-amz-json-1.1');
    const FailedEntryCount = told.filter((entry) => 'ErrorCode' in entry).length;
    response.end(JSON.stringify({ FailedEntryCount, Entries: told }));
  });
  const client = new EventBridgeClient({
    endpoint: server.url,
    region: 'sa-east-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  return { publish: eventBus(client, 'regua-bus'), server };
}

test('twelve facts are published in order, ten at a time', async () => {
  const { publish, server } = await busThatLoses(null);
  await publish(facts);
  server.close();
  const batches = server.received.map(({ body }) => Batch.parse(JSON.parse(body)).Entries);
  expect(batches.map((batch) => batch.length)).toEqual([10, 2]);
  expect(batches.flat().map(({ Detail }): unknown => JSON.parse(Detail))).toEqual(facts);
});

test('a fact that the bus lost behind its 200 is not taken for published', async () => {
  const { publish, server } = await busThatLoses(`${MARIA}.3`);
  await expect(publish(facts)).rejects.toThrow('1 events were not published: ThrottlingException');
  server.close();
});
