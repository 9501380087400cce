import { expect, test } from 'vitest';
import { UncertainOutcome } from '#shared/adapters/channels/channel-sender.ts';
import { sendMessage } from '#functions/messages/send-message/send-message.ts';
import { MessageId, TemplateId } from '#shared/domain/values/ids.ts';
import { findRef } from '#shared/table/refs.ts';
import { loadDebtor } from '#shared/table/load-debtor.ts';
import { aWaitingListing } from '#shared/testing/listings.ts';
import { aRequest, createMessageWorld } from '#shared/testing/message-world.ts';
import { aConsent, aMobile, anEmail, aRecord, MARIA } from '#shared/testing/records.ts';
import { UnknownYet } from './find-message.ts';
import { Delivery, recordDelivery } from './record-delivery.ts';

const request = aRequest();
const smsRequest = aRequest({
  channel: 'sms',
  contactId: aMobile().contactId,
  templateId: TemplateId.parse('atraso-sms'),
});
const { messageId, contactId, credorId } = request;
const tags = {
  'ses:operation': ['SendEmail'],
  debtorId: [MARIA],
  messageId: [messageId],
  contactId: [contactId],
  credorId: [credorId],
};

/** What SES puts on the bus about the e-mail to Maria. */
const sesEvent = (eventType: string, more: object = {}) =>
  Delivery.parse({
    source: 'aws.ses',
    'detail-type': 'Email event',
    detail: { eventType, mail: { messageId: 'provider-1', tags }, ...more },
  });
const bounce = (bounceType: string) =>
  sesEvent('Bounce', { bounce: { bounceType, bounceSubType: 'General' } });
const complaint = sesEvent('Complaint', { complaint: { complaintFeedbackType: 'abuse' } });
const smsReport = (
  status: 'SUCCESS' | 'FAILURE',
  response = 'ok',
  providerMessageId = 'provider-1',
) => Delivery.parse({ name: 'SmsReported', providerMessageId, status, response });

const whatsAppRequest = aRequest({
  channel: 'whatsapp',
  contactId: aMobile().contactId,
  templateId: TemplateId.parse('atraso-whatsapp'),
});
const withWhatsApp = () => aRecord({ contacts: [anEmail(), aMobile({ whatsapp: aConsent() })] });
const whatsAppTags = { debtorId: MARIA, messageId, credorId, contactId: aMobile().contactId };
/** What `receive-reply` hands on of a WhatsApp message. */
const whatsAppReport = (changes: object = {}) =>
  Delivery.parse({
    name: 'WhatsAppReported',
    providerMessageId: 'provider-1',
    metaMessageId: 'wamid.1',
    status: 'delivered',
    error: null,
    tags: whatsAppTags,
    ...changes,
  });
const noSuchUser = whatsAppReport({
  status: 'failed',
  error: { code: 131_026, title: 'Message undeliverable' },
});

/** Maria, to whom the message has left. */
async function worldAfter(sent = request, record = aRecord()) {
  const world = await createMessageWorld(record);
  await sendMessage(world.deps, { name: 'MessageQueued', debtorId: MARIA, request: sent });
  const contact = async () => {
    const { contacts } = (await loadDebtor(world.table, MARIA)).record;
    return contacts.find((known) => known.contactId === sent.contactId);
  };
  const hear = (delivery: Delivery, count = 1) => recordDelivery(world.deps, delivery, count);
  const news = async () => (await world.facts()).slice(2);
  return { ...world, contact, hear, news };
}

test.each([
  ['delivered', sesEvent('Delivery'), { health: 'delivers', confidence: 60 }],
  ['opened', sesEvent('Open'), { confidence: 65 }],
  ['clicked', sesEvent('Click'), { confidence: 75 }],
  ['undelivered', sesEvent('Reject'), { health: 'untried', confidence: 50 }],
  ['bounced', bounce('Permanent'), { health: 'bounced', confidence: 0 }],
  ['undelivered', bounce('Transient'), { health: 'untried', confidence: 35 }],
])(
  'that an e-mail was %s is written once, and tells of the address',
  async (outcome, event, contact) => {
    const world = await worldAfter();
    expect(await world.hear(event)).toBe(outcome);
    expect(await world.hear(event)).toBe('already-done');
    expect(await world.news()).toMatchObject([{ type: 'message-outcome', messageId, outcome }]);
    expect(await world.contact()).toMatchObject(contact);
  },
);

test('whoever complains gets no more e-mails', async () => {
  const { hear, news, state } = await worldAfter();
  expect(await hear(complaint)).toBe('complained');
  expect(await news()).toMatchObject([
    { type: 'message-outcome', outcome: 'complained', detail: 'abuse' },
    { type: 'opted-out', channel: 'email', via: 'complaint' },
  ]);
  expect((await state())?.optedOut).toEqual(['email']);
});

test('a debtor whose only address is dead waits for no alarm', async () => {
  const { hear, state } = await worldAfter(request, aRecord({ contacts: [anEmail()] }));
  await hear(bounce('Permanent'));
  expect((await state())?.nextAlarm).toEqual({ kind: 'none', because: 'unreachable' });
});

test('news settle the doubt about a message whose answer was lost', async () => {
  const world = await createMessageWorld();
  world.channels.answer = async () => {
    throw new UncertainOutcome('TimeoutError');
  };
  await sendMessage(world.deps, { name: 'MessageQueued', debtorId: MARIA, request });
  expect((await world.state())?.contactLog).toMatchObject([{ state: 'uncertain' }]);
  expect(await recordDelivery(world.deps, sesEvent('Delivery'), 1)).toBe('delivered');
  expect((await world.state())?.contactLog).toMatchObject([{ state: 'sent' }]);
});

test('news that overtake the lost answer leave no doubt behind', async () => {
  const world = await createMessageWorld();
  world.channels.answer = async () => {
    await recordDelivery(world.deps, sesEvent('Delivery'), 1);
    throw new UncertainOutcome('TimeoutError');
  };
  await sendMessage(world.deps, { name: 'MessageQueued', debtorId: MARIA, request });
  expect((await world.facts()).map(({ type }) => type)).toEqual([
    'message-claimed',
    'message-outcome',
  ]);
  expect((await world.state())?.contactLog).toMatchObject([{ state: 'sent' }]);
});

test.each([
  ['delivered', smsReport('SUCCESS'), { health: 'delivers' }],
  ['undelivered', smsReport('FAILURE', 'Phone is currently unreachable'), { health: 'untried' }],
  ['bounced', smsReport('FAILURE', 'Invalid phone number'), { health: 'bounced' }],
])('that an SMS was %s finds its debtor by the provider’s id', async (outcome, report, contact) => {
  const world = await worldAfter(smsRequest);
  expect(await world.hear(report)).toBe(outcome);
  expect(await world.hear(report)).toBe('already-done');
  expect(await world.contact()).toMatchObject(contact);
});

test('whoever answered SAIR gets no more SMS', async () => {
  const { hear, state } = await worldAfter(smsRequest);
  await hear(smsReport('FAILURE', 'Phone number is opted out'));
  expect((await state())?.optedOut).toEqual(['sms']);
});

test('an SMS that nobody knows is asked for again a few times, then let be', async () => {
  const { hear } = await worldAfter(smsRequest);
  const stranger = smsReport('SUCCESS', 'ok', 'of-another-system');
  await expect(hear(stranger, 1)).rejects.toBeInstanceOf(UnknownYet);
  await expect(hear(stranger, 4)).rejects.toBeInstanceOf(UnknownYet);
  expect(await hear(stranger, 5)).toBe('unknown-message');
});

test('e-mails of other systems of the account are none of ours', async () => {
  const { hear, news } = await worldAfter();
  const foreign = Delivery.parse({
    source: 'aws.ses',
    detail: { eventType: 'Delivery', mail: { messageId: 'x', tags: { campaign: ['natal'] } } },
  });
  expect(await hear(foreign)).toBe('not-ours');
  expect(await news()).toEqual([]);
});

test('an e-mail of a debtor that we do not know changes nothing', async () => {
  const { hear } = await worldAfter(request, aRecord({ contacts: [aMobile()] }));
  expect(await hear(sesEvent('Delivery'))).toBe('unknown-message');
});

test('a notice of a listing that turns out undelivered is given anew at once, not on the day of the filing', async () => {
  const listing = aWaitingListing({ notice: { ...aWaitingListing().notice, messageId } });
  const world = await worldAfter(request, aRecord({ listings: [listing] }));
  expect(await world.hear(bounce('Transient'))).toBe('undelivered');
  const { listings, debtor } = (await loadDebtor(world.table, MARIA)).record;
  expect(listings).toMatchObject([{ status: 'asked', tried: ['email'] }]);
  expect(debtor?.nextAlarm).toMatchObject({ kind: 'listing', at: world.deps.now() });
});

test('what becomes of a WhatsApp message is told of WhatsApp alone, and each kind of news once', async () => {
  const { hear, news, contact } = await worldAfter(whatsAppRequest, withWhatsApp());
  expect(await hear(whatsAppReport())).toBe('delivered');
  expect(await hear(whatsAppReport())).toBe('already-done');
  expect(await hear(whatsAppReport({ status: 'read' }))).toBe('opened');
  expect(await contact()).toMatchObject({ health: 'untried', whatsapp: { health: 'delivers' } });
  expect(await hear(noSuchUser)).toBe('bounced');
  expect(await contact()).toMatchObject({ health: 'untried', whatsapp: { health: 'bounced' } });
  expect((await news()).map((fact) => ('outcome' in fact ? fact.outcome : fact.type))).toEqual([
    'delivered',
    'opened',
    'bounced',
  ]);
});

test('news without tags find their message by the id under which it was taken, and wait for it to be written', async () => {
  const { hear } = await worldAfter(whatsAppRequest, withWhatsApp());
  const untagged = { tags: null };
  expect(await hear(whatsAppReport(untagged))).toBe('delivered');
  const unknown = { ...untagged, providerMessageId: 'provider-9' };
  await expect(hear(whatsAppReport(unknown))).rejects.toThrow(UnknownYet);
  expect(await hear(whatsAppReport(unknown), 5)).toBe('unknown-message');
  expect(await hear(whatsAppReport({ ...untagged, providerMessageId: null }))).toBe(
    'unknown-message',
  );
});

test('an answer by WhatsApp finds the message that it names once that has arrived', async () => {
  const { hear, table } = await worldAfter(whatsAppRequest, withWhatsApp());
  await hear(whatsAppReport());
  expect(await findRef(table, 'message', 'wamid.1')).toMatchObject({
    debtorId: MARIA,
    target: { messageId, credorId },
  });
});

test('news of a message that never left are nobody’s, though they carry our tags', async () => {
  const { hear, news, state, contact } = await worldAfter();
  const before = { state: await state(), contact: await contact() };
  const neverSent = MessageId.parse('mfrggzdfmztwq2lknnwg');
  const detail = (eventType: string, more: object = {}) => {
    const mail = { messageId: 'provider-9', tags: { ...tags, messageId: [neverSent] } };
    return Delivery.parse({ source: 'aws.ses', detail: { eventType, mail, ...more } });
  };
  const bounced = { bounce: { bounceType: 'Permanent', bounceSubType: 'General' } };
  const complained = { complaint: { complaintFeedbackType: 'abuse' } };
  for (const event of [
    detail('Delivery'),
    detail('Open'),
    detail('Bounce', bounced),
    detail('Complaint', complained),
  ])
    expect(await hear(event, 9)).toBe('unknown-message');
  expect(await news()).toEqual([]);
  expect({ state: await state(), contact: await contact() }).toEqual(before);
});
