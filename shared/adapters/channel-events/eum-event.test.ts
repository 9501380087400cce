import { expect, test } from 'vitest';
import { EumEvent, newsOfEum, ownContextOf } from './eum-event.ts';

/** As the user guide shows it, of a telephone in Brazil. */
const event = (eventType: string, isFinal: boolean, messageStatus = '') => ({
  eventType,
  eventVersion: '1.0',
  eventTimestamp: 1_773_406_800_000,
  isFinal,
  originationPhoneNumber: '28200',
  destinationPhoneNumber: '+5511987654321',
  isoCountryCode: 'BR',
  messageId: '567f5aa3-d84e-4b3e-8b3f-6e0d0c4b7f5e',
  messageRequestTimestamp: 1_773_406_799_000,
  messageEncoding: 'GSM',
  messageType: 'TRANSACTIONAL',
  messageStatus,
  messageStatusDescription: 'Message has been accepted by phone',
  context: {
    debtorId: 'mfrggzdfmztwq2lknnwg',
    messageId: 'nbswy3dpo5xxe3dejvss',
    contactId: 'orsxg5dborsxg5dborsx',
    credorId: 'loja-aurora',
  },
  totalMessageParts: 1,
  totalMessagePrice: 0.03,
});

test.each([
  ['TEXT_DELIVERED', true, 'DELIVERED', { outcome: 'delivered', detail: 'DELIVERED' }],
  ['TEXT_SUCCESSFUL', false, '', { outcome: 'delivered', detail: 'TEXT_SUCCESSFUL' }],
  ['TEXT_INVALID', true, 'INVALID', { outcome: 'bounced', detail: 'INVALID' }],
  ['TEXT_UNREACHABLE', true, 'UNREACHABLE', { outcome: 'undelivered' }],
  ['TEXT_TTL_EXPIRED', true, 'TTL_EXPIRED', { outcome: 'undelivered' }],
  ['TEXT_WHAT_COMES_NEXT', true, '', { outcome: 'undelivered' }],
])('%s tells the debtor’s timeline what became of the SMS', (type, isFinal, status, news) => {
  expect(newsOfEum(EumEvent.parse(event(type, isFinal, status)))).toMatchObject(news);
});

test.each([
  'TEXT_CARRIER_BLOCKED',
  'TEXT_CARRIER_UNREACHABLE',
  'TEXT_INVALID_MESSAGE',
  'TEXT_PROTECT_BLOCKED',
  'TEXT_SPAM',
])('%s says nothing of the telephone', (type) => {
  expect(newsOfEum(EumEvent.parse(event(type, true)))).toMatchObject({
    outcome: 'undelivered',
    saysNothingOfAddress: true,
  });
});

test.each(['TEXT_UNREACHABLE', 'TEXT_TTL_EXPIRED', 'TEXT_BLOCKED'])(
  '%s is of the telephone itself',
  (type) => {
    expect(newsOfEum(EumEvent.parse(event(type, true)))?.saysNothingOfAddress).toBeUndefined();
  },
);

test.each(['TEXT_QUEUED', 'TEXT_SENT', 'TEXT_PENDING'])(
  '%s says nothing yet: the SMS is under way',
  (type) => {
    expect(newsOfEum(EumEvent.parse(event(type, false)))).toBeNull();
  },
);

test('an event finds its debtor by the context, and never keeps the telephone', () => {
  const parsed = EumEvent.parse(event('TEXT_DELIVERED', true));
  expect(ownContextOf(parsed)).toMatchObject({ credorId: 'loja-aurora' });
  expect(JSON.stringify(parsed)).not.toContain('98765');
  expect(ownContextOf({ ...parsed, context: { campaign: 'natal' } })).toBeNull();
});

test.each([
  ['VOICE_ANSWERED', false, { outcome: 'delivered', channel: 'voice' }],
  ['VOICE_COMPLETED', true, { outcome: 'completed' }],
  ['VOICE_BUSY', true, { outcome: 'busy' }],
  ['VOICE_NO_ANSWER', true, { outcome: 'no-answer' }],
  ['VOICE_FAILED', true, { outcome: 'undelivered' }],
  ['VOICE_TTL_EXPIRED', true, { outcome: 'undelivered' }],
])('%s tells what became of a machine’s call, and when', (type, isFinal, news) => {
  expect(newsOfEum(EumEvent.parse(event(type, isFinal, '')))).toMatchObject({
    ...news,
    happenedAt: '2026-03-13T13:00:00.000Z',
  });
});

test.each(['VOICE_INITIATED', 'VOICE_RINGING'])(
  '%s says nothing yet: the telephone rings',
  (type) => {
    expect(newsOfEum(EumEvent.parse(event(type, false)))).toBeNull();
  },
);

test.each([-1, 7_258_118_400_000, 8_640_000_000_000_000, 1.5, 'soon'])(
  'a moment that is in no calendar (%s) is none, and the news are heard all the same',
  (eventTimestamp) => {
    const told = { ...event('VOICE_COMPLETED', true), eventTimestamp };
    expect(newsOfEum(EumEvent.parse(told))).toEqual({
      channel: 'voice',
      outcome: 'completed',
      detail: '',
      optOut: null,
      happenedAt: undefined,
    });
  },
);
