import { describe, expect, test } from 'vitest';
import { RULES_WITHOUT_SERIES as rules } from '#shared/domain/debt/money-rules.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { Fact } from '#shared/domain/history/entry.ts';
import { preview } from '#shared/domain/history/preview.ts';
import { takePayment } from '#shared/domain/payment/take-payment.ts';
import { paymentIdOf } from '#shared/domain/values/derive-ids.ts';
import type { ChargeId } from '#shared/domain/values/ids.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { aBoleto } from '#shared/testing/boletos.ts';
import { AURORA, aDebt, aRecord, instant, MARIA } from '#shared/testing/records.ts';
import { cancelNotOwed } from './cancel-charges.ts';
import type { ChargeKind } from './charge-kind.ts';
import { requestCharge } from './request-charge.ts';

const now = instant('2026-03-15T15:00:00.000Z');
const after = (record: RegisteredRecord, facts: readonly Fact[]) =>
  preview(record, facts, { debtorId: MARIA, at: now });
const statuses = ({ charges }: RegisteredRecord) =>
  charges.map(({ kind = 'pix', status }) => `${kind} ${status}`);

function ask(record: RegisteredRecord, kind: ChargeKind = 'pix') {
  const answer = requestCharge(record, { credorId: AURORA, kind, now, rules });
  if (answer.outcome !== 'requested') throw new Error(answer.outcome);
  return { ...answer, record: after(record, [answer.fact, ...answer.cancels]) };
}

const issued = (record: RegisteredRecord, chargeId: ChargeId): RegisteredRecord =>
  after(record, [
    {
      type: 'charge-issued',
      chargeId,
      credorId: AURORA,
      gateway: 'sandbox',
      copiaECola: '0'.repeat(40),
      expiresAt: instant('2026-03-16T15:00:00.000Z'),
    },
  ]);

function paid(record: RegisteredRecord, chargeId: ChargeId, amount: number): RegisteredRecord {
  const fact = takePayment(
    record,
    {
      paymentId: paymentIdOf('sandbox', `E${record.payments.length}`),
      credorId: AURORA,
      gateway: 'sandbox',
      chargeId,
      amount: centavos(amount),
      paidAt: now,
    },
    rules,
  );
  return after(record, [fact]);
}

/** Maria asked for a Pix, had it, and then wants a boleto instead. */
function replaced() {
  const pix = ask(aRecord());
  const boleto = ask(issued(pix.record, pix.chargeId), 'bolepix');
  return { pix, boleto, record: boleto.record };
}

describe('a charge in place of another', () => {
  test('has the other taken back, so that nobody pays both', () => {
    const { pix, boleto, record } = replaced();
    expect(boleto.chargeId).not.toBe(pix.chargeId);
    expect(boleto.fact).toMatchObject({ kind: 'bolepix', payableUntil: '2026-03-16' });
    expect(boleto.cancels).toMatchObject([{ chargeId: pix.chargeId, reason: 'replaced' }]);
    expect(statuses(record)).toEqual(['pix cancelling', 'bolepix requested']);
  });

  test('leaves charges of other debts and credores alone', () => {
    const other = aDebt({ externalId: 'B', dueDate: localDate('2026-03-12') });
    const record = aRecord({ debts: [aDebt(), other] });
    const first = requestCharge(record, {
      credorId: AURORA,
      debtIds: [aDebt().debtId],
      now,
      rules,
    });
    if (first.outcome !== 'requested') throw new Error(first.outcome);
    const both = issued(after(record, [first.fact]), first.chargeId);
    const second = requestCharge(both, { credorId: AURORA, debtIds: [other.debtId], now, rules });
    expect(second).toMatchObject({ outcome: 'requested', cancels: [] });
  });

  test('is made anew when the first way is wanted again', () => {
    const { boleto, pix } = replaced();
    const back = ask(issued(boleto.record, boleto.chargeId));
    expect(back.chargeId).not.toBe(pix.chargeId);
    expect(back.cancels).toMatchObject([{ chargeId: boleto.chargeId }]);
  });
});

describe('a boleto that has fallen due, for which banks take money still', () => {
  const march20 = instant('2026-03-20T15:00:00.000Z');
  const late = aRecord({ charges: [aBoleto()] });

  test('is taken back as another charge of its debts is asked for', () => {
    const again = requestCharge(late, { credorId: AURORA, now: march20, rules });
    const { chargeId } = aBoleto();
    expect(again).toMatchObject({ cancels: [{ chargeId, reason: 'replaced' }] });
  });

  test('and once its debts are paid in another way', () => {
    const debts = [{ ...aDebt(), status: 'settled' as const, settledAt: now }];
    expect(cancelNotOwed({ ...late, debts }, AURORA, march20)).toMatchObject([
      { reason: 'not-owed' },
    ]);
  });

  test('is not asked for again where its gateway would not', () => {
    const { chargeId } = aBoleto();
    const refused = after(late, [
      { type: 'charge-cancel-requested', chargeId, credorId: AURORA, reason: 'replaced' },
      { type: 'charge-cancel-refused', chargeId, credorId: AURORA, reason: 'vencido' },
    ]);
    expect(statuses(refused)).toEqual(['bolepix issued']);
    const again = requestCharge(refused, { credorId: AURORA, now: march20, rules });
    expect(again).toMatchObject({ outcome: 'requested', cancels: [] });
  });

  test('but no more once its bank has dropped it by itself', () => {
    const may10 = instant('2026-05-10T15:00:00.000Z');
    const again = requestCharge(late, { credorId: AURORA, now: may10, rules });
    expect(again).toMatchObject({ outcome: 'requested', cancels: [] });
  });

  test('unlike a Pix, whose code ends', () => {
    const { boleto: _, ...aPix } = aBoleto();
    const record = aRecord({ charges: [aPix] });
    const again = requestCharge(record, { credorId: AURORA, now: march20, rules });
    expect(again).toMatchObject({ outcome: 'requested', cancels: [] });
  });
});

test('what is taken back may be refused, and then may be paid as before', () => {
  const { pix, record } = replaced();
  const charge = { chargeId: pix.chargeId, credorId: AURORA };
  const done = after(record, [{ type: 'charge-cancelled', ...charge }]);
  expect(statuses(done)).toEqual(['pix cancelled', 'bolepix requested']);
  const refused = { type: 'charge-cancel-refused' as const, ...charge, reason: 'já paga' };
  expect(statuses(after(record, [refused]))).toEqual(['pix issued', 'bolepix requested']);
});

test.each(['cancelling', 'cancelled'])(
  'money for a charge that is %s still settles what it was for',
  (status) => {
    const { pix, record } = replaced();
    const cancelled = {
      type: 'charge-cancelled' as const,
      chargeId: pix.chargeId,
      credorId: AURORA,
    };
    const before = status === 'cancelled' ? after(record, [cancelled]) : record;
    const settled = paid(before, pix.chargeId, 102_167);
    expect(settled.debts).toMatchObject([{ status: 'settled' }]);
    expect(settled.charges[0]).toMatchObject({ status: 'paid' });
    expect(settled.charges[0]).not.toHaveProperty('reason');
  },
);

test('once a debt is settled, other charges of it are taken back, and the paid one is not', () => {
  const { boleto, pix, record } = replaced();
  const both = issued(
    after(record, [
      {
        type: 'charge-cancel-refused',
        chargeId: pix.chargeId,
        credorId: AURORA,
        reason: 'silêncio',
      },
    ]),
    boleto.chargeId,
  );
  expect(cancelNotOwed(both, AURORA, now)).toEqual([]);
  expect(cancelNotOwed(paid(both, boleto.chargeId, 102_167), AURORA, now)).toMatchObject([
    { chargeId: pix.chargeId, reason: 'not-owed' },
  ]);
  const expired = instant('2026-03-17T15:00:00.000Z');
  expect(cancelNotOwed(paid(both, boleto.chargeId, 102_167), AURORA, expired)).toEqual([]);
});

test('money that is told before its charge was heard to be issued has paid it all the same', () => {
  const { chargeId, record } = ask(aRecord());
  const told = issued(paid(record, chargeId, 1_000), chargeId);
  expect(statuses(told)).toEqual(['pix paid']);
});
