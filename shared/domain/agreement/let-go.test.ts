import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RULES_WITHOUT_SERIES } from '#shared/domain/debt/money-rules.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { paymentIdOf } from '#shared/domain/values/derive-ids.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { at, breaksOn, lookedAtOn, owed } from '#shared/testing/agreement-clock.ts';
import { chargedBack, paid, refunded } from '#shared/testing/agreement-money.ts';
import { after, agreed, agreementIn } from '#shared/testing/agreements.ts';
import { sumsThatFail } from '#shared/testing/conserved.ts';
import { aDebt, anEmail, aRecord } from '#shared/testing/records.ts';
import { letRestGo, restToLetGo } from './let-go.ts';

const paymentId = paymentIdOf('sandbox', 'E0');
const single = agreed(aRecord({ contacts: [anEmail()] }), 0, at('2026-06-08'));
const [whole] = agreementIn(single).instalments;
if (!whole) throw new Error('no instalment');
const { debtId, amount: all } = whole;
const kept = paid(single, all, at('2026-06-10'), [debtId], 'E0');
const back = refunded(kept, paymentId, 10_000, at('2026-09-15'));

const factsOn = (record: RegisteredRecord, day: string) =>
  letRestGo(record, agreementIn(record), null, at(day), RULES_WITHOUT_SERIES);
const letGo = (record: RegisteredRecord, day: string) =>
  after(record, factsOn(record, day), at(day));

describe('what a kept agreement owes again, once a gestor lets it go', () => {
  const done = letGo(back, '2026-09-16');

  test('is owed by nobody: the agreement is kept, the case ends, the task is gone, and the debtor is told', () => {
    expect(restToLetGo(back, agreementIn(back))).toBe(10_000);
    expect(done.agreements).toMatchObject([{ status: 'fulfilled' }]);
    expect(done.debts.map(({ status }) => status)).toEqual(['settled', 'settled']);
    expect(done.cases).toMatchObject([{ status: 'settled' }]);
    expect(done.tasks).toMatchObject([{ status: 'dropped' }]);
    expect(breaksOn(done)).toBeUndefined();
    expect(sumsThatFail(done)).toEqual([]);
    const told = factsOn(back, '2026-09-16').flatMap((fact) =>
      fact.type === 'message-requested' ? [fact.templateId] : [],
    );
    expect(told).toEqual(['acordo-nada-falta-email']);
  });

  test('goes with all that it cost to be late, so that nothing of it is left', () => {
    const facts = factsOn(back, '2026-10-20');
    expect(facts[0]).toMatchObject({ type: 'agreement-rest-let-go', amount: 10_000 + 200 + 83 });
    expect(owed(letGo(back, '2026-10-20'))).toEqual([]);
  });

  test('stays let go when more goes back later, which is owed by itself', () => {
    const more = refunded(done, paymentId, 500, at('2026-10-01'));
    expect(owed(more)).toEqual([['2026-10-13', 500]]);
    expect(breaksOn(more)).toBeUndefined();
    expect(sumsThatFail(more)).toEqual([]);
    const again = letGo(more, '2026-10-02');
    expect(again.agreements).toMatchObject([{ status: 'fulfilled' }]);
    expect(sumsThatFail(again)).toEqual([]);
  });

  test('is not asked for when a bank takes the rest, unless that breaks the agreement', () => {
    const taken = chargedBack(done, paymentId, all - 10_000, at('2026-10-01'));
    expect(owed(taken).map(([, open]) => open)).toEqual([all - 10_000]);
    const day = breaksOn(taken) ?? '';
    expect(lookedAtOn(taken, day).agreements[0]?.status).toBe('broken');
    expect(sumsThatFail(lookedAtOn(taken, day))).toEqual([]);
  });

  test('is no longer what is missing: what a bank takes later makes the agreement break, be it less than that', () => {
    const taken = chargedBack(done, paymentId, 5_000, at('2026-10-01'));
    expect(breaksOn(taken)).toBeDefined();
    expect(restToLetGo(taken, agreementIn(taken))).toBeNull();
  });

  test('was paid if money of before becomes known later, and is too much if it came after', () => {
    const early = paid(done, 10_000, at('2026-09-15'), [debtId], 'L1', undefined, at('2026-09-18'));
    expect(early.payments.map(({ overpaid }) => overpaid)).toEqual([0, 0]);
    const late = paid(done, 10_000, at('2026-09-17'), [debtId], 'L1');
    expect(late.payments.map(({ overpaid }) => overpaid)).toEqual([0, 10_000]);
    for (const record of [early, late]) expect(sumsThatFail(record)).toEqual([]);
  });

  test('leaves other debts as they are', () => {
    const other = aDebt({ externalId: 'B', dueDate: localDate('2026-09-01') });
    const owing = { ...back, debts: [...back.debts, other] };
    const less = letGo(owing, '2026-09-16');
    expect(owed(less).map(([, open]) => open)).toEqual([other.ledger.principalOpen]);
    expect(less.cases).toMatchObject([{ status: 'active' }]);
  });
});

test('nothing is let go of an agreement that runs, nor while a bank holds some of its money', () => {
  expect(restToLetGo(single, agreementIn(single))).toBeNull();
  const held = chargedBack(back, paymentId, 500, at('2026-09-16'));
  expect(restToLetGo(held, agreementIn(held))).toBeNull();
});

test('whatever goes back and is let go in whatever order, no centavo is made or lost', () => {
  const move = fc.record({ amount: fc.integer({ min: 1, max: 20_000 }), lets: fc.boolean() });
  fc.assert(
    fc.property(fc.array(move, { minLength: 1, maxLength: 6 }), (moves) => {
      let record = kept;
      let gone = 0;
      let forgiven = 0;
      for (const [index, { amount, lets }] of moves.entries()) {
        const day = `2026-09-${10 + 3 * index}`;
        const left = all - (record.payments[0]?.refunded ?? 0);
        if (left === 0) break;
        const part = Math.min(amount, left);
        record = refunded(record, paymentId, part, at(day));
        gone += part;
        if (lets) {
          record = letGo(record, day);
          forgiven = gone;
        }
        expect(owed(record).reduce((sum, [, open]) => sum + Number(open), 0)).toBe(gone - forgiven);
        expect(record.agreements[0]?.status).toBe(lets ? 'fulfilled' : 'active');
        expect(sumsThatFail(record)).toEqual([]);
      }
    }),
    { numRuns: 40 },
  );
});
