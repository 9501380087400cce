import { expect, test } from 'vitest';
import type { WhatsAppTextNews } from '#shared/domain/message/whatsapp-texts.ts';
import { OwnText, ownTextIdOf } from '#shared/domain/message/own-text.ts';
import { Template } from '#shared/domain/message/template.ts';
import { TemplateId } from '#shared/domain/values/ids.ts';
import { publishConfig, readConfig } from '#shared/table/config-documents.ts';
import { keepTextNews } from '#shared/table/whatsapp-texts.ts';
import { createMessageWorld, aRequest } from '#shared/testing/message-world.ts';
import {
  aConsent,
  aMobile,
  anEmail,
  aRecord,
  AURORA,
  instant,
  MARIA,
} from '#shared/testing/records.ts';
import { sendMessage } from './send-message.ts';

const TEXT = TemplateId.parse('atraso-whatsapp');
const HEARD = instant('2026-03-13T12:00:00.000Z');
const PHONE = aMobile({ whatsapp: aConsent() });

/** Maria agreed to WhatsApp, and a step chose it. */
async function aWorld() {
  const world = await createMessageWorld(aRecord({ contacts: [anEmail(), PHONE] }));
  const request = aRequest({ channel: 'whatsapp', contactId: PHONE.contactId, templateId: TEXT });
  const general = await readConfig(world.table, Template, 'template', TEXT);
  const { document } = general ?? {};
  if (document?.channel !== 'whatsapp') throw new Error('the text is not of WhatsApp');
  const ofMeta = { name: document.name, language: 'pt_BR' };
  return {
    ...world,
    document,
    hear: (news: { kind: 'status'; state: string } | { kind: 'category'; category: string }) => {
      const told: WhatsAppTextNews =
        news.kind === 'status'
          ? { ...ofMeta, ...news, reason: '', at: HEARD }
          : { ...ofMeta, ...news, since: HEARD };
      return keepTextNews(world.table, [told], HEARD);
    },
    send: () => sendMessage(world.deps, { name: 'MessageQueued', debtorId: MARIA, request }),
  };
}

test.each(['paused', 'disabled', 'rejected'])(
  'a message whose text was %s by Meta meanwhile does not leave, and its step is decided again',
  async (state) => {
    const { hear, send, channels, facts } = await aWorld();
    await hear({ kind: 'status', state });
    expect(await send()).toBe('held');
    expect(channels.left).toEqual([]);
    expect(await facts()).toMatchObject([{ type: 'message-held', reasons: ['text-resting'] }]);
  },
);

test('a credor whose own text has another name at Meta goes on writing', async () => {
  const { hear, send, table, document, channels } = await aWorld();
  await hear({ kind: 'status', state: 'paused' });
  const own: OwnText = { text: { ...document, name: 'aurora_aviso' } };
  const context = { expected: 0, by: 'user:ana', at: HEARD };
  await publishConfig(table, 'own-text', ownTextIdOf(AURORA, TEXT), OwnText.parse(own), context);
  expect(await send()).toBe('accepted');
  expect(channels.left).toHaveLength(1);
});

test.each([
  ['utility', 64_900],
  ['marketing', 371_250],
  ['authentication', null],
])(
  'a message that Meta charges as %s costs %s millionths of a real',
  async (category, costMicros) => {
    const { hear, send, facts } = await aWorld();
    await hear({ kind: 'category', category });
    expect(await send()).toBe('accepted');
    expect(await facts()).toMatchObject([
      { type: 'message-claimed', price: { unitMicros: costMicros } },
      { type: 'message-sent', costMicros: 0, pricedByNews: true },
    ]);
  },
);
