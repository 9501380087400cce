import { expect, test } from 'vitest';
import { UncertainOutcome } from '#shared/adapters/channels/channel-sender.ts';
import { sendMessage } from '#functions/messages/send-message/send-message.ts';
import { costOfEntry } from '#shared/domain/cost/cost-of-entry.ts';
import { aRequest, createMessageWorld } from '#shared/testing/message-world.ts';
import { aConsent, aMobile, aRecord, MARIA } from '#shared/testing/records.ts';
import { TemplateId } from '#shared/domain/values/ids.ts';
import { readHistory } from '#shared/table/read-history.ts';
import { Delivery, recordDelivery } from './record-delivery.ts';

const request = aRequest();
const queued = { name: 'MessageQueued' as const, debtorId: MARIA, request };
const { messageId, contactId, credorId } = request;
/** What SES puts on the bus about the e-mail to Maria. */
const sesEvent = (eventType: string) =>
  Delivery.parse({
    source: 'aws.ses',
    'detail-type': 'Email event',
    detail: {
      eventType,
      mail: {
        messageId: 'provider-1',
        tags: {
          debtorId: [MARIA],
          messageId: [messageId],
          contactId: [contactId],
          credorId: [credorId],
        },
      },
    },
  });

const EMAIL = { messages: 1, parts: 1, costMicros: 880, unpriced: 0, recovered: 0 };
type Told = { readonly outcome: 'accepted'; readonly providerMessageId: string };
const TAKEN: Told = { outcome: 'accepted', providerMessageId: 'provider-1' };
const lost = async (): Promise<Told> => {
  throw new UncertainOutcome('TimeoutError');
};

async function bookedIn({ table }: Awaited<ReturnType<typeof createMessageWorld>>) {
  const history = await readHistory(table, MARIA, {});
  return history.flatMap(costOfEntry).map(({ by, place }) => ({ ...by, step: place.step }));
}

test('a message whose answer was lost is paid once somebody hears that it left, and once', async () => {
  const world = await createMessageWorld();
  world.channels.answer = lost;
  await sendMessage(world.deps, queued);
  expect(await bookedIn(world)).toEqual([]);
  for (const type of ['Delivery', 'Open', 'Click'])
    await recordDelivery(world.deps, sesEvent(type), 1);
  expect(await bookedIn(world)).toEqual([{ ...EMAIL, step: 'd-mais-3' }]);
});

test.each([
  ['taken', async () => TAKEN],
  ['lost', lost],
])(
  'a message of which the news overtake the answer, which is %s, is paid once',
  async (_, answer) => {
    const world = await createMessageWorld();
    world.channels.answer = async () => {
      await recordDelivery(world.deps, sesEvent('Delivery'), 1);
      return answer();
    };
    await sendMessage(world.deps, queued);
    await recordDelivery(world.deps, sesEvent('Open'), 1);
    expect(await bookedIn(world)).toEqual([{ ...EMAIL, step: 'd-mais-3' }]);
  },
);

test('a message that was taken is paid by the answer, and no news add to it', async () => {
  const world = await createMessageWorld();
  await sendMessage(world.deps, queued);
  for (const type of ['Delivery', 'Open']) await recordDelivery(world.deps, sesEvent(type), 1);
  expect(await bookedIn(world)).toEqual([{ ...EMAIL, step: 'd-mais-3' }]);
  expect((await world.state())?.contactLog[0]?.price).toBeUndefined();
});

const byWhatsApp = aRequest({
  channel: 'whatsapp',
  contactId: aMobile().contactId,
  templateId: TemplateId.parse('atraso-whatsapp'),
});
/** What Meta tells of the WhatsApp message to Maria. */
const metaTells = (status: string) =>
  Delivery.parse({
    name: 'WhatsAppReported',
    providerMessageId: 'provider-1',
    metaMessageId: 'wamid.1',
    status,
    error: status === 'failed' ? { code: 131_049, title: 'Healthy ecosystem' } : null,
    tags: { debtorId: MARIA, messageId, credorId, contactId: byWhatsApp.contactId },
  });

const DELIVERED = { messages: 1, parts: 1, costMicros: 64_900, unpriced: 0, recovered: 0 };
const FAILED = { ...DELIVERED, parts: 0, costMicros: 0 };

test.each([
  ['arrived is paid', ['delivered', 'read'], DELIVERED],
  ['was read before anybody told that it arrived is paid', ['read', 'delivered'], DELIVERED],
  ['failed costs nothing', ['failed'], FAILED],
])('a WhatsApp message that %s, and is booked once', async (_, told, booked) => {
  const contacts = [aMobile({ whatsapp: aConsent() })];
  const world = await createMessageWorld(aRecord({ contacts }));
  await sendMessage(world.deps, { ...queued, request: byWhatsApp });
  expect(await bookedIn(world)).toEqual([]);
  for (const status of told) await recordDelivery(world.deps, metaTells(status), 1);
  expect(await bookedIn(world)).toEqual([{ ...booked, step: 'd-mais-3' }]);
});
