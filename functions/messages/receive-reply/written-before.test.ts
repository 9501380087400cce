import { expect, test } from 'vitest';
import { epochMsOf } from '#shared/domain/values/zone.ts';
import { aCase, aMobile, anEmail, aRecord, instant } from '#shared/testing/records.ts';
import {
  createReplyWorld,
  emailArrived,
  smsArrived,
  topicMessage,
} from '#shared/testing/reply-world.ts';
import { sesHeaders } from '#shared/testing/ses-headers.ts';

const THURSDAY = instant('2026-03-19T21:00:00.000Z');
/** A queue, a retry or a replay of dead letters later. */
const FRIDAY = instant('2026-03-20T13:00:00.000Z');

const debtor = () => aRecord({ contacts: [anEmail(), aMobile()], cases: [aCase()] });

test.each([
  ['pago amanhã', '2026-03-20'],
  ['pago sexta', '2026-03-20'],
  ['pago semana que vem', '2026-03-27'],
])('“%s”, written on a Thursday and taken in on the Friday, is of %s', async (text, date) => {
  const { receive, facts, clock } = await createReplyWorld(debtor());
  clock.now = FRIDAY;
  expect(await receive(smsArrived(text, {}, THURSDAY))).toBe('promise');
  expect((await facts())[1]).toMatchObject({ type: 'promise-made', date });
});

test('of a day that was over when it was taken in a person finds out what became of it', async () => {
  const { receive, facts, clock } = await createReplyWorld(debtor());
  clock.now = FRIDAY;
  expect(await receive(smsArrived('pago hoje', {}, THURSDAY))).toBe('waits');
  expect(await facts()).toMatchObject([{ type: 'reply-received', intent: 'promise', waits: true }]);
});

test('a WhatsApp message was written when WhatsApp says so', async () => {
  const { receive, facts, clock } = await createReplyWorld(debtor());
  clock.now = FRIDAY;
  const timestamp = String(epochMsOf(THURSDAY) / 1_000);
  const written = { id: 'wamid.1', type: 'text', text: { body: 'pago amanhã' }, timestamp };
  const messages = [{ from: '551187654321', ...written }];
  const changes = [{ field: 'messages', value: { messages } }];
  const told = { whatsAppWebhookEntry: JSON.stringify({ id: '1', changes }) };
  await receive(topicMessage(told, FRIDAY));
  expect((await facts())[1]).toMatchObject({ type: 'promise-made', date: '2026-03-20' });
});

test('an e-mail was written when SES stored it', async () => {
  const { receive, emails, facts, clock } = await createReplyWorld(debtor());
  clock.now = FRIDAY;
  const head = [...sesHeaders(), 'From: Maria <maria@example.com>', 'Subject: Re: Sua parcela'];
  emails.set('replies/1', [...head, '', 'pago amanhã'].join('\r\n'));
  await receive(emailArrived('replies/1', THURSDAY));
  expect((await facts())[1]).toMatchObject({ type: 'promise-made', date: '2026-03-20' });
});

test('a channel whose clock is ahead moves nobody’s day', async () => {
  const { receive, facts, clock } = await createReplyWorld(debtor());
  clock.now = THURSDAY;
  await receive(smsArrived('pago amanhã', {}, FRIDAY));
  expect((await facts())[1]).toMatchObject({ type: 'promise-made', date: '2026-03-20' });
});
