import { expect, test } from 'vitest';
import { ConnectEvent, RecordingStored } from '#shared/adapters/channel-events/connect-event.ts';
import type { CallAnswer } from '#shared/adapters/calls/call-placer.ts';
import { instant } from '#shared/testing/records.ts';
import { aQueue, base, byHand, OPERADOR } from '#shared/testing/work-world.ts';
import { UnknownYet } from './find-message.ts';
import { recordCall } from './record-call.ts';

const ID = 'aaaaaaaa-1111-4222-8333-eeeeeeeeeeee';
const told = (eventType: string, more: object = {}) =>
  ConnectEvent.parse({ source: 'aws.connect', detail: { eventType, contactId: ID, ...more } });
const ANSWERED = { connectedToSystemTimestamp: '2026-03-20T15:00:09.000Z' };
const answered = told('CONNECTED_TO_SYSTEM', ANSWERED);
const ended = told('DISCONNECTED', {
  ...ANSWERED,
  disconnectTimestamp: '2026-03-20T15:02:10.500Z',
});
const recorded = RecordingStored.parse({
  source: 'aws.s3',
  detail: {
    bucket: { name: 'gravacoes' },
    object: { key: `connect/2026/${ID}_20260320T15:00_UTC.wav` },
  },
});

/** Maria is being called by the telephone system. */
async function aCall(answer: CallAnswer = { outcome: 'dialled', providerCallId: ID }) {
  const world = await aQueue(async () => answer);
  await world.claim();
  const placed = await world.ask(OPERADOR, `POST ${base}/calls`, { ...byHand, via: 'connect' });
  const deps = { table: world.table, now: () => instant('2026-03-20T15:05:00.000Z') };
  const hear = (event: ConnectEvent | RecordingStored, count = 1) => recordCall(deps, event, count);
  return { ...world, placed, hear };
}

test('what the telephone system tells is written once, in whatever order it comes', async () => {
  const { hear, newest } = await aCall();
  expect(await hear(told('INITIATED'))).toBe('under-way');
  expect(await hear(recorded)).toBe('recorded');
  expect(await hear(ended)).toBe('ended');
  expect(await hear(answered)).toBe('answered');
  expect(await hear(ended)).toBe('already-done');
  expect(await newest(4)).toMatchObject([
    { type: 'call-answered', answeredAt: '2026-03-20T15:00:09.000Z' },
    { type: 'call-ended', seconds: 122 },
    {
      type: 'call-recorded',
      recording: `s3://gravacoes/connect/2026/${ID}_20260320T15:00_UTC.wav`,
    },
    { type: 'call-dialled', providerCallId: ID },
  ]);
});

test('a transcript or an analysis in the bucket of recordings is no recording', async () => {
  const { hear, newest } = await aCall();
  const stored = (key: string) =>
    RecordingStored.parse({ source: 'aws.s3', detail: { bucket: { name: 'b' }, object: { key } } });
  const analysis = `Analysis/Voice/2026/03/20/${ID}_analysis_2026-03-20T15_00_00Z`;
  expect(await hear(stored(`${analysis}.json`))).toBe('under-way');
  expect(await hear(stored(`${analysis}_redacted.wav`))).toBe('under-way');
  expect(await hear(recorded)).toBe('recorded');
  expect(await newest(1)).toMatchObject([{ recording: expect.stringContaining('.wav') }]);
});

test('a call that nobody picked up lasted no second', async () => {
  const { hear, newest } = await aCall();
  await hear(told('DISCONNECTED', { disconnectTimestamp: '2026-03-20T15:00:40Z' }));
  expect(await newest(1)).toMatchObject([{ type: 'call-ended', seconds: 0 }]);
});

test('news that overtake our own writing are asked for again a few times, then let be', async () => {
  const { hear } = await aCall({ outcome: 'uncertain', detail: 'TimeoutError' });
  await expect(hear(answered, 1)).rejects.toBeInstanceOf(UnknownYet);
  await expect(hear(answered, 4)).rejects.toBeInstanceOf(UnknownYet);
  expect(await hear(answered, 5)).toBe('unknown-call');
});

test('news come after the outcome was said, and change nothing of it', async () => {
  const { hear, ask, record } = await aCall();
  const callId = (await record()).debtor?.callLog?.[0]?.callId ?? '';
  await ask(OPERADOR, `POST ${base}/calls/${callId}/disposition`, { disposition: 'busy' });
  expect(await hear(ended)).toBe('ended');
  expect((await record()).debtor?.callLog).toMatchObject([{ callId, state: 'disposed' }]);
});

test('a call that the telephone system refuses rang nowhere, counts for nothing, and may be tried again', async () => {
  const { placed, record, newest, ask } = await aCall({
    outcome: 'refused',
    detail: 'LimitExceeded',
  });
  expect(placed).toMatchObject({ status: 409, json: { title: 'A central recusou a ligação' } });
  expect(await newest(1)).toMatchObject([{ type: 'call-failed', detail: 'LimitExceeded' }]);
  expect((await record()).debtor?.callLog).toEqual([]);
  expect(await ask(OPERADOR, `POST ${base}/calls`, byHand)).toMatchObject({ status: 200 });
});
