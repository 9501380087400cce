import { expect, test } from 'vitest';
import { bookedBy, type OpenPrice } from './open-price.ts';

const price: OpenPrice = { unitMicros: 1_000, parts: 2 };

test.each([
  ['an e-mail', 'email', 'delivered', 2],
  ['an SMS of two parts', 'sms', 'undelivered', 2],
  ['a WhatsApp message', 'whatsapp', 'opened', 2],
] as const)(
  '%s that its channel has news of has left, and is paid',
  (_, channel, outcome, parts) => {
    expect(bookedBy(price, channel, { outcome })).toEqual({ parts, costMicros: 1_000 * parts });
  },
);

test.each([
  ['of a minute', 60, 1],
  ['of a second more', 61, 2],
  ['that was hung up at once', 0, 1],
  ['of nobody knows how long, by what is spoken', undefined, 2],
])('a voice message %s is paid by the started minute when it is over', (_, seconds, minutes) => {
  expect(bookedBy(price, 'voice', { outcome: 'delivered' })).toBeNull();
  const booked = { parts: minutes, costMicros: 1_000 * minutes };
  expect(bookedBy(price, 'voice', { outcome: 'completed', seconds })).toEqual(booked);
});

test.each(['busy', 'no-answer', 'undelivered'])(
  'a voice message that was %s costs nothing',
  (outcome) => {
    expect(bookedBy(price, 'voice', { outcome })).toEqual({ parts: 0, costMicros: 0 });
  },
);

test.each(['undelivered', 'bounced'])('a WhatsApp message that was %s costs nothing', (outcome) => {
  expect(bookedBy(price, 'whatsapp', { outcome })).toEqual({ parts: 0, costMicros: 0 });
});

test.each(['email', 'sms'] as const)(
  'what was handed over by %s is paid though it failed',
  (way) => {
    expect(bookedBy(price, way, { outcome: 'bounced' })).toEqual({ parts: 2, costMicros: 2_000 });
  },
);

test('what is booked is booked', () => {
  expect(bookedBy(null, 'email', { outcome: 'opened' })).toBeNull();
});

test('what nobody has told the price of is booked without one, and what nobody took still costs nothing', () => {
  const unknown: OpenPrice = { unitMicros: null, parts: 2 };
  expect(bookedBy(unknown, 'voice', { outcome: 'completed', seconds: 61 })).toEqual({
    parts: 2,
    costMicros: null,
  });
  expect(bookedBy(unknown, 'voice', { outcome: 'busy' })).toEqual({ parts: 0, costMicros: 0 });
});
