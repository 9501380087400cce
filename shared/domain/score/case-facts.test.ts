import { describe, expect, test } from 'vitest';
import type { ContractTerms, Debt, OpenDebt } from '#shared/domain/debt/debt.ts';
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

test('only what concerns the credor counts, not what was given back, nor as paid off what nobody paid', () => {
  const share = { interest: centavos(0), fine: centavos(0), principal: centavos(1_000) };
  const payments = [
    aPayment({ allocations: [{ debtId: aDebt({ externalId: 'NF-4' }).debtId, ...share }] }),
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
    {
      ...aDebt({ externalId: 'NF-4' }),
      status: 'settled' as const,
      settledAt: instant('2026-03-15T12:00:00.000Z'),
    },
  ];
  expect(factsOn('2026-03-20', { payments, debts })).toEqual({
    daysLate: 10,
    openDebts: 2,
    amountOpen: 200_000,
    daysInCollection: 10,
    debtsSettled: 1,
    payments: 1,
    daysSinceLastPayment: 5,
    recentPayments: 1,
    paidShare: 1_000 / 201_000,
    promisesKept: 0,
    promisesBroken: 0,
    agreementsBroken: 0,
    shortestDelay: 5,
    contractDays: null,
    timesGreatestPayment: 200,
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

test.each([
  ['2026-03-20', 'visited'],
  ['2026-06-10', 'visited'],
  ['2026-06-11', 'opened'],
  ['2026-08-01', 'none'],
])('on %s the most that was done in the last 90 days is that they had %s', (today, engagement) => {
  const visited = instant('2026-03-12T12:00:00.000Z');
  const cases = [aCase({ lastDone: { visited, opened: instant('2026-04-20T12:00:00.000Z') } })];
  expect(factsOn(today, { cases })?.engagement).toBe(engagement);
});

test('who owes a new debt is in collection for it alone, however long ago the case was opened', () => {
  const cases = [aCase({ openedAt: instant('2019-03-01T12:00:00.000Z') })];
  const prescribed = aDebt({ externalId: 'NF-0', dueDate: localDate('2019-03-10') });
  const debts = [prescribed, aDebt()];
  expect(factsOn('2026-03-20', { cases, debts })?.daysInCollection).toBe(10);
});

test('the days of a dispute are nobody’s lateness, whoever was right', () => {
  const [from, until] = ['2026-03-20T12:00:00.000Z', '2026-07-20T12:00:00.000Z'].map(instant);
  const cases = from && until ? [aCase({ disputes: [{ debtId: null, from, until }] })] : [];
  // Late from 11 to 19 March, and again from 22 July on.
  expect(factsOn('2026-07-20', { cases })?.daysLate).toBe(9);
  expect(factsOn('2026-07-23', { cases })?.daysLate).toBe(11);
});

test('of debts on one day each may be paid until its own', () => {
  // Saturday 14 March may be paid on Monday; Friday 13 is late by then.
  const debts = ['2026-03-14', '2026-03-13'].map((due, place) =>
    aDebt({ externalId: `NF-${place}`, dueDate: localDate(due) }),
  );
  expect(factsOn('2026-03-16', { debts })?.daysLate).toBe(3);
});

describe('what somebody can bear', () => {
  const owing = (terms: Partial<ContractTerms>, externalId = 'NF-1'): OpenDebt =>
    aDebt({ externalId, terms: { ...TERMS, ...terms } });
  const on = (debts: readonly Debt[], payments: readonly Payment[] = []) =>
    factsOn('2026-03-20', { debts, payments });

  const contracts = [
    owing({ contractedOn: localDate('2025-03-20'), declaredIncome: centavos(100_000) }),
    owing({ contractedOn: localDate('2025-12-01'), declaredIncome: centavos(400_000) }, 'NF-2'),
  ] as const;
  test('is read from the first contract and the income that was declared last', () => {
    expect(on(contracts)).toMatchObject({ contractDays: 365, timesIncome: 0.5 });
  });

  test('is read from contracts that were paid as from those that are open', () => {
    const settledAt = instant('2026-03-15T12:00:00.000Z');
    const paidOff = contracts.map((debt) => ({ ...debt, status: 'settled' as const, settledAt }));
    const [first, newest] = paidOff;
    if (!first || !newest) throw new Error('there are two');
    expect(on([contracts[0], newest])).toMatchObject({ contractDays: 365, timesIncome: 0.25 });
    expect(on([first, contracts[1]])).toMatchObject({ contractDays: 365, timesIncome: 0.25 });
  });

  test.each<[string, Partial<ContractTerms>, Partial<OpenDebt>]>([
    ['no day', {}, {}],
    ['a day of more than three years ago', { contractedOn: localDate('2023-03-20') }, {}],
    [
      'a day, and was never owed',
      { contractedOn: localDate('2026-01-20') },
      { principal: centavos(0) },
    ],
  ])('is no income of a contract that has %s', (_, terms, changes) => {
    const told = { ...owing({ ...terms, declaredIncome: centavos(100_000) }, 'NF-2'), ...changes };
    expect(on([aDebt(), told])?.timesIncome).toBeNull();
  });

  test('is not known where the creditor does not tell, and no income is none', () => {
    expect(on([owing({ declaredIncome: centavos(0) })])).toMatchObject({
      contractDays: null,
      timesIncome: null,
      timesGreatestPayment: null,
    });
  });
});
