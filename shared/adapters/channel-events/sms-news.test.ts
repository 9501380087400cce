import { expect, test } from 'vitest';
import { newsOfSms } from './sms-news.ts';

const told = (response: string) =>
  newsOfSms({ name: 'SmsReported', providerMessageId: 'sns-1', status: 'FAILURE', response });

test.each([
  'Blocked as spam by phone carrier',
  'Destination is on a blocked list',
  'Message body is invalid',
  'Phone carrier has blocked this message',
  'Phone carrier is currently unreachable/unavailable',
  'This delivery would exceed max price',
  'No quota left for account',
])('“%s” keeps an SMS back, and says nothing of the telephone', (response) => {
  expect(told(response)).toMatchObject({ outcome: 'undelivered', saysNothingOfAddress: true });
});

test.each([
  'Phone has blocked SMS',
  'Phone is on a blocked list',
  'Phone is currently unreachable/unavailable',
  'Unknown error attempting to reach phone',
])('“%s” is of the telephone itself', (response) => {
  expect(told(response)).toEqual({
    channel: 'sms',
    outcome: 'undelivered',
    detail: response,
    optOut: null,
  });
});

test('a number that does not exist is dead', () => {
  expect(told('Invalid phone number').outcome).toBe('bounced');
});
