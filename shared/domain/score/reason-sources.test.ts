import { expect, test } from 'vitest';
import { PaymentId } from '#shared/domain/values/ids.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { centavos, ZERO_CENTAVOS } from '#shared/domain/values/money.ts';
import { NEWCOMER } from '#shared/testing/case-outcomes.ts';
import {
  AURORA,
  aCase,
  aDebt,
  anEmail,
  aRecord,
  HORIZONTE,
  instant,
  TERMS,
} from '#shared/testing/records.ts';
import { CaseFacts } from './attributes.ts';
import { EXPERT_MODEL } from './collection-model.ts';
import { reasonSources } from './reason-sources.ts';
import { scoreCase } from './score-case.ts';

const AT = instant('2026-04-14T02:00:00.000Z');
const everyReason = CaseFacts.keyof().options.map((fact) => ({ fact, text: fact, points: 0.1 }));
const score = { ...scoreCase(NEWCOMER, EXPERT_MODEL, AT), reasons: everyReason };
const sourceOf = (fact: string, record = aRecord()) =>
  reasonSources(record, AURORA, score).find((known) => known.fact === fact);

test('every fact that a score looks at says where it comes from, and the base has no source', () => {
  const sources = reasonSources(aRecord(), AURORA, {
    ...score,
    reasons: [{ fact: 'base', text: 'Ponto de partida', points: -0.3 }, ...everyReason],
  });
  expect(sources.map(({ fact }) => fact)).toEqual(CaseFacts.keyof().options);
});

test('what is owed is as the book stood on the debtor’s day of the score', () => {
  expect(sourceOf('daysLate')).toEqual({
    fact: 'daysLate',
    source: 'dívidas que o credor informou',
    on: '2026-04-13',
  });
});

test('money, contacts and what became of messages have the day of their last news, and no later or other credor’s', () => {
  const paid = (paidAt: string, credorId = AURORA) => ({
    paymentId: PaymentId.parse(`dinheiro${paidAt.slice(5, 7)}${paidAt.slice(8, 10)}`),
    credorId,
    gateway: 'sandbox',
    chargeId: null,
    amount: centavos(10_000),
    paidAt: instant(paidAt),
    allocations: [],
    overpaid: ZERO_CENTAVOS,
    refunded: ZERO_CENTAVOS,
  });
  const payments = [
    paid('2026-02-03T12:00:00.000Z'),
    paid('2026-04-20T12:00:00.000Z'),
    paid('2026-04-10T12:00:00.000Z', HORIZONTE),
  ];
  const lastDone = { visited: instant('2026-03-01T12:00:00.000Z') };
  const record = aRecord({
    payments,
    cases: [aCase({ lastDone })],
    contacts: [anEmail({ provenAt: instant('2026-03-12T12:00:00.000Z') })],
  });
  expect(sourceOf('payments', record)?.on).toBe('2026-02-03');
  expect(sourceOf('engagement', record)?.on).toBe('2026-03-01');
  expect(sourceOf('reach', record)?.on).toBe('2026-03-12');
  expect(sourceOf('promisesKept', record)?.on).toBe('2026-04-13');
});

test('an income is of the day of the contract in which it was declared', () => {
  const contracts = ['2024-01-20', '2023-08-05'].map((day, place) =>
    aDebt({
      externalId: `NF-${place}`,
      terms: { ...TERMS, contractedOn: localDate(day), declaredIncome: centavos(300_000) },
    }),
  );
  expect(sourceOf('timesIncome', aRecord({ debts: contracts }))?.on).toBe('2024-01-20');
});
