import { expect, test } from 'vitest';
import { ChannelBusy, UncertainOutcome } from '#shared/adapters/channels/channel-sender.ts';
import {
  atrasoEmail,
  atrasoSms,
  atrasoWhatsApp,
} from '#shared/domain/message/default-templates/atraso.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { changeContactStops } from '#shared/table/contact-stops.ts';
import { readCosts } from '#shared/table/read-costs.ts';
import {
  putTextTest,
  readTextTests,
  takeTextTest,
  textTestIdOf,
} from '#shared/table/text-tests.ts';
import { createMessageWorld } from '#shared/testing/message-world.ts';
import { AURORA, instant } from '#shared/testing/records.ts';
import { sendTextTest } from './send-text-test.ts';

const TEST = {
  userId: 'user-ana',
  to: 'ana@regua.example',
  credorId: AURORA,
  template: atrasoEmail,
  language: 'pt-BR' as const,
  at: instant('2026-03-13T13:00:00.000Z'),
  parts: 1,
  costMicros: 880,
};
const queued = {
  name: 'TextTestQueued',
  credorId: AURORA,
  testId: textTestIdOf(TEST),
} as const;

test('a test goes once to its author, marked as one, and is in nobody’s history', async () => {
  const { table, deps, channels, facts, state } = await createMessageWorld();
  const before = await state();
  expect(await putTextTest(table, TEST)).toBe(true);
  expect(await sendTextTest(deps, queued)).toBe('test-sent');
  expect(await sendTextTest(deps, queued)).toBe('no-test');
  expect(channels.left).toMatchObject([
    {
      to: 'ana@regua.example',
      from: { name: 'Loja Aurora' },
      message: { subject: expect.stringContaining('[TESTE]') },
      tags: { credorId: AURORA, test: expect.stringMatching(/^[\w-]+$/) },
    },
  ]);
  expect(await facts()).toEqual([]);
  expect(await state()).toEqual(before);
});

test.each([
  ['busy', new ChannelBusy('Throttled'), 'test-busy'],
  ['silent', new UncertainOutcome('TimeoutError'), 'test-uncertain'],
])('a test that meets a %s channel is not tried again', async (_, error, outcome) => {
  const { table, deps, channels } = await createMessageWorld();
  channels.answer = async () => {
    throw error;
  };
  await putTextTest(table, TEST);
  expect(await sendTextTest(deps, queued)).toBe(outcome);
  expect(await sendTextTest(deps, queued)).toBe('no-test');
  expect(channels.left).toHaveLength(1);
});

const PHONE = '+5511988887777';

test('an SMS and a WhatsApp message go to the telephone of the account, marked as tests', async () => {
  const { table, deps, channels, facts } = await createMessageWorld();
  for (const template of [atrasoSms, atrasoWhatsApp]) {
    const test = { ...TEST, userId: template.channel, to: PHONE, template };
    await putTextTest(table, test);
    const event = { ...queued, testId: textTestIdOf(test) };
    expect(await sendTextTest(deps, event)).toBe('test-sent');
  }
  expect(channels.left).toMatchObject([
    {
      to: PHONE,
      message: { channel: 'sms', text: expect.stringMatching(/^TESTE Aurora:/) },
      maxPriceUsd: expect.any(Number),
      tags: { credorId: AURORA, test: expect.stringMatching(/^[\w-]+$/) },
    },
    {
      to: PHONE,
      message: {
        channel: 'whatsapp',
        variables: expect.arrayContaining([expect.stringMatching(/^TESTE /)]),
        text: expect.stringContaining('TESTE '),
      },
      tags: { credorId: AURORA, test: expect.stringMatching(/^[\w-]+$/) },
    },
  ]);
  expect(await facts()).toEqual([]);
});

test('a test by SMS that a stop caught in the queue does not leave', async () => {
  const { table, deps, channels } = await createMessageWorld();
  const test = { ...TEST, to: PHONE, template: atrasoSms };
  await putTextTest(table, test);
  const scope = { kind: 'channel' as const, channel: 'sms' as const };
  await changeContactStops(table, { by: 'user:ana', at: TEST.at }, () => [
    { stopId: 'channel.sms', scope, reason: 'algo saiu errado', since: TEST.at, by: 'user:ana' },
  ]);
  expect(await sendTextTest(deps, queued)).toBe('test-stopped');
  expect(channels.left).toEqual([]);
});

test('a test is booked once in the ledger of costs, on its day and for nobody’s carteira', async () => {
  const { table, deps } = await createMessageWorld();
  await putTextTest(table, TEST);
  for (const event of [queued, queued]) await sendTextTest(deps, event);
  const day = localDate('2026-03-13');
  expect(await readCosts(table, AURORA, day, day)).toEqual([
    {
      day,
      place: { carteiraId: '-', channel: 'email', regua: '-', step: 'text-test', arm: '-' },
      by: { messages: 1, parts: 1, costMicros: 880, unpriced: 0, recovered: 0 },
    },
  ]);
  expect(await readTextTests(table, AURORA, { limit: 10 })).toMatchObject([
    { userId: 'user-ana', to: 'ana@regua.example', templateId: 'atraso-email', outcome: 'sent' },
  ]);
});

test('a test that did not leave costs nothing, and one that a crash cut off is booked as if it had left', async () => {
  const { table, deps, channels } = await createMessageWorld();
  const day = localDate('2026-03-13');
  channels.answer = async () => {
    throw new ChannelBusy('Throttled');
  };
  await putTextTest(table, TEST);
  await sendTextTest(deps, queued);
  expect(await readCosts(table, AURORA, day, day)).toEqual([]);
  const other = { ...TEST, userId: 'user-bia' };
  await putTextTest(table, other);
  const event = { ...queued, testId: textTestIdOf(other) };
  await takeTextTest(table, AURORA, event.testId);
  expect(await sendTextTest(deps, event)).toBe('test-uncertain');
  expect(await sendTextTest(deps, event)).toBe('no-test');
  expect(channels.left).toHaveLength(1);
  expect(await readCosts(table, AURORA, day, day)).toMatchObject([{ by: { messages: 1 } }]);
  const tried = await readTextTests(table, AURORA, { limit: 10 });
  expect(tried.map(({ outcome }) => outcome)).toEqual(['uncertain', 'busy']);
});
