import { expect, test } from 'vitest';
import type { Debt } from '#shared/domain/debt/debt.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { Payment } from '#shared/domain/payment/payment.ts';
import { PaymentId } from '#shared/domain/values/ids.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { holds } from '#shared/domain/rule/rule.ts';
import { carteiraFacts } from '#shared/testing/carteira-facts.ts';
import { A_PROMISE, aFiledListing } from '#shared/testing/listings.ts';
import {
  AURORA,
  aDebt,
  aDebtor,
  aDisputedCase,
  anEmail,
  aRecord,
  HORIZONTE,
  instant,
  marked,
  TERMS,
} from '#shared/testing/records.ts';
import { CarteiraRule } from './facts.ts';

const is = (fact: string, value: unknown) => ({ '==': [{ var: fact }, value] });
const ENDED_AT = instant('2026-03-09T12:00:00.000Z');

test.each<[string, RegisteredRecord, unknown]>([
  ['nobody knows where they live', aRecord({ debtor: aDebtor({ uf: null }) }), is('uf', null)],
  [
    'owes for a gym',
    aRecord({ debts: [aDebt({ description: 'Mensalidade da Acadêmia' })] }),
    { contains: [{ var: 'descriptions' }, 'academia'] },
  ],
  [
    'owes a contract of that series',
    aRecord({ debts: [aDebt({ externalId: 'CX-77' })] }),
    { contains: [{ var: 'contracts' }, 'CX-'] },
  ],
  [
    'owes rent',
    aRecord({ debts: [aDebt({ terms: { ...TERMS, kind: 'rent' } })] }),
    is('debtKind', 'rent'),
  ],
  [
    'owes one debt of R$ 2.500,00',
    aRecord({ debts: [aDebt(), bigDebt()] }),
    { '>=': [{ var: 'largestDebt' }, 250_000] },
  ],
  ['promised', aRecord({ promises: [A_PROMISE] }), { var: 'promiseOpen' }],
  [
    'broke a promise once',
    aRecord({ promises: [{ ...A_PROMISE, status: 'broken', endedAt: ENDED_AT }] }),
    { '>': [{ var: 'promisesBroken' }, 0] },
  ],
  [
    'made the contract less than a year ago',
    aRecord({ debts: [aDebt({ terms: { ...TERMS, contractedOn: localDate('2025-12-01') } })] }),
    { '<': [{ var: 'contractDays' }, 365] },
  ],
  [
    'owes at most twice the most that they paid at once',
    aRecord({ payments: [aPaid('pagamentoum', 60_000), aPaid('pagamentodois', 40_000)] }),
    { '<=': [{ var: 'timesGreatestPayment' }, 2] },
  ],
  [
    'paid a debt off late this year, and another in time',
    aRecord({
      debts: [aDebt(), paidOff('NF-2', '2026-02-10'), paidOff('NF-3', '2026-03-01')],
      payments: [aPaid('pagamentoum', 100_000, 'NF-2'), aPaid('pagamentodois', 100_000, 'NF-3')],
    }),
    is('settledLate', 1),
  ],
  ['is listed', aRecord({ listings: [aFiledListing()] }), { var: 'listed' }],
  ['contests', aRecord({ cases: [aDisputedCase()] }), { var: 'contested' }],
  ['cannot bear the debts', marked('hardship'), is('flag', 'hardship')],
  [
    'has no e-mail that works',
    aRecord({ contacts: [anEmail({ health: 'bounced' })] }),
    { '!': { var: 'hasEmail' } },
  ],
  [
    'reads English',
    aRecord({ debtor: aDebtor({ language: { language: 'en', toldBy: 'debtor' } }) }),
    is('language', 'en'),
  ],
])('a carteira can take who %s, and does not take Maria', (_, record, rule) => {
  const parsed = CarteiraRule.parse(rule);
  expect(holds(parsed, carteiraFacts(record))).toBe(true);
  expect(holds(parsed, carteiraFacts(aRecord()))).toBe(false);
});

test('what happened with another credor is not asked about', () => {
  const elsewhere = {
    promises: [{ ...A_PROMISE, credorId: HORIZONTE }],
    listings: [aFiledListing({ credorId: HORIZONTE })],
  };
  expect(carteiraFacts(aRecord(elsewhere))).toEqual(carteiraFacts(aRecord()));
});

function bigDebt() {
  const debt = aDebt({ externalId: 'B-2', principal: centavos(250_000) });
  return { ...debt, ledger: { ...debt.ledger, principalOpen: debt.principal } };
}

function paidOff(externalId: string, due: string): Debt {
  const settledAt = instant('2026-03-01T12:00:00.000Z');
  return { ...aDebt({ externalId, dueDate: localDate(due) }), status: 'settled', settledAt };
}

/** Of 1 March, for a debt where one is named. */
function aPaid(id: string, amount: number, externalId?: string): Payment {
  const share = { interest: centavos(0), fine: centavos(0), principal: centavos(amount) };
  const { debtId } = aDebt(externalId === undefined ? {} : { externalId });
  return {
    paymentId: PaymentId.parse(id),
    credorId: AURORA,
    gateway: 'sandbox',
    chargeId: null,
    amount: centavos(amount),
    paidAt: instant('2026-03-01T12:00:00.000Z'),
    allocations: externalId === undefined ? [] : [{ debtId, ...share }],
    overpaid: centavos(0),
    refunded: centavos(0),
  };
}
