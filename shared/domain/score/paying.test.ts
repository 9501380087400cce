import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openDebtsOf } from '#shared/domain/case/case-figures.ts';
import { RULES_WITHOUT_SERIES } from '#shared/domain/debt/money-rules.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { DEFAULT_CONTACT_POLICY } from '#shared/domain/gate/default-policy.ts';
import { takePayment } from '#shared/domain/payment/take-payment.ts';
import { paymentIdOf } from '#shared/domain/values/derive-ids.ts';
import { addDays, localDate } from '#shared/domain/values/local-date.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { addMinutes, type Instant } from '#shared/domain/values/zone.ts';
import { after } from '#shared/testing/agreements.ts';
import { caseOutcomes, richPay } from '#shared/testing/case-outcomes.ts';
import { aCase, aDebt, AURORA, aRecord, instant, TERMS } from '#shared/testing/records.ts';
import { caseFactsOf } from './case-facts.ts';
import { EXPERT_MODEL } from './collection-model.ts';
import { learnScore } from './learn-score.ts';
import { LoadedModel } from './published-model.ts';
import { scoreCase } from './score-case.ts';
import { whatWouldChange } from './what-would-change.ts';

const NOW = instant('2026-11-20T15:00:00.000Z');
const TODAY = localDate('2026-11-20');
const DAY_MINUTES = 24 * 60;
const daysAgo = (days: number): Instant => addMinutes(NOW, -days * DAY_MINUTES);

const learnt = learnScore(caseOutcomes(1_500, richPay), EXPERT_MODEL, NOW);
if (!learnt) throw new Error('there was enough to learn from');
const MODELS = [EXPERT_MODEL, LoadedModel.parse(learnt.model)];

function paying(record: RegisteredRecord, amount: number, paidAt: Instant, newestOnly = false) {
  const newest = openDebtsOf(record, AURORA).at(-1);
  const payment = {
    paymentId: paymentIdOf('sandbox', `${paidAt}${record.payments.length}`),
    credorId: AURORA,
    gateway: 'sandbox',
    chargeId: null,
    amount: centavos(amount),
    paidAt,
    ...(newestOnly && newest && { debtIds: [newest.debtId] }),
  };
  return after(record, [takePayment(record, payment, RULES_WITHOUT_SERIES)], NOW);
}

const ago = (min: number, max: number) => fc.option(fc.integer({ min, max }));
const aDeal = fc.record({
  due: fc.integer({ min: -30, max: 420 }),
  principal: fc.oneof(
    fc.integer({ min: 1_000, max: 60_000 }),
    fc.integer({ min: 1_000, max: 1_200_000 }),
  ),
  contracted: ago(0, 1_500),
  income: fc.option(fc.constantFrom(80_000, 300_000, 2_000_000)),
});
/** What Maria owes, did and paid until now: of several debts some of it long ago. */
const people = fc
  .record({
    deals: fc.array(aDeal, { minLength: 1, maxLength: 7 }),
    visited: ago(0, 120),
    opened: ago(0, 120),
    earlier: fc.array(fc.record({ days: fc.integer({ min: 1, max: 500 }), reais: fc.nat(900) }), {
      maxLength: 7,
    }),
  })
  .map(({ deals, visited, opened, earlier }) => {
    const debts = deals.map(({ due, principal, contracted, income }, place) =>
      aDebt({
        externalId: `NF-${place}`,
        dueDate: addDays(TODAY, -due),
        principal: centavos(principal),
        terms: {
          ...TERMS,
          ...(contracted !== null && { contractedOn: addDays(TODAY, -contracted) }),
          ...(income !== null && { declaredIncome: centavos(income) }),
        },
      }),
    );
    const lastDone = {
      ...(visited !== null && { visited: daysAgo(visited) }),
      ...(opened !== null && { opened: daysAgo(opened) }),
    };
    const cases = [aCase({ openedAt: daysAgo(200), lastDone })];
    return earlier
      .toSorted((a, b) => b.days - a.days)
      .reduce<RegisteredRecord>(
        (record, { days, reais }) => paying(record, 100 + reais * 100, daysAgo(days)),
        aRecord({ debts, cases }),
      );
  });
const payments = fc.record({
  amount: fc.oneof(fc.integer({ min: 1, max: 5_000 }), fc.integer({ min: 1, max: 600_000 })),
  toldLate: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 450 })),
  newestOnly: fc.boolean(),
});
const factsOf = (record: RegisteredRecord) =>
  caseFactsOf(record, AURORA, DEFAULT_CONTACT_POLICY, NOW);

test('no payment lowers the score of the card, whatever it is of and whenever it is told', () => {
  fc.assert(
    fc.property(people, payments, (record, { amount, toldLate, newestOnly }) => {
      const before = factsOf(record);
      const then = factsOf(paying(record, amount, daysAgo(toldLate), newestOnly));
      fc.pre(before !== null && then !== null);
      const valueOf = (facts: typeof before) => scoreCase(facts, EXPERT_MODEL, NOW).value;
      expect(valueOf(then)).toBeGreaterThanOrEqual(valueOf(before));
    }),
    { seed: 9, numRuns: 500 },
  );
});

test('whoever pays has at least the score that they were told, by a card and by a learnt model', () => {
  fc.assert(
    fc.property(people, payments, (record, { amount, newestOnly }) => {
      const before = factsOf(record);
      const paid = paying(record, amount, NOW, newestOnly);
      const then = factsOf(paid);
      fc.pre(before !== null && then !== null);
      const settled = before.openDebts - then.openDebts;
      for (const model of MODELS) {
        const told = whatWouldChange(before, model, 0);
        const atLeast = (text: string) => told.find((one) => one.text.startsWith(text))?.value ?? 0;
        const value = scoreCase(then, model, NOW).value;
        expect(value).toBeGreaterThanOrEqual(atLeast('Fazer um pagamento'));
        expect(value).toBeGreaterThanOrEqual(settled === 1 ? atLeast('Quitar') : 0);
        const kept = { ...then, promisesKept: then.promisesKept + 1 };
        expect(scoreCase(kept, model, NOW).value).toBeGreaterThanOrEqual(atLeast('Prometer'));
      }
    }),
    { seed: 6, numRuns: 500 },
  );
});

test('who settles what they owe for longest is not marked down beside who leaves it unpaid', () => {
  const late = [70, 70, 70].map((days, place) =>
    aDebt({ externalId: `NF-${place}`, dueDate: addDays(TODAY, -days) }),
  );
  const before = factsOf(aRecord({ debts: late }));
  const then = factsOf(paying(aRecord({ debts: late }), 110_000, NOW));
  expect(then?.openDebts).toBe(2);
  const reason = (facts: typeof before) =>
    facts &&
    scoreCase(facts, EXPERT_MODEL, NOW).reasons.find(({ fact }) => fact === 'shortestDelay');
  expect(reason(then)?.points ?? 0).toBeGreaterThanOrEqual(reason(before)?.points ?? 0);
});
