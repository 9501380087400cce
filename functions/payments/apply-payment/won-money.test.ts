import { expect, test } from 'vitest';
import type { KnownEvent } from '#shared/adapters/gateways/gateway.ts';
import { RULES_WITHOUT_SERIES } from '#shared/domain/debt/money-rules.ts';
import { isRegistered } from '#shared/domain/history/evolve.ts';
import { keptOf } from '#shared/domain/payment/payment.ts';
import { takePayment } from '#shared/domain/payment/take-payment.ts';
import { paymentIdOf } from '#shared/domain/values/derive-ids.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { changeDebtor } from '#shared/table/change-debtor.ts';
import { OWED, paymentWorld, plainGateway } from '#shared/testing/payment-world.ts';
import { AURORA, instant, MARIA } from '#shared/testing/records.ts';
import { applyPayment } from './apply-payment.ts';

const PAID_AT = instant('2026-03-15T14:00:00.000Z');

/** A gateway that tells states: what it says of one payment now is all that it says. */
async function aGateway(soFar: boolean) {
  const truth: KnownEvent[] = [];
  const world = await paymentWorld(applyPayment, plainGateway(truth));
  const tell = (...events: readonly KnownEvent[]) => {
    truth.splice(0, truth.length, ...events);
    return world.tell(events);
  };
  const paid = (total: number, more: object): KnownEvent => ({
    kind: 'paid',
    gatewayPaymentId: 'INV',
    txid: null,
    amount: centavos(total),
    paidAt: PAID_AT,
    ...(soFar && { soFar: true }),
    ...more,
  });
  const contested = (total: number, more: object): KnownEvent => ({
    kind: 'chargeback',
    gatewayPaymentId: 'INV',
    txid: null,
    chargebackId: 'whole',
    amount: centavos(total),
    chargedBackAt: instant('2026-03-15T14:30:00.000Z'),
    whole: true,
    ...more,
  });
  return { ...world, tell, paid, contested };
}

const FREE = { uncontested: 'whole' };

test.each([
  ['totals', true],
  ['payments', false],
])(
  'what a person matched, and its payer’s bank took, pays again once a gateway of %s says that it was won',
  async (_, soFar) => {
    const { tell, paid, contested, table, maria, waiting } = await aGateway(soFar);
    expect(await tell(paid(OWED, FREE))).toBe('unmatched');
    const context = { actor: 'user:ana', cause: 'match', at: instant('2026-03-16T12:00:00.000Z') };
    const paymentId = paymentIdOf('sandbox', 'INV');
    await changeDebtor(table, MARIA, context, ({ record }) => {
      if (!isRegistered(record)) throw new Error('nobody');
      const debtIds = record.debts.map(({ debtId }) => debtId);
      const whose = { paymentId, credorId: AURORA, gateway: 'sandbox', chargeId: null };
      const money = { amount: centavos(OWED), paidAt: PAID_AT };
      const fact = takePayment(record, { ...whose, ...money, debtIds }, RULES_WITHOUT_SERIES);
      const refs = [
        { kind: 'payment' as const, external: paymentId, target: { credorId: AURORA } },
      ];
      return { outcome: 'matched', decision: { facts: [fact], refs } };
    });
    expect(await tell(paid(OWED, {}), contested(OWED, {}))).toBe('already-done charged-back');
    expect(await maria()).toMatchObject({ debts: [{ status: 'open' }] });
    expect(await tell(paid(OWED, FREE), { kind: 'ignored', what: 'x' })).toContain(
      'chargeback-reversed',
    );
    expect(await maria()).toMatchObject({ debts: [{ status: 'settled' }] });
    expect(await tell(paid(OWED, FREE), { kind: 'ignored', what: 'y' })).toContain('already-done');
    expect((await waiting('unknown')).filter(({ kind }) => kind !== 'unmatched')).toEqual([]);
  },
);

async function halfPaid() {
  const gateway = await aGateway(true);
  const { chargeId } = (await gateway.maria()).charges[0] ?? {};
  const txid = { txid: chargeId ?? null };
  await gateway.tell(gateway.paid(50_000, txid));
  const contested = [gateway.paid(50_000, txid), gateway.contested(50_000, txid)] as const;
  expect(await gateway.tell(...contested)).toContain('charged-back');
  return { ...gateway, txid };
}

test('a total that has grown and was won in one notice pays with both', async () => {
  const { tell, paid, txid, maria } = await halfPaid();
  expect(await tell(paid(OWED, { ...txid, ...FREE }))).toBe('applied chargeback-reversed');
  const { debts, payments } = await maria();
  expect(debts).toMatchObject([{ status: 'settled' }]);
  expect(payments.map(keptOf).toSorted((a, b) => a - b)).toEqual([50_000, OWED - 50_000]);
});

test('a total that has grown and is contested in one notice is contested whole', async () => {
  const { tell, paid, contested, txid, maria } = await halfPaid();
  const notice = [paid(OWED, txid), contested(OWED, txid)] as const;
  expect(await tell(...notice)).toBe('applied charged-back');
  const { debts, payments } = await maria();
  expect(debts).toMatchObject([{ status: 'open', ledger: { principalOpen: 100_000 } }]);
  expect(payments.map(keptOf)).toEqual([0, 0]);
  expect(await tell(...notice, { kind: 'ignored', what: 'x' })).toContain('already-done');
  // Won, all of it pays again.
  expect(await tell(paid(OWED, { ...txid, ...FREE }))).toBe('chargeback-reversed');
  expect(await maria()).toMatchObject({ debts: [{ status: 'settled' }] });
});

test('what is contested again after it was won, under the same id, is told to a person once the gateway confirms it', async () => {
  const { tell, paid, contested, txid, maria, waiting } = await halfPaid();
  expect(await tell(paid(50_000, { ...txid, ...FREE }))).toBe('chargeback-reversed');
  const won = await maria();
  // A notice that is older than the win, while the gateway says that it is won.
  const again = [paid(50_000, txid), contested(50_000, txid)];
  expect(await tell(paid(50_000, { ...txid, ...FREE }), contested(50_000, txid))).toBe(
    'already-done',
  );
  expect(await waiting('unknown')).toEqual([]);
  expect(await tell(...again, { kind: 'ignored', what: 'x' })).toContain('contested');
  expect(await tell(...again, { kind: 'ignored', what: 'y' })).not.toContain('contested');
  expect(await maria()).toEqual(won);
  expect(await waiting('unknown')).toMatchObject([
    { kind: 'contested', contest: { contestId: null, gatewayPaymentId: 'INV' } },
  ]);
});
