import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lateChargesOn } from '#shared/domain/debt/late-charges.ts';
import { RULES_WITHOUT_SERIES } from '#shared/domain/debt/money-rules.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { afterMoney } from '#shared/domain/payment/after-money.ts';
import { reverseChargeback } from '#shared/domain/payment/chargeback.ts';
import { paymentIdOf } from '#shared/domain/values/derive-ids.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { at, breaksOn, lookedAtOn, owed } from '#shared/testing/agreement-clock.ts';
import { DEFAULT_ASSESSMENT } from '#shared/testing/assessment.ts';
import { chargedBack, paid, refunded } from '#shared/testing/agreement-money.ts';
import { after, agreed, agreementIn } from '#shared/testing/agreements.ts';
import { sumsThatFail } from '#shared/testing/conserved.ts';
import { AURORA, aRecord } from '#shared/testing/records.ts';
import { activeAgreementOf } from './agreement-figures.ts';
import { endAgreement } from './end-agreement.ts';
import { letRestGo, restToLetGo } from './let-go.ts';

const paymentId = paymentIdOf('sandbox', 'E0');
const single = agreed(aRecord(), 0, at('2026-06-08'));
const [whole] = agreementIn(single).instalments;
if (!whole) throw new Error('no instalment');
const { debtId, amount: all } = whole;
const kept = paid(single, all, at('2026-06-10'), [debtId], 'E0');
const back = refunded(kept, paymentId, 10_000, at('2026-09-15'));

const factsOn = (record: RegisteredRecord, day: string) =>
  letRestGo(record, agreementIn(record), null, at(day), RULES_WITHOUT_SERIES);
const letGo = (record: RegisteredRecord, day: string) =>
  after(record, factsOn(record, day), at(day));

/** Once a gestor has cancelled her agreement, if it is in force. */
function endedOn(day: string, record: RegisteredRecord): RegisteredRecord {
  const agreement = activeAgreementOf(record, AURORA);
  const ending = { type: 'agreement-cancelled', because: 'operator' } as const;
  if (!agreement) return record;
  return after(
    record,
    endAgreement(record, agreement, ending, at(day), RULES_WITHOUT_SERIES),
    at(day),
  );
}

/** The creditor wins what a bank had taken. */
function won(record: RegisteredRecord, chargebackId: string, day: string): RegisteredRecord {
  const answer = reverseChargeback(record, { paymentId, chargebackId }, RULES_WITHOUT_SERIES);
  if (answer.outcome !== 'chargeback-reversed') throw new Error(answer.outcome);
  const { fact } = answer;
  return after(
    record,
    afterMoney(record, fact, DEFAULT_ASSESSMENT, at(day), RULES_WITHOUT_SERIES),
    at(day),
  );
}

describe('what was let go stays let go when the agreement ends unkept after all', () => {
  const ends = (record: RegisteredRecord) => endedOn('2026-10-05', record);
  const bankTakesTheRest = (record: RegisteredRecord) =>
    chargedBack(record, paymentId, all - 10_000, at('2026-10-01'));
  const forgiven = bankTakesTheRest(letGo(back, '2026-09-16'));
  const paidInstead = bankTakesTheRest(paid(back, 10_000, at('2026-09-16'), [debtId], 'L1'));

  test.each([
    ['cancelled', ends],
    ['broken', (record: RegisteredRecord) => lookedAtOn(record, breaksOn(record) ?? '')],
  ])('%s, the debts owe as if it had been paid on that day', (status, end) => {
    const ended = end(forgiven);
    expect(ended.agreements).toMatchObject([{ status }]);
    expect(owed(ended)).toEqual(owed(end(paidInstead)));
    expect(sumsThatFail(ended)).toEqual([]);
  });

  test('and the calculation says what was let go, and when', () => {
    const [debt] = ends(forgiven).debts;
    if (!debt) throw new Error('no debt');
    const { memory, total } = lateChargesOn(
      debt,
      localDate('2026-10-05'),
      true,
      RULES_WITHOUT_SERIES,
    );
    expect(memory).toContainEqual({
      label: 'Perdoado pelo credor',
      formula: 'R$ 100,00 em 16/09/2026, já fora dos valores desta conta',
      amount: 0,
    });
    expect(memory.reduce((sum, { amount }) => sum + amount, 0)).toBe(total);
  });

  test('nor does money that becomes known later, or an agreement about the rest, bring it back', () => {
    const late = (record: RegisteredRecord) =>
      paid(ends(record), 5_000, at('2026-09-10'), [debtId], 'L2', undefined, at('2026-10-06'));
    expect(owed(late(forgiven))).toEqual(owed(late(paidInstead)));
    const anew = (record: RegisteredRecord) => agreed(late(record), 0, at('2026-10-07'));
    expect(owed(anew(forgiven))).toEqual(owed(anew(paidInstead)));
    const [sum] = owed(anew(forgiven));
    const part = anew(forgiven).debts.find(({ status }) => status === 'open');
    const done = paid(
      anew(forgiven),
      Number(sum?.[1]),
      at('2026-10-08'),
      part ? [part.debtId] : null,
    );
    expect(owed(done)).toEqual([]);
    expect(sumsThatFail(done)).toEqual([]);
  });
});

test('whatever a bank takes and gives back after it, what was let go is owed no more than if it had been paid', () => {
  const move = fc.record({
    kind: fc.constantFrom('refund', 'refund', 'let-go', 'let-go', 'let-go', 'take', 'win'),
    amount: fc.integer({ min: 1, max: 20_000 }),
  });
  let forgiven = 0;
  fc.assert(
    fc.property(fc.array(move, { minLength: 4, maxLength: 7 }), (moves) => {
      let [lenient, paidUp] = [kept, kept];
      for (const [index, { kind, amount }] of moves.entries()) {
        const day = `2026-09-${10 + 2 * index}`;
        const { refunded: gone, chargebacks = [] } = lenient.payments[0] ?? { refunded: 0 };
        const held = chargebacks.find(({ status }) => status === 'withdrawn');
        const left = all - gone - (held?.amount ?? 0);
        const part = Math.min(amount, left);
        const agreement = activeAgreementOf(lenient, AURORA);
        const rest = agreement && restToLetGo(lenient, agreement);
        if (kind === 'refund' && !held && part > 0)
          [lenient, paidUp] = both((record) => refunded(record, paymentId, part, at(day)));
        if (kind === 'take' && !held && part > 0)
          [lenient, paidUp] = both((record) => chargedBack(record, paymentId, part, at(day)));
        if (kind === 'win' && held)
          [lenient, paidUp] = both((record) => won(record, held.chargebackId, day));
        if (kind === 'let-go' && rest !== null) {
          const [fact] = factsOn(lenient, day);
          const whole = fact?.type === 'agreement-rest-let-go' ? fact.amount : 0;
          lenient = letGo(lenient, day);
          paidUp = paid(paidUp, whole, at(day), [debtId], `L${index}`);
          forgiven += 1;
        }
        expect(sumsThatFail(lenient)).toEqual([]);
        const [ended, instead] = [lenient, paidUp].map((record) => endedOn('2026-10-01', record));
        expect(ended && owed(ended)).toEqual(instead && owed(instead));
        expect(ended && sumsThatFail(ended)).toEqual([]);
      }

      function both(happen: (record: RegisteredRecord) => RegisteredRecord) {
        return [happen(lenient), happen(paidUp)] as const;
      }
    }),
    { numRuns: 80 },
  );
  expect(forgiven).toBeGreaterThan(15);
});
