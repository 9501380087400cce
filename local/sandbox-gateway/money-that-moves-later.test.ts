import { expect, test } from 'vitest';
import { centavos } from '#shared/domain/values/money.ts';
import { aPsp, bolepix, HOUR_MS, order, startAt } from './testing/a-psp.ts';

test('what the payer’s bank takes and the credor wins back is told, each with what came before', async () => {
  const { gateway, psp, pump, heard, charge } = aPsp();
  await gateway.issue(order);
  psp.pay(charge(), centavos(10_000));
  const [pix] = charge().pix;
  if (pix === undefined) throw new Error('no Pix');
  psp.chargeBack(charge(), pix, centavos(4_000));
  psp.reverse(charge(), pix);
  psp.reverse(charge(), pix);
  await pump.settle();
  const whose = { txid: order.chargeId, chargebackId: pix.returns[0]?.id, amount: 4_000 };
  const story = [
    { kind: 'paid' },
    { kind: 'chargeback', ...whose },
    { kind: 'chargeback-reversed', ...whose },
  ];
  expect(heard).toMatchObject([story.slice(0, 1), story.slice(0, 2), story]);
  expect(await gateway.refetch({ gatewayPaymentId: null, txid: order.chargeId })).toMatchObject(
    story,
  );
});

test('a boleto that takes its days is credited on the business day after them, or never told', async () => {
  const { gateway, psp, pump, heard, charge } = aPsp();
  await gateway.issue(bolepix);
  psp.paySlip(charge(), order.amount, { days: 3 });
  psp.paySlip(charge(), order.amount, { isTold: false });
  expect(charge().slips[0]?.creditedAt).toBe('2026-03-18T09:00:00.000Z');
  await pump.advanceTo(startAt + 5 * 24 * HOUR_MS);
  expect(heard.map(([event]) => event?.kind)).toEqual(['clearing', 'paid']);
});
