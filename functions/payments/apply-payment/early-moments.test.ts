import { expect, test } from 'vitest';
import { paymentWorld } from '#shared/testing/payment-world.ts';
import { instant } from '#shared/testing/records.ts';
import { applyPayment } from './apply-payment.ts';

const aWorld = () => paymentWorld(applyPayment);

test('a late charge that its gateway says was paid years before it was made costs what it asks for', async () => {
  const world = await aWorld();
  const longAgo = { ...world.paid(100_000), paidAt: instant('2001-05-01T12:00:00.000Z') };
  expect(await world.tell([longAgo])).toBe('applied');
  const { debts, payments } = await world.maria();
  expect(debts).toMatchObject([{ status: 'open', ledger: { principalOpen: 2_167 } }]);
  expect(payments).toMatchObject([{ paidAt: '2026-03-15T15:00:00.000Z' }]);
});
