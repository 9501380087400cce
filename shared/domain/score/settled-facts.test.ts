import { expect, test } from 'vitest';
import type { EndedDispute } from '#shared/domain/case/dispute.ts';
import type { Debt } from '#shared/domain/debt/debt.ts';
import { DEFAULT_CONTACT_POLICY } from '#shared/domain/gate/default-policy.ts';
import type { Payment } from '#shared/domain/payment/payment.ts';
import { PaymentId } from '#shared/domain/values/ids.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { aCase, aDebt, AURORA, aRecord, instant, TERMS } from '#shared/testing/records.ts';
import { settledOf } from './settled-facts.ts';

type Settled = Extract<Debt, { status: 'settled' }>;
const settled = (changes: Partial<Settled> = {}): Settled => ({
  ...aDebt({ externalId: 'NF-0', dueDate: localDate('2026-02-10') }),
  status: 'settled',
  settledAt: instant('2026-03-05T12:00:00.000Z'),
  ...changes,
});
const paidOn = (day: string, debtId = settled().debtId): readonly Payment[] => {
  const share = { interest: centavos(0), fine: centavos(0), principal: centavos(1_000) };
  const allocations = [{ debtId, ...share }];
  const paidAt = instant(`${day}T12:00:00.000Z`);
  return [
    {
      paymentId: PaymentId.parse('pagamentoum'),
      credorId: AURORA,
      gateway: 'sandbox',
      chargeId: null,
      amount: centavos(1_000),
      paidAt,
      allocations,
      overpaid: centavos(0),
      refunded: centavos(0),
    },
  ];
};
const contestedAt = instant('2026-02-17T12:00:00.000Z');
type Row = [string, Debt, readonly Payment[], number, number | null, EndedDispute[]?];
test.each<Row>([
  ['was paid in time, though that was told later', settled(), paidOn('2026-02-10'), 1, 0],
  ['was paid eight days late', settled(), paidOn('2026-02-18'), 1, 8],
  ['nobody paid, for it was let go or not owed', settled(), [], 0, null],
  [
    'was paid of their own will when nobody could ask for it any more',
    settled({ dueDate: localDate('2025-02-10'), terms: { ...TERMS, kind: 'lodging' } }),
    paidOn('2026-02-18'),
    1,
    null,
  ],
  [
    'was contested, which is a right',
    settled(),
    paidOn('2026-02-18'),
    1,
    null,
    [{ debtId: null, from: contestedAt, until: instant('2026-03-10T12:00:00.000Z') }],
  ],
  [
    'was contested for ten of the days that it was late',
    settled({ dueDate: localDate('2026-01-12'), settledAt: instant('2026-02-18T12:00:00.000Z') }),
    paidOn('2026-02-18'),
    1,
    26,
    [
      {
        debtId: null,
        from: instant('2026-01-20T12:00:00.000Z'),
        until: instant('2026-01-29T12:00:00.000Z'),
      },
    ],
  ],
  [
    'had prescribed when it was paid, so nobody could ask for it',
    settled({ dueDate: localDate('2020-01-10') }),
    paidOn('2026-02-18'),
    1,
    null,
  ],
])(
  'shows in how a debt was kept that %s',
  (_, debt, payments, debtsSettled, shortestDelay, disputes) => {
    const cases = [aCase(disputes && { disputes })];
    const record = aRecord({ debts: [aDebt(), debt], payments, cases });
    const law = { zone: record.debtor.zone, policy: DEFAULT_CONTACT_POLICY };
    expect(settledOf(record, record.debts, law)).toEqual({ debtsSettled, shortestDelay });
  },
);

test('of two the one that was paid off sooner tells how late, so that paying off an old one costs nothing', () => {
  const late = settled({ dueDate: localDate('2025-11-10') });
  const soon = settled({
    debtId: aDebt({ externalId: 'NF-00' }).debtId,
    dueDate: localDate('2026-02-10'),
  });
  const law = { zone: aRecord().debtor.zone, policy: DEFAULT_CONTACT_POLICY };
  const payments = [...paidOn('2026-02-18'), ...paidOn('2026-02-18', soon.debtId)];
  const record = aRecord({ debts: [late, soon], payments });
  expect(settledOf(record, record.debts, law)).toEqual({ debtsSettled: 2, shortestDelay: 8 });
});
