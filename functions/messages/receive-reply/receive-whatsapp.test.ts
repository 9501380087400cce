import { expect, test } from 'vitest';
import { categoryOf, rests } from '#shared/domain/message/whatsapp-texts.ts';
import { MessageId } from '#shared/domain/values/ids.ts';
import { instantAt } from '#shared/domain/values/zone.ts';
import { readConfig } from '#shared/table/config-documents.ts';
import type { Table } from '#shared/table/table.ts';
import { readWhatsAppTexts } from '#shared/table/whatsapp-texts.ts';
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

/** What Meta tells of a text, as AWS hands it on. */
const textNews = (field: string, value: object, time = 1_773_748_800) =>
  topicMessage({
    whatsAppWebhookEntry: JSON.stringify({
      id: '1',
      time,
      changes: [
        {
          field,
          value: {
            message_template_id: 1,
            message_template_name: 'regua_aviso',
            message_template_language: 'pt_BR',
            ...value,
          },
        },
      ],
    }),
  });
/** Past the cache, whose clock stands still here. */
const toldIn = (table: Table) =>
  readWhatsAppTexts({ find: (schema, kind, id) => readConfig(table, schema, kind, id) });
const PAUSED = textNews('message_template_status_update', {
  event: 'PAUSED',
  reason: 'NONE',
  other_info: { title: 'FIRST_PAUSE', description: 'Paused for 3 hours.' },
});

test('a text that Meta pauses is known as such at once, the team hears of it, and twice is once', async () => {
  const { receive, table, figures, reports } = await createReplyWorld(aRecord());
  expect(await receive(PAUSED)).toBe('text-status');
  expect(await receive(PAUSED)).toBe('nothing');
  expect(figures).toEqual([['WhatsAppTextsMoved', 1]]);
  expect(reports).toEqual([]);
  const told = await toldIn(table);
  expect(rests(told, { name: 'regua_aviso', language: 'pt-BR' })).toBe(true);
  const back = { event: 'APPROVED', reason: 'NONE' };
  await receive(textNews('message_template_status_update', back, 1_773_759_600));
  expect(figures).toHaveLength(1);
  const again = await toldIn(table);
  expect(rests(again, { name: 'regua_aviso', language: 'pt-BR' })).toBe(false);
});

test.each([
  ['now', { previous_category: 'UTILITY', new_category: 'MARKETING' }, 1_773_748_800],
  [
    'for tomorrow',
    {
      correct_category: 'MARKETING',
      new_category: 'UTILITY',
      category_update_timestamp: 1_773_835_200,
    },
    1_773_835_200,
  ],
])(
  'a text that Meta moves to marketing %s costs as such from that moment on',
  async (_, value, from) => {
    const { receive, table, figures } = await createReplyWorld(aRecord());
    expect(await receive(textNews('template_category_update', value))).toBe('text-category');
    expect(figures).toEqual([['WhatsAppTextsMoved', 1]]);
    const told = await toldIn(table);
    const of = { name: 'regua_aviso', language: 'pt-BR' } as const;
    expect(categoryOf(told, of, instantAt(from * 1_000 - 1))).toBe('utility');
    expect(categoryOf(told, of, instantAt(from * 1_000))).toBe('marketing');
  },
);

test('a change of a text that nobody can read tells nothing, and keeps nobody’s SAIR from being heard', async () => {
  const { receive } = await createReplyWorld(
    aRecord({ contacts: [anEmail(), aMobile()], cases: [aCase()] }),
  );
  const entry = {
    id: '1',
    changes: [
      { field: 'message_template_status_update', value: { event: 7 } },
      { field: 'messages', value: { messages: [anAnswer('SAIR')] } },
    ],
  };
  expect(await receive(topicMessage({ whatsAppWebhookEntry: JSON.stringify(entry) }))).toBe(
    'opt-out',
  );
});
