import { expect, test } from 'vitest';
import { sendMessage } from '#functions/messages/send-message/send-message.ts';
import { TemplateId } from '#shared/domain/values/ids.ts';
import { loadDebtor } from '#shared/table/load-debtor.ts';
import { aRequest, createMessageWorld } from '#shared/testing/message-world.ts';
import { aMobile, MARIA } from '#shared/testing/records.ts';
import { Delivery, recordDelivery } from './record-delivery.ts';

const { contactId } = aMobile();
const request = aRequest({
  channel: 'sms',
  contactId,
  templateId: TemplateId.parse('atraso-sms'),
});

test.each([
  ['that the account kept back', 'This delivery would exceed max price', 50],
  ['that the carrier took for spam', 'Blocked as spam by phone carrier', 50],
  ['that the phone did not take', 'Phone is currently unreachable/unavailable', 35],
])(
  'after an SMS %s the phone is worth what the news say of it',
  async (_, response, confidence) => {
    const { deps, table, facts } = await createMessageWorld();
    await sendMessage(deps, { name: 'MessageQueued', debtorId: MARIA, request });
    const told = {
      name: 'SmsReported',
      providerMessageId: 'provider-1',
      status: 'FAILURE',
      response,
    };
    expect(await recordDelivery(deps, Delivery.parse(told), 1)).toBe('undelivered');
    expect((await facts()).at(-1)).toMatchObject({ outcome: 'undelivered', detail: response });
    const { contacts } = (await loadDebtor(table, MARIA)).record;
    expect(contacts.find((known) => known.contactId === contactId)).toMatchObject({
      health: 'untried',
      confidence,
    });
  },
);
