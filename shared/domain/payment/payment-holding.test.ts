import { expect, test } from 'vitest';
import { paymentIdOf } from '#shared/domain/values/derive-ids.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { AURORA, instant } from '#shared/testing/records.ts';
import type { Payment } from './payment.ts';
import { paymentHolding } from './payment-holding.ts';

const paid = (
  id: string,
  amount: number,
  day: number,
  changes: Partial<Payment> = {},
): Payment => ({
  paymentId: paymentIdOf('cnab', id),
  credorId: AURORA,
  gateway: 'cnab',
  chargeId: null,
  amount: centavos(amount),
  paidAt: instant(`2026-03-${day}T15:00:00.000Z`),
  allocations: [],
  overpaid: centavos(amount),
  refunded: centavos(0),
  ...changes,
});
const early = paid('1', 500, 11);
const late = paid('2', 500, 13);
const big = paid('3', 900, 14);

test.each([
  ['the newest of that amount', [early, big, late], 500, late],
  ['else the newest of which something is left', [early, big], 400, big],
  ['also one that was paid below the face', [early], 900, early],
  [
    'none of which nothing is left',
    [paid('4', 500, 12, { refunded: centavos(500) })],
    500,
    undefined,
  ],
  ['none of another gateway', [paid('5', 500, 12, { gateway: 'asaas' })], 500, undefined],
])('a bank that names only the charge means %s', (_, payments, amount, meant) => {
  const taken = { gateway: 'cnab', chargeId: null, amount: centavos(amount) };
  expect(paymentHolding(payments, taken)).toBe(meant);
});
