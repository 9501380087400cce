import { expect, test } from 'vitest';
import type { Fact } from '#shared/domain/history/entry.ts';
import { paymentIdOf } from '#shared/domain/values/derive-ids.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { AURORA, instant, MARIA } from '#shared/testing/records.ts';
import { publishedFact } from './published-fact.ts';

const payment = { paymentId: paymentIdOf('sandbox', 'E1'), credorId: AURORA, ledgers: [] };
const told = (facts: readonly Fact[]) =>
  facts.map((fact, index) =>
    publishedFact({
      debtorId: MARIA,
      seq: index + 1,
      at: instant('2026-03-15T15:00:00.000Z'),
      actor: 'gateway:sandbox',
      cause: 'x',
      prevHash: '0'.repeat(64),
      hash: '0'.repeat(64),
      fact,
    }),
  );
const contested = { chargebackId: 'whole', amount: centavos(102_167) };

test.each<readonly [string, readonly Fact[], number]>([
  [
    'what was refunded out of a chargeback that is then won',
    [
      { type: 'payment-charged-back', ...payment, ...contested },
      {
        type: 'payment-refunded',
        ...payment,
        refundId: 'R1',
        amount: centavos(10_000),
        fromChargeback: { chargebackId: 'whole', amount: centavos(10_000) },
      },
      { type: 'chargeback-reversed', ...payment, chargebackId: 'whole', amount: centavos(92_167) },
    ],
    -10_000,
  ],
  [
    'a chargeback that was won before it was told',
    [
      { type: 'chargeback-reversed', ...payment, chargebackId: 'whole', amount: centavos(0) },
      { type: 'payment-charged-back', ...payment, ...contested, reversedBefore: true },
    ],
    0,
  ],
])('other systems can add up what stayed of %s', (_, facts, sum) => {
  expect(told(facts).reduce((left, event) => left + (event?.kept ?? 0), 0)).toBe(sum);
});
