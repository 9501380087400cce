import { expect, test } from 'vitest';
import type { Charge } from '#shared/domain/charge/charge.ts';
import type { Profile } from '#shared/domain/debtor/debtor.ts';
import { chargeIdOf } from '#shared/domain/values/derive-ids.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { aDebt, aRecord, AURORA, instant, MARIA } from '#shared/testing/records.ts';
import { boletoOfCharge } from './boleto-of-charge.ts';

const TODAY = localDate('2026-03-20');
const debt = aDebt();
const charge: Charge = {
  chargeId: chargeIdOf(MARIA, 'a boleto'),
  credorId: AURORA,
  debtIds: [debt.debtId],
  kind: 'boleto',
  amount: centavos(102_233),
  forDate: TODAY,
  payableUntil: localDate('2026-03-25'),
  number: 1,
  requestedAt: instant('2026-03-20T15:00:00.000Z'),
  status: 'requested',
};
const maria: Profile = {
  name: 'Maria da Silva',
  taxId: '52998224725',
  address: {
    street: 'Rua das Flores',
    number: '10',
    complement: 'ap 3',
    district: 'Centro',
    city: 'São Paulo',
    uf: 'SP',
    cep: '01001000',
    source: 'credor:loja-aurora',
  },
};
const { address: _, ...homeless } = maria;
const issued = {
  ...charge,
  gateway: 'cnab',
  gatewayChargeId: '7',
  boleto: {
    linhaDigitavel: '0'.repeat(47),
    barcode: '0'.repeat(44),
    nossoNumero: '109/00000007-2',
    dueDate: localDate('2026-03-25'),
    pdfUrl: null,
  },
  expiresAt: instant('2026-03-26T03:00:00.000Z'),
} as const;
const leaving: Charge = { ...issued, status: 'cancelling', reason: 'replaced' };

test('a boleto that waits goes with the payer’s address, at its value until its day', () => {
  expect(boletoOfCharge(charge, aRecord({ charges: [charge] }), maria, TODAY)).toMatchObject({
    outcome: 'entry',
    draft: {
      amount: 102_233,
      issuedOn: TODAY,
      dueDate: '2026-03-25',
      payer: { name: 'Maria da Silva', address: 'Rua das Flores, 10, ap 3', cep: '01001000' },
    },
  });
});

test('one that is to be taken back goes as a baixa, under the number that it has', () => {
  expect(boletoOfCharge(leaving, aRecord({ charges: [leaving] }), maria, TODAY)).toMatchObject({
    outcome: 'baixa',
    titulo: { nossoNumero: '7', nossoNumeroDigit: '2' },
  });
});

test('so does one that somebody numbered by hand', () => {
  const { boleto: _, ...ordered } = { ...leaving, nossoNumeroDigit: 'P' };
  expect(boletoOfCharge(ordered, aRecord({ charges: [ordered] }), maria, TODAY)).toMatchObject({
    outcome: 'baixa',
    titulo: { nossoNumero: '7', nossoNumeroDigit: 'P' },
  });
});

const later: Charge = {
  ...charge,
  chargeId: chargeIdOf(MARIA, 'a pix'),
  number: 2,
  requestedAt: instant('2026-03-20T16:00:00.000Z'),
};
const paidDebt = { ...debt, status: 'settled' as const, settledAt: charge.requestedAt };
const { boleto: __, ...byHand } = leaving;

test.each([
  ['of somebody without address waits on', charge, {}, homeless, ['held', 'no-address']],
  ['whose number nobody knows is for a person', byHand, {}, maria, ['held', 'no-number']],
  ['of a debt that was paid is spent', charge, { debts: [paidDebt] }, maria, ['spent', 'not-owed']],
  [
    'that another was asked for instead of is spent',
    charge,
    { charges: [charge, later] },
    maria,
    ['spent', 'replaced'],
  ],
  [
    'that fell due meanwhile is spent',
    { ...charge, payableUntil: localDate('2026-03-19') },
    {},
    maria,
    ['spent', 'late'],
  ],
] as const)('one %s', (_, waiting, record, profile, [outcome, because]) => {
  expect(
    boletoOfCharge(waiting, aRecord({ charges: [waiting], ...record }), profile, TODAY),
  ).toMatchObject({ outcome, because });
});

test('one that is issued, paid or unknown waits for nothing', () => {
  const done: Charge = { ...issued, status: 'issued' };
  for (const known of [done, undefined]) {
    expect(boletoOfCharge(known, aRecord(), maria, TODAY)).toEqual({ outcome: 'gone' });
  }
});
