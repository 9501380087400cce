import assert from 'node:assert/strict';
import { describe, expect, test } from 'vitest';
import { requestCharge } from '#shared/domain/charge/request-charge.ts';
import { RULES_WITHOUT_SERIES } from '#shared/domain/debt/money-rules.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { DEFAULT_CONTACT_POLICY } from '#shared/domain/gate/default-policy.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { joinedMaria } from '#shared/testing/joined.ts';
import { after, agreed } from '#shared/testing/agreements.ts';
import {
  AURORA,
  aDebt,
  aDisputedCase,
  aRecord,
  barred,
  instant,
  marked,
} from '#shared/testing/records.ts';
import { aTitulo } from '#shared/testing/titulos.ts';
import { registerTitulo } from './register-titulo.ts';
import { type OrderedWith, whyNotOrdered } from './why-not-ordered.ts';

const JUNE_08 = instant('2026-06-08T15:00:00.000Z');
/** Due on 18 June, when 1.000,00 of 10 March cost 20,00 of fine and 33,33 of interest more. */
const titulo = aTitulo({
  amount: centavos(105_333),
  issuedOn: localDate('2026-06-08'),
  dueDate: localDate('2026-06-18'),
});
const ownerIn = ({ debts }: RegisteredRecord) =>
  ({
    credorId: AURORA,
    bank: '237',
    debtIds: debts.slice(0, 1).map(({ debtId }) => debtId),
  }) as const;
const ALONE: OrderedWith = { askedBefore: [], writtenOff: [] };
const refusedFor = (record: RegisteredRecord, boleto = titulo, file = ALONE, now = JUNE_08) =>
  whyNotOrdered(
    record,
    boleto,
    ownerIn(record),
    { contactPolicy: DEFAULT_CONTACT_POLICY, moneyRules: RULES_WITHOUT_SERIES, now },
    file,
  );
const ordered = (record: RegisteredRecord, boleto = titulo) =>
  after(record, registerTitulo(record, boleto, ownerIn(record), JUNE_08)?.facts ?? [], JUNE_08);

const old = aDebt({ dueDate: localDate('2019-01-10') });
const prescribesBefore = aDebt({ dueDate: localDate('2021-06-10') });
const gone = aDebt();
const takenBack = {
  ...gone,
  status: 'withdrawn' as const,
  withdrawnAt: JUNE_08,
  because: 'sold' as const,
};

test.each<[string, RegisteredRecord]>([
  ['prescribed', aRecord({ debts: [old] })],
  ['prescribed', aRecord({ debts: [prescribesBefore] })],
  ['in-agreement', agreed(aRecord(), 0, JUNE_08)],
  ['taken-back', aRecord({ debts: [takenBack] })],
  ['not-owed', aRecord({ debts: [{ ...gone, status: 'settled', settledAt: JUNE_08 }] })],
  ['disputed', aRecord({ cases: [aDisputedCase()] })],
  ['protected-person', marked('deceased')],
  ['protected-person', barred('court-order')],
  ['document-in-doubt', joinedMaria()],
])('no boleto is ordered of a debt that nobody may be asked for: %s', (because, record) => {
  const { debtIds } = ownerIn(record);
  expect(refusedFor(record)).toEqual([{ because, debtIds }]);
});

test('nor one of more than its debts cost on its due date', () => {
  expect(refusedFor(aRecord())).toEqual([]);
  const dearer = { ...titulo, amount: centavos(105_334) };
  expect(refusedFor(aRecord(), dearer)).toEqual([{ because: 'too-much', most: 105_333 }]);
});

test('a boleto that was ordered before may be told again, whatever came since', () => {
  const disputed = { ...ordered(aRecord()), cases: [aDisputedCase()] };
  expect(refusedFor(disputed)).toEqual([]);
});

describe('no debt is asked for by two boletos, lest both are paid (CDC art. 42)', () => {
  const second = { ...titulo, nossoNumero: '7654321' };
  const known = ordered(aRecord());
  const { debtIds } = ownerIn(known);

  test('in one file', () => {
    const file = { ...ALONE, askedBefore: debtIds };
    expect(refusedFor(aRecord(), second, file)).toEqual([{ because: 'asked-twice', debtIds }]);
  });

  test('while the bank has a boleto that may still be paid', () => {
    const boleto = expect.objectContaining({ gatewayChargeId: '1234567', status: 'issued' });
    expect(refusedFor(known, second)).toEqual([{ because: 'at-bank', debtIds, boleto }]);
  });

  test('nor after it has fallen due, as the bank takes money for it until its baixa', () => {
    const june19 = instant('2026-06-19T03:00:00.000Z');
    const later = { ...second, dueDate: localDate('2026-06-30') };
    expect(refusedFor(known, later, ALONE, june19)).toMatchObject([
      { because: 'at-bank', debtIds },
    ]);
    const file = { ...ALONE, writtenOff: ['1234567'] };
    expect(refusedFor(known, later, file, june19)).toEqual([]);
    const [charge] = known.charges;
    assert(charge?.status === 'issued');
    const over = { ...charge, status: 'cancelled' as const, reason: 'written-off' as const };
    const ended = { ...known, charges: [over] };
    expect(refusedFor(ended, later, ALONE, june19)).toEqual([]);
  });

  test('nor while it is to be written off and the bank has not told that it was', () => {
    const [charge] = known.charges;
    assert(charge?.status === 'issued');
    const leaving = { ...charge, status: 'cancelling' as const, reason: 'replaced' as const };
    const asked = { ...known, charges: [leaving] };
    expect(refusedFor(asked, second)).toMatchObject([{ because: 'at-bank', debtIds }]);
    expect(refusedFor(asked, second, { ...ALONE, writtenOff: ['1234567'] })).toEqual([]);
  });

  test('but where its baixa goes in the same file', () => {
    expect(refusedFor(known, second, { ...ALONE, writtenOff: ['0001234567'] })).toEqual([]);
    expect(refusedFor(known, second, { ...ALONE, writtenOff: ['234567'] })).toHaveLength(1);
  });

  test('and a Pix of the same debts is taken back as the boleto is ordered', () => {
    const asked = requestCharge(aRecord(), {
      credorId: AURORA,
      now: JUNE_08,
      rules: RULES_WITHOUT_SERIES,
    });
    assert(asked.outcome === 'requested');
    const { chargeId, credorId } = asked.fact;
    const issued = {
      type: 'charge-issued' as const,
      chargeId,
      credorId,
      gateway: 'sandbox',
      copiaECola: 'a Pix code of 20 signs or more',
      expiresAt: instant('2026-06-09T15:00:00.000Z'),
    };
    const withPix = after(aRecord(), [asked.fact, issued], JUNE_08);
    expect(refusedFor(withPix)).toEqual([]);
    expect(ordered(withPix).charges).toMatchObject([
      { chargeId, status: 'cancelling', reason: 'replaced' },
      { gateway: 'cnab', status: 'issued' },
    ]);
    expect(ordered(known, second).charges).toMatchObject([
      { gatewayChargeId: '1234567', status: 'issued' },
      { gatewayChargeId: '7654321', status: 'issued' },
    ]);
  });
});
