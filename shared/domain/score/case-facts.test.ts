import { describe, expect, test } from 'vitest';
import type { EndedDispute } from '#shared/domain/case/dispute.ts';
import type { ContractTerms, Debt } from '#shared/domain/debt/debt.ts';
import type { Contact } from '#shared/domain/debtor/contact.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { DEFAULT_CONTACT_POLICY } from '#shared/domain/gate/default-policy.ts';
import type { Payment } from '#shared/domain/payment/payment.ts';
import { PaymentId } from '#shared/domain/values/ids.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { centavos } from '#shared/domain/values/money.ts';
import {
  aCase,
  aDebt,
  aDebtor,
  AURORA,
  aRecord,
  anEmail,
  HORIZONTE,
  instant,
  TERMS,
} from '#shared/testing/records.ts';
import { caseFactsOf } from './case-facts.ts';

const factsOn = (day: string, changes: Partial<RegisteredRecord> = {}) =>
  caseFactsOf(aRecord(changes), AURORA, DEFAULT_CONTACT_POLICY, instant(`${day}T15:00:00.000Z`));

const aPayment = (changes: Partial<Payment> = {}): Payment => ({
  paymentId: PaymentId.parse('pagamentoum'),
  credorId: AURORA,
  gateway: 'sandbox',
  chargeId: null,
  amount: centavos(1_000),
  paidAt: instant('2026-03-15T12:00:00.000Z'),
  allocations: [],
  overpaid: centavos(0),
  refunded: centavos(0),
  ...changes,
});

test.each([
  ['2026-03-01', '2026-03-10', -9],
  ['2026-03-10', '2026-03-10', 0],
  ['2026-03-11', '2026-03-10', 1],
  ['2026-03-16', '2026-03-14', 0],
  ['2026-03-17', '2026-03-14', 3],
])('on %s a debtor who owes since %s is %i days late', (today, due, daysLate) => {
  const debts = [aDebt({ dueDate: localDate(due) })];
  expect(factsOn(today, { debts })?.daysLate).toBe(daysLate);
});

test('the day of a debtor in Acre ends later than that of Brasília', () => {
  const at = instant('2026-03-11T04:30:00.000Z');
  const inZone = (zone: 'America/Rio_Branco' | 'America/Sao_Paulo') =>
    caseFactsOf(aRecord({ debtor: aDebtor({ zone }) }), AURORA, DEFAULT_CONTACT_POLICY, at)
      ?.daysLate;
  expect(inZone('America/Rio_Branco')).toBe(0);
  expect(inZone('America/Sao_Paulo')).toBe(1);
});

test('whoever owes nothing to the credor has no facts', () => {
  expect(factsOn('2026-03-20', { debts: [] })).toBeNull();
  expect(factsOn('2026-03-20', { debts: [aDebt({ credorId: HORIZONTE })] })).toBeNull();
});

test('only what concerns the credor counts, and not what was given back', () => {
  const payments = [
    aPayment(),
    aPayment({ credorId: HORIZONTE, paidAt: instant('2026-03-19T12:00:00.000Z') }),
    aPayment({ refunded: centavos(1_000), paidAt: instant('2026-03-18T12:00:00.000Z') }),
  ];
  const debts = [
    aDebt(),
    aDebt({ externalId: 'NF-2' }),
    aDebt({ credorId: HORIZONTE, dueDate: localDate('2025-01-10') }),
    {
      ...aDebt({ externalId: 'NF-3' }),
      status: 'settled' as const,
      settledAt: instant('2026-03-01T12:00:00.000Z'),
    },
  ];
  expect(factsOn('2026-03-20', { payments, debts })).toEqual({
    daysLate: 10,
    openDebts: 2,
    amountOpen: 200_000,
    daysInCollection: 19,
    debtsSettled: 1,
    payments: 1,
    daysSinceLastPayment: 5,
    recentPayments: 1,
    paidShare: 1_000 / 201_000,
    promisesKept: 0,
    promisesBroken: 0,
    agreementsBroken: 0,
    settledLate: 0,
    longestSettledLate: null,
    contractDays: null,
    timesUsualPayment: 200,
    timesIncome: null,
    engagement: 'none',
    reach: 'untried',
  });
});

test.each<[string, readonly Partial<Contact>[], string]>([
  ['no contact', [], 'none'],
  ['an untried contact', [{}], 'untried'],
  ['a contact that bounced', [{ health: 'bounced' }], 'unusable'],
  ['a contact of somebody else', [{ health: 'wrong-person', confirmed: true }], 'unusable'],
  [
    'one that bounced and one that delivers',
    [{ health: 'bounced' }, { health: 'delivers' }],
    'delivers',
  ],
  ['a confirmed contact', [{ confirmed: true }, { health: 'delivers' }], 'confirmed'],
  ['a complaint, which is their right', [{ health: 'complained' }], 'delivers'],
])('a debtor with %s', (_, contacts, reach) => {
  expect(factsOn('2026-03-20', { contacts: contacts.map(anEmail) })?.reach).toBe(reach);
});

test('opting out, disputing and where one lives change nothing', () => {
  const debtor = aDebtor({ optedOut: ['email', 'sms'], uf: 'RR', documentKind: 'cnpj' });
  expect(factsOn('2026-03-20', { debtor })).toEqual(factsOn('2026-03-20'));
});

test('what was done about an earlier due date is no sign about the next', () => {
  const engagement = (anchor: string) => {
    const events = [{ event: 'visited' as const, at: instant('2026-03-12T12:00:00.000Z') }];
    const [known] = aRecord().cases;
    if (!known) throw new Error('Maria has no case');
    const cases = [{ ...known, behaviour: { anchor: localDate(anchor), events } }];
    return factsOn('2026-03-20', { cases })?.engagement;
  };
  expect([engagement('2026-03-10'), engagement('2026-02-10')]).toEqual(['visited', 'none']);
});

describe('what somebody can bear', () => {
  const owing = (terms: Partial<ContractTerms>, externalId = 'NF-1') =>
    aDebt({ externalId, terms: { ...TERMS, ...terms } });
  const on = (debts: readonly Debt[], payments: readonly Payment[] = []) =>
    factsOn('2026-03-20', { debts, payments });

  test('is read from the contract of the oldest debt and the income that was declared last', () => {
    const debts = [
      owing({ contractedOn: localDate('2025-03-20'), declaredIncome: centavos(100_000) }),
      owing({ contractedOn: localDate('2025-12-01'), declaredIncome: centavos(400_000) }, 'NF-2'),
    ];
    expect(on(debts)).toMatchObject({ contractDays: 365, timesIncome: 0.5 });
  });

  test('is not known where the creditor does not tell, and no income is none', () => {
    expect(on([owing({ declaredIncome: centavos(0) })])).toMatchObject({
      contractDays: null,
      timesIncome: null,
      timesUsualPayment: null,
    });
  });

  type Settled = Extract<Debt, { status: 'settled' }>;
  const settled = (changes: Partial<Settled> = {}): Settled => ({
    ...aDebt({ externalId: 'NF-0', dueDate: localDate('2026-02-10') }),
    status: 'settled',
    settledAt: instant('2026-03-05T12:00:00.000Z'),
    ...changes,
  });
  const paidOn = (day: string): readonly Payment[] => {
    const share = { interest: centavos(0), fine: centavos(0), principal: centavos(1_000) };
    const allocations = [{ debtId: settled().debtId, ...share }];
    return [aPayment({ paidAt: instant(`${day}T12:00:00.000Z`), allocations })];
  };
  const contestedAt = instant('2026-02-17T12:00:00.000Z');
  type Row = [string, Debt, readonly Payment[], readonly [number, number | null], EndedDispute[]?];
  test.each<Row>([
    ['was paid in time, though that was told later', settled(), paidOn('2026-02-10'), [0, null]],
    ['was paid eight days late', settled(), paidOn('2026-02-18'), [1, 8]],
    ['nobody paid, for it was let go', settled(), [], [0, null]],
    [
      'was paid late more than a year ago',
      settled({ dueDate: localDate('2025-01-10') }),
      paidOn('2025-03-10'),
      [0, null],
    ],
    [
      'was paid of their own will when nobody could ask for it any more',
      settled({ dueDate: localDate('2025-02-10'), terms: { ...TERMS, kind: 'lodging' } }),
      paidOn('2026-02-18'),
      [0, null],
    ],
    [
      'was contested, which is a right',
      settled(),
      paidOn('2026-02-18'),
      [0, null],
      [{ debtId: null, from: contestedAt, until: instant('2026-03-10T12:00:00.000Z') }],
    ],
    [
      'was contested for ten of the days that it was late',
      settled({ dueDate: localDate('2026-01-12'), settledAt: instant('2026-02-18T12:00:00.000Z') }),
      paidOn('2026-02-18'),
      [1, 26],
      [
        {
          debtId: null,
          from: instant('2026-01-20T12:00:00.000Z'),
          until: instant('2026-01-29T12:00:00.000Z'),
        },
      ],
    ],
  ])(
    'shows in how a debt was kept that %s',
    (_, debt, payments, [settledLate, longest], disputes) => {
      const cases = [aCase(disputes && { disputes })];
      expect(factsOn('2026-03-20', { debts: [aDebt(), debt], payments, cases })).toMatchObject({
        settledLate,
        longestSettledLate: longest,
      });
    },
  );
});
