import { expect, test } from 'vitest';
import { instant } from '#shared/testing/records.ts';
import { cnabGateway } from './cnab.ts';

const SETTLED = {
  settlementId: 'loja-aurora/341/77/06/2026-11-23/2026-11-24/10000//000002',
  chargeId: null,
  amount: 10_000,
  paidAt: '2026-11-23T15:00:00.000Z',
};

test('nobody can tell of payments over the net in the bank’s name', () => {
  const webhook = {
    body: JSON.stringify(SETTLED),
    headers: {},
    query: {},
    clientCertificate: null,
  };
  expect(cnabGateway.verify(webhook, instant(SETTLED.paidAt))).toEqual({ ok: false });
});

test('a cheque that is not cleared yet holds contact, and what the bank takes back names its charge', () => {
  const chargeId = 'a'.repeat(32);
  const told = (word: string) => cnabGateway.read(JSON.stringify({ ...SETTLED, chargeId, word }));
  expect(told('pending')).toEqual([{ kind: 'clearing', txid: chargeId, paidAt: SETTLED.paidAt }]);
  expect(told('reversed')).toEqual([
    {
      kind: 'chargeback',
      gatewayPaymentId: SETTLED.settlementId,
      txid: chargeId,
      amount: 10_000,
      chargebackId: expect.stringMatching(/^[0-9a-f]{32}$/),
      chargedBackAt: SETTLED.paidAt,
      namesCharge: true,
    },
  ]);
});

test('a settled boleto is a payment, and anything else is for a person to look at', () => {
  expect(cnabGateway.read(JSON.stringify(SETTLED))).toEqual([
    {
      kind: 'paid',
      gatewayPaymentId: SETTLED.settlementId,
      txid: null,
      amount: 10_000,
      paidAt: SETTLED.paidAt,
    },
  ]);
  for (const body of ['', '{}', JSON.stringify({ ...SETTLED, amount: 1.5 })]) {
    expect(() => cnabGateway.read(body)).toThrow(
      expect.objectContaining({ name: 'UnreadableWebhook' }),
    );
  }
});
