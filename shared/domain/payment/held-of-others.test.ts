import { expect, test } from 'vitest';
import { RULES_WITHOUT_SERIES } from '#shared/domain/debt/money-rules.ts';
import { untouchedLedger } from '#shared/domain/debt/ledger.ts';
import { paymentIdOf } from '#shared/domain/values/derive-ids.ts';
import { centavos, ZERO_CENTAVOS } from '#shared/domain/values/money.ts';
import { aCase, aDebt, aRecord, HORIZONTE, instant } from '#shared/testing/records.ts';
import { replay } from './replay.ts';

test('what a bank took of one creditor’s money stays the bank’s, whatever is paid to another creditor, or taken from them', () => {
  const debt = aDebt();
  const held = { ...debt, ledger: { ...untouchedLedger(debt), held: debt.principal } };
  const record = aRecord({
    debts: [held, aDebt({ credorId: HORIZONTE })],
    cases: [aCase(), aCase({ credorId: HORIZONTE })],
  });
  const paidAt = instant('2026-03-09T12:00:00.000Z');
  const toHorizonte = {
    paymentId: paymentIdOf('sandbox', 'E1'),
    credorId: HORIZONTE,
    gateway: 'sandbox',
    chargeId: null,
    amount: centavos(40_000),
    paidAt,
    allocations: [],
    overpaid: ZERO_CENTAVOS,
    refunded: ZERO_CENTAVOS,
  };
  const { ledgers } = replay(record, HORIZONTE, [toHorizonte], RULES_WITHOUT_SERIES);
  expect(ledgers.map(({ debtId }) => debtId)).toEqual([record.debts[1]?.debtId]);
});
