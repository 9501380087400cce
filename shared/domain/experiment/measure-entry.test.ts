import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Fact } from '#shared/domain/history/entry.ts';
import { messageIdOf } from '#shared/domain/values/derive-ids.ts';
import {
  arm,
  assigned,
  entry,
  gone,
  inicial,
  paid,
  sumsOf,
} from '#shared/testing/measured-case.ts';
import { aMobile, AURORA, MARIA } from '#shared/testing/records.ts';

const WITHIN = '2026-03-11T12:00:00.000Z';
const BEYOND = '2026-03-12T12:00:00.000Z';

test.each([
  ['nothing', [], { recovered: 0, payers: 0 }],
  [
    'money of the last day',
    [paid('pagamento01', 3_000, WITHIN)],
    { recovered: 3_000, payers: 1, capped: 3_000, squares: 9_000_000n },
  ],
  ['money a day late', [paid('pagamento01', 3_000, BEYOND)], { recovered: 0, payers: 0 }],
  [
    'money beyond the cap',
    [paid('pagamento01', 9_000, WITHIN)],
    { recovered: 9_000, capped: 5_000, squares: 25_000_000n },
  ],
  [
    'money that went back, in part',
    [paid('pagamento01', 9_000, WITHIN), gone('payment-refunded', 'pagamento01', 7_000)],
    { recovered: 2_000, capped: 2_000, squares: 4_000_000n, payers: 1 },
  ],
  [
    'money that the bank took back',
    [paid('pagamento01', 3_000, WITHIN), gone('payment-charged-back', 'pagamento01', 3_000)],
    { recovered: 0, capped: 0, squares: 0n, payers: 0 },
  ],
  [
    'late money that went back',
    [paid('pagamento01', 3_000, BEYOND), gone('payment-refunded', 'pagamento01', 3_000)],
    { recovered: 0, payers: 0 },
  ],
])('a case counts %s', (_what, facts, expected) => {
  const late = '2026-05-01T12:00:00.000Z';
  const sums = sumsOf([entry(assigned), ...facts.map((fact) => entry(fact, late))]);
  expect(sums).toMatchObject({ cases: 1, ...expected });
});

const sent: Fact = {
  type: 'message-sent',
  messageId: messageIdOf(MARIA, 'one'),
  credorId: AURORA,
  channel: 'sms',
  providerMessageId: 'p',
  textHash: 'a'.repeat(64),
  templateVersion: 1,
  parts: 2,
  costMicros: 330_000,
  campaign: { carteiraId: inicial, purpose: 'regua-step', arms: [arm] },
};

test('messages count while the days last, at the price that they were booked with', () => {
  expect(sumsOf([entry(assigned), entry(sent, WITHIN), entry(sent, BEYOND)])).toMatchObject({
    contacts: 1,
    costMicros: 330_000,
  });
});

const booked = { parts: 1, costMicros: 165_000 };
const news: Fact = {
  type: 'message-outcome',
  messageId: messageIdOf(MARIA, 'one'),
  credorId: AURORA,
  channel: 'sms',
  contactId: aMobile().contactId,
  outcome: 'delivered',
  detail: '',
};
const uncertain: Fact = {
  type: 'message-uncertain',
  messageId: messageIdOf(MARIA, 'one'),
  credorId: AURORA,
  channel: 'sms',
  detail: 'no answer',
};

test('a message whose answer was lost counts once its news tell that it left', () => {
  const told = { ...news, booked };
  expect(sumsOf([entry(assigned), entry(uncertain), entry(told, WITHIN)])).toMatchObject({
    contacts: 1,
    costMicros: 165_000,
  });
});

test('a message that its news priced counts once, and news that price nothing count nothing', () => {
  const left: Fact = { ...sent, costMicros: 0, pricedByNews: true };
  const told = { ...news, booked };
  const read: Fact = { ...news, outcome: 'opened' };
  const entries = [assigned, left, told, read].map((fact) => entry(fact));
  expect(sumsOf(entries)).toMatchObject({ contacts: 1, costMicros: 165_000 });
  expect(sumsOf([assigned, sent, read].map((fact) => entry(fact)))).toMatchObject({
    contacts: 1,
    costMicros: 330_000,
  });
});

test('whatever is sent, is paid and goes back, the sums are those of the amounts that stayed', () => {
  const payment = fc.record({
    amount: fc.integer({ min: 1, max: 9_000 }),
    back: fc.integer({ min: 0, max: 9_000 }),
    paidAt: fc.constantFrom(WITHIN, BEYOND),
    isContacted: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(payment, { maxLength: 8 }), (payments) => {
      const facts = payments.flatMap(({ amount, back, paidAt, isContacted }, index) => {
        const id = `pagamento${index}0`;
        const returned = Math.min(back, amount);
        return [
          ...(isContacted ? [sent] : []),
          paid(id, amount, paidAt),
          ...(returned > 0 ? [gone('payment-refunded', id, returned)] : []),
        ];
      });
      const stayed = payments
        .filter(({ paidAt }) => paidAt === WITHIN)
        .reduce((sum, { amount, back }) => sum + amount - Math.min(back, amount), 0);
      const capped = Math.min(stayed, 5_000);
      const costMicros = 330_000 * payments.filter(({ isContacted }) => isContacted).length;
      const net = BigInt(capped * 10_000 - costMicros);
      expect(sumsOf([entry(assigned), ...facts.map((fact) => entry(fact))])).toMatchObject({
        recovered: stayed,
        capped,
        squares: BigInt(capped) ** 2n,
        costMicros,
        netSquares: net ** 2n,
        payers: stayed > 0 ? 1 : 0,
      });
    }),
  );
});
