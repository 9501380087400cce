import { expect, test } from 'vitest';
import { readNotes } from '#shared/table/read-notes.ts';
import { aRecord, MARIA } from '#shared/testing/records.ts';
import { createReplyWorld, topicMessage } from '#shared/testing/reply-world.ts';

const brings = (message: object) =>
  topicMessage({
    whatsAppWebhookEntry: JSON.stringify({
      id: '1',
      changes: [
        {
          field: 'messages',
          value: { messages: [{ from: '551187654321', id: 'wamid.1', ...message }] },
        },
      ],
    }),
  });

test.each([
  ['[imagem]', { type: 'image', image: { id: '1', mime_type: 'image/jpeg' } }],
  ['[áudio]', { type: 'audio', audio: { id: '1', mime_type: 'audio/ogg', voice: true } }],
  ['[documento]', { type: 'document', document: { id: '1', filename: 'comprovante.pdf' } }],
  ['[mensagem sem texto]', { type: 'a later kind' }],
  ['👍', { type: 'reaction', reaction: { message_id: 'wamid.0', emoji: '👍' } }],
])('of what comes without a word a person is told what it is: %s', async (text, message) => {
  const { receive, waiting, table } = await createReplyWorld(aRecord());
  expect(await receive(brings(message))).toBe('waits');
  const [reply] = await waiting();
  expect(reply).toMatchObject({ intent: 'person', channel: 'whatsapp' });
  const noteId = reply?.from.kind === 'debtor' ? reply.from.noteId : null;
  expect([...(await readNotes(table, MARIA, noteId ? [noteId] : [])).values()]).toEqual([text]);
});

test('a reaction that somebody takes back is nothing that they say', async () => {
  const { receive, facts } = await createReplyWorld(aRecord());
  await receive(brings({ type: 'reaction', reaction: { message_id: 'wamid.0' } }));
  expect(await facts()).toEqual([]);
});
