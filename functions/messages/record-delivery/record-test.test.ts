import { expect, test } from 'vitest';
import { sendTextTest } from '#functions/messages/send-message/send-text-test.ts';
import {
  atrasoEmail,
  atrasoSms,
  atrasoWhatsApp,
} from '#shared/domain/message/default-templates/atraso.ts';
import { testTagsOf } from '#shared/domain/message/test-tags.ts';
import type { TriableTemplate } from '#shared/domain/message/text-test.ts';
import { putTextTest, readTextTests, textTestIdOf } from '#shared/table/text-tests.ts';
import { createMessageWorld } from '#shared/testing/message-world.ts';
import { AURORA, instant } from '#shared/testing/records.ts';
import { Delivery, recordDelivery } from './record-delivery.ts';
import { UnknownYet } from './find-message.ts';

const ASKED = { userId: 'user-ana', at: instant('2026-03-13T12:00:00.000Z') };
const testId = textTestIdOf(ASKED);
const tags = testTagsOf(AURORA, testId);

const ofEmail = (eventType: string, more: object = {}) =>
  Delivery.parse({
    source: 'aws.ses',
    detail: {
      eventType,
      mail: { tags: { test: [tags.test], credorId: [tags.credorId] } },
      ...more,
    },
  });
const BOUNCE = ofEmail('Bounce', {
  bounce: { bounceType: 'Permanent', bounceSubType: 'NoEmail' },
});
const ofSms = (eventType: string) =>
  Delivery.parse({ eventType, isFinal: true, messageStatus: eventType, context: tags });
const ofSns = (status: 'SUCCESS' | 'FAILURE') =>
  Delivery.parse({
    name: 'SmsReported',
    providerMessageId: 'provider-1',
    status,
    response: 'Unknown error',
  });
const ofWhatsApp = (status: 'delivered' | 'read' | 'failed') =>
  Delivery.parse({
    name: 'WhatsAppReported',
    providerMessageId: null,
    metaMessageId: 'wamid.1',
    status,
    error: null,
    tags: null,
    test: tags,
  });

/** A test that its channel took. */
async function aSentTest(template: TriableTemplate) {
  const { table, deps, facts } = await createMessageWorld();
  const to = template.channel === 'email' ? 'ana@regua.example' : '+5511988887777';
  const price = { parts: 1, costMicros: 880 };
  await putTextTest(table, {
    ...ASKED,
    to,
    credorId: AURORA,
    template,
    language: 'pt-BR',
    ...price,
  });
  await sendTextTest(deps, { name: 'TextTestQueued', credorId: AURORA, testId });
  const hear = (news: Delivery, deliveries = 5) =>
    recordDelivery({ ...deps, planRulesOf: async () => Promise.reject() }, news, deliveries);
  const told = async () => (await readTextTests(table, AURORA, { limit: 1 }))[0]?.news?.outcome;
  return { hear, told, facts };
}

test.each([
  ['an e-mail arrived', atrasoEmail, [ofEmail('Delivery')], 'delivered'],
  ['an e-mail was opened', atrasoEmail, [ofEmail('Delivery'), ofEmail('Open')], 'opened'],
  ['news came in the wrong order', atrasoEmail, [ofEmail('Open'), ofEmail('Delivery')], 'opened'],
  ['an e-mail came back', atrasoEmail, [BOUNCE, BOUNCE], 'bounced'],
  ['an SMS arrived', atrasoSms, [ofSms('TEXT_DELIVERED')], 'delivered'],
  ['an SMS met no such number', atrasoSms, [ofSms('TEXT_INVALID')], 'bounced'],
  ['an SMS by SNS arrived', atrasoSms, [ofSns('SUCCESS')], 'delivered'],
  ['an SMS by SNS did not', atrasoSms, [ofSns('FAILURE')], 'undelivered'],
  ['a WhatsApp message was read', atrasoWhatsApp, [ofWhatsApp('read')], 'opened'],
  ['a WhatsApp message failed', atrasoWhatsApp, [ofWhatsApp('failed')], 'undelivered'],
] as const)('whoever asked for a test is told that %s, and no debtor is', async (...row) => {
  const [, template, news, expected] = row;
  const { hear, told, facts } = await aSentTest(template);
  for (const one of news) expect(await hear(one)).toBe('test-told');
  expect(await told()).toBe(expected);
  expect(await facts()).toEqual([]);
});

test('news of a test that never was, or not yet, are nobody’s', async () => {
  const { deps } = await createMessageWorld();
  const hear = (news: Delivery, deliveries: number) =>
    recordDelivery({ ...deps, planRulesOf: async () => Promise.reject() }, news, deliveries);
  expect(await hear(ofEmail('Delivery'), 1)).toBe('unknown-message');
  await expect(hear(ofSns('SUCCESS'), 1)).rejects.toThrow(UnknownYet);
  expect(await hear(ofSns('SUCCESS'), 5)).toBe('unknown-message');
});
