import { expect, test } from 'vitest';
import { MessageId } from '#shared/domain/values/ids.ts';
import {
  aCase,
  aDebtor,
  aMobile,
  anEmail,
  aRecord,
  AURORA,
  instant,
} from '#shared/testing/records.ts';
import { createReplyWorld, topicMessage } from '#shared/testing/reply-world.ts';

/** By WhatsApp, from Maria's number as it was before the ninth digit. */
const anAnswer = (body: string) => ({
  from: '551187654321',
  id: 'wamid.1',
  type: 'text',
  text: { body },
});
const whatsAppArrived = (value: object) =>
  topicMessage({
    whatsAppWebhookEntry: JSON.stringify({ id: '1', changes: [{ field: 'messages', value }] }),
  });

test('a WhatsApp message from a number without the ninth digit finds its debtor', async () => {
  const { receive, facts } = await createReplyWorld(
    aRecord({ contacts: [anEmail(), aMobile()], cases: [aCase()] }),
  );
  expect(await receive(whatsAppArrived({ messages: [anAnswer('SAIR')] }))).toBe('opt-out');
  expect(await facts()).toMatchObject([
    { channel: 'whatsapp' },
    { type: 'opted-out', channel: 'whatsapp', via: 'reply' },
    { type: 'opted-out', channel: 'sms', via: 'reply' },
  ]);
});

test('whoever was written to by WhatsApp and answers SAIR there still gets SMS', async () => {
  const line = {
    at: instant('2026-03-13T13:00:00.000Z'),
    channel: 'whatsapp' as const,
    credorId: AURORA,
    messageId: MessageId.parse('nbswy3dpo5xxe3dejvss'),
    purpose: 'regua-step' as const,
    state: 'sent' as const,
  };
  const { receive, record } = await createReplyWorld(
    aRecord({ debtor: aDebtor({ contactLog: [line] }) }),
  );
  expect(await receive(whatsAppArrived({ messages: [anAnswer('SAIR')] }))).toBe('opt-out');
  expect((await record()).debtor?.optedOut).toEqual(['whatsapp']);
});

test('what becomes of our own WhatsApp messages is handed on, after what people wrote', async () => {
  const { receive, reports } = await createReplyWorld(aRecord());
  const statuses = [
    { id: 'wamid.2', status: 'sent' },
    { id: 'wamid.2', status: 'delivered' },
  ];
  expect(await receive(whatsAppArrived({ statuses, messages: [anAnswer('me liga')] }))).toBe(
    'call-me reported-delivered',
  );
  expect(reports).toMatchObject([{ metaMessageId: 'wamid.2', status: 'delivered', tags: null }]);
});

test('a message that nobody can read is counted, and takes no SAIR beside it along', async () => {
  const { receive, record } = await createReplyWorld(aRecord());
  const { from: _, ...ofNoNumber } = anAnswer('oi');
  const arrived = whatsAppArrived({
    messages: [{ ...ofNoNumber, id: 'wamid.0' }, anAnswer('SAIR'), null],
  });
  expect(await receive(arrived)).toBe('unreadable opt-out unreadable');
  expect((await record()).debtor?.optedOut).toContain('whatsapp');
});

test('news that nobody can read are left to the dead letters, and SAIR is heard all the same', async () => {
  const { receive, record } = await createReplyWorld(aRecord());
  const arrived = whatsAppArrived({ statuses: [{}], messages: [anAnswer('SAIR')] });
  await expect(receive(arrived)).rejects.toThrow('statuses');
  expect((await record()).debtor?.optedOut).toContain('whatsapp');
});

test.each(['image', 'video', 'document'])(
  'what somebody writes below a %s is what they say',
  async (type) => {
    const { receive } = await createReplyWorld(aRecord());
    const { text: _, ...sent } = anAnswer('');
    const message = { ...sent, type, [type]: { id: '1', mime_type: 'x/y', caption: 'SAIR' } };
    expect(await receive(whatsAppArrived({ messages: [message] }))).toBe('opt-out');
  },
);
