import { describe, expect, test } from 'vitest';
import { caseDue } from '#shared/domain/debt/amount-due.ts';
import { correctDebt } from '#shared/domain/debt/correct-debt.ts';
import { RULES_WITHOUT_SERIES } from '#shared/domain/debt/money-rules.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { DEFAULT_CONTACT_POLICY } from '#shared/domain/gate/default-policy.ts';
import { isPrescribed } from '#shared/domain/gate/prescription.ts';
import { givenBackSpokenOf } from '#shared/domain/message/owed-again-facts.ts';
import { StepId } from '#shared/domain/values/ids.ts';
import { at, owed } from '#shared/testing/agreement-clock.ts';
import { chargedBack, paid, refunded } from '#shared/testing/agreement-money.ts';
import { after } from '#shared/testing/agreements.ts';
import { sumsThatFail } from '#shared/testing/conserved.ts';
import { askedFor, refundFacts } from '#shared/testing/refund-facts.ts';
import { aMobile, anEmail, AURORA, aDebt, aRecord } from '#shared/testing/records.ts';
import { paymentIdOf } from '#shared/domain/values/derive-ids.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { centavos } from '#shared/domain/values/money.ts';

const idOf = (id: string) => paymentIdOf('sandbox', id);
const contacts = [anEmail(), aMobile()];
// R$ 1.000,00 due on Tuesday, 10 March 2026, with a fine of 2 % and 1 % of interest a month.
const START = aRecord({ contacts });
const [debt] = START.debts;
if (!debt) throw new Error('no debt');

const costOn = (record: RegisteredRecord, on: string) =>
  caseDue(record, AURORA, localDate(on), RULES_WITHOUT_SERIES).total;
const memoryOn = (record: RegisteredRecord, on: string) =>
  caseDue(record, AURORA, localDate(on), RULES_WITHOUT_SERIES).debts[0]?.memory;

describe('a debt that was paid in time, and that the creditor gives back', () => {
  const kept = paid(START, 100_000, at('2026-03-10'), null, 'E1');
  const back = refunded(kept, idOf('E1'), 100_000, at('2026-07-15'));

  test('falls due some days after that, and costs nothing more until then', () => {
    // Ten days from Wednesday, 15 July, and then the Monday.
    expect(owed(back)).toEqual([['2026-07-27', 100_000]]);
    expect(costOn(back, '2026-07-27')).toBe(100_000);
    // A day late: 20,00 of fine and a day of interest, of the new day.
    expect(costOn(back, '2026-07-28')).toBe(100_000 + 2_000 + 33);
    expect(sumsThatFail(back)).toEqual([]);
  });

  test('falls due on no holiday of the debtor’s state', () => {
    // Ten days from 29 June are Thursday, 9 July, which São Paulo keeps.
    const inJune = refunded(kept, idOf('E1'), 100_000, at('2026-06-29'));
    expect(owed(inJune)).toEqual([['2026-07-10', 100_000]]);
  });

  test('is reminded of with what went back, which no reminder takes for a payment that was not seen', () => {
    const spoken = (
      record: RegisteredRecord,
      day: string,
      kind: 'regua-step' | 'payment-receipt',
    ) =>
      givenBackSpokenOf({
        record,
        purpose:
          kind === 'regua-step'
            ? { kind, stepId: StepId.parse('d-mais-1'), anchor: localDate('2026-07-27') }
            : { kind },
        today: localDate(day),
        credorId: AURORA,
      });
    expect(spoken(back, '2026-07-28', 'regua-step')).toMatchObject({
      valor: 100_000,
      data: '2026-07-15',
      falta: 100_000,
      ate: '2026-07-27',
    });
    expect(spoken(back, '2026-07-28', 'payment-receipt')).toBeNull();
    const other = aDebt({ externalId: 'B-2', dueDate: localDate('2026-07-20') });
    const beside = { ...back, debts: [...back.debts, other] };
    expect(spoken(beside, '2026-07-21', 'regua-step')).toBeNull();
    expect(spoken(beside, '2026-07-27', 'regua-step')).not.toBeNull();
  });

  test('says so in its calculation', () => {
    expect(memoryOn(back, '2026-07-20')?.[0]?.formula).toBe(
      'vencimento do contrato em 10/03/2026; o que foi pago voltou a faltar por ato do credor, o que não é atraso, e vence de novo em 27/07/2026',
    );
  });

  test('is told to the debtor once for each moment, in a message of its own', () => {
    const facts = refundFacts(kept, 'E1', 40_000, '2026-07-15');
    expect(askedFor(facts)).toEqual([['owed-again-notice', 'divida-devolvida-email']]);
    expect(facts).toContainEqual({
      type: 'debts-owe-again',
      credorId: AURORA,
      by: 'refund',
      returned: 40_000,
      parts: [{ debtId: debt.debtId, amount: 40_000, payBy: '2026-07-27' }],
    });
    const known = after(kept, facts, at('2026-07-15'));
    expect(askedFor(refundFacts(known, 'E1', 1, '2026-07-15'))).toEqual([]);
    expect(askedFor(refundFacts(known, 'E1', 1, '2026-07-16'))).toHaveLength(1);
  });

  test('is told by SMS to whoever has no e-mail', () => {
    const other = paid(aRecord({ contacts: [aMobile()] }), 100_000, at('2026-03-10'), null, 'E1');
    expect(askedFor(refundFacts(other, 'E1', 1, '2026-07-15'))).toEqual([
      ['owed-again-notice', 'divida-devolvida-sms'],
    ]);
  });

  test('keeps what it had rightly cost when it was paid late', () => {
    const late = paid(START, 102_333, at('2026-03-20'), null, 'E1');
    const part = refunded(late, idOf('E1'), 50_000, at('2026-07-15'));
    expect(owed(part)).toEqual([['2026-07-27', 50_000]]);
    expect(costOn(part, '2026-07-27')).toBe(50_000);
    // The fine was charged once; a day of interest is 0,17.
    expect(costOn(part, '2026-07-28')).toBe(50_017);
    const again = paid(part, 50_000, at('2026-07-20'), null, 'E2');
    expect(again.debts[0]?.status).toBe('settled');
    expect(again.payments[1]?.overpaid).toBe(0);
  });

  test('keeps its day when that is yet to come', () => {
    const early = paid(START, 100_000, at('2026-02-20'), null, 'E1');
    const facts = refundFacts(early, 'E1', 100_000, '2026-02-25');
    expect(owed(after(early, facts, at('2026-02-25')))).toEqual([['2026-03-10', 100_000]]);
    expect(askedFor(facts)).toHaveLength(1);
  });

  test('prescribes as it would have, and is corrected by the day of the contract', () => {
    const [again] = back.debts;
    if (!again) throw new Error('no debt');
    const on = (day: string) => isPrescribed(again, DEFAULT_CONTACT_POLICY, localDate(day));
    expect([on('2031-03-10'), on('2031-03-11')]).toEqual([false, true]);
    const change = (record: RegisteredRecord, dueDate: string) => {
      const [known] = record.debts;
      if (!known) throw new Error('no debt');
      const day = { dueDate: localDate(dueDate) };
      const facts = correctDebt(record, known, day, at('2026-07-16'), RULES_WITHOUT_SERIES);
      return after(record, facts, at('2026-07-16'));
    };
    expect(change(back, '2026-03-10')).toEqual(back);
    expect(owed(change(back, '2026-04-10'))).toEqual([['2026-07-27', 100_000]]);
    expect(owed(change(back, '2026-12-10'))).toEqual([['2026-12-10', 100_000]]);
  });

  test('is owed as of its own day where the payer’s bank took the money, and nobody is told of that', () => {
    const taken = chargedBack(kept, idOf('E1'), 100_000, at('2026-07-15'));
    expect(owed(taken)).toEqual([['2026-03-10', 100_000]]);
  });

  test('tells nothing where only what was overpaid goes back', () => {
    const over = paid(START, 100_500, at('2026-03-10'), null, 'E1');
    const facts = refundFacts(over, 'E1', 500, '2026-07-15');
    expect(askedFor(facts)).toEqual([]);
    expect(owed(after(over, facts, at('2026-07-15')))).toEqual([]);
  });
});

describe('a debt that was late for another part when some of it goes back', () => {
  // On 20 March 500,00 pay 3,33 of interest, 20,00 of fine and 476,67 of principal; 523,33 stay open.
  const part = paid(START, 50_000, at('2026-03-20'), null, 'E1');
  const back = refunded(part, idOf('E1'), 10_000, at('2026-07-15'));

  test('stays late for that part, and owes what went back without fine or interest for some days', () => {
    expect(owed(back)).toEqual([['2026-03-10', 62_333]]);
    // 129 days from 20 March to 27 July on 523,33 are 22,50.
    expect(costOn(back, '2026-07-27')).toBe(62_333 + 2_250);
    // Then ten days on 623,33: 2,08.
    expect(costOn(back, '2026-08-06')).toBe(62_333 + 2_250 + 208);
    expect(sumsThatFail(back)).toEqual([]);
  });

  test('tells the debtor of what went back alone', () => {
    const facts = refundFacts(part, 'E1', 10_000, '2026-07-15');
    expect(facts).toContainEqual({
      type: 'debts-owe-again',
      credorId: AURORA,
      by: 'refund',
      returned: 10_000,
      parts: [{ debtId: debt.debtId, amount: 10_000, payBy: '2026-07-27' }],
    });
    expect(memoryOn(back, '2026-07-20')?.[0]?.formula).toContain(
      'R$ 100,00 foram pagos e voltaram a faltar por ato do credor, e não têm multa nem juros até 27/07/2026',
    );
  });

  test('owes no less for the other part because a little went back', () => {
    const open = costOn(part, '2026-07-20');
    const little = refunded(part, idOf('E1'), 1, at('2026-07-15'));
    expect(costOn(little, '2026-07-20')).toBe(open + 1);
  });

  test('has as long again where a bank takes, after that day, what had been paid of it since', () => {
    const filled = paid(back, costOn(back, '2026-07-16') - 3_000, at('2026-07-16'), null, 'E2');
    expect(filled.debts[0]?.ledger).toMatchObject({ principalOpen: 3_000, givenBack: 3_000 });
    const taken = chargedBack(filled, idOf('E2'), 5_000, at('2026-08-05'));
    // 30,00 had stayed open, and of the 70,00 that had filled the rest 50,00 are gone.
    const parts = [{ debtId: debt.debtId, amount: 8_000, payBy: '2026-08-17' }];
    expect(taken.cases[0]?.owedAgain).toMatchObject({ by: 'refund', parts });
    expect(sumsThatFail(taken)).toEqual([]);
  });

  test('is settled by what it costs', () => {
    const again = paid(back, costOn(back, '2026-07-20'), at('2026-07-20'), null, 'E2');
    expect(again.debts[0]?.status).toBe('settled');
    expect(again.payments[1]?.overpaid).toBe(0);
    expect(sumsThatFail(again)).toEqual([]);
  });
});

test('a debt from which a correction of another takes money falls due again, and the corrected one does not', () => {
  const other = aDebt({ externalId: 'B-2', dueDate: localDate('2026-03-12') });
  const both = { ...START, debts: [debt, other] };
  const whole = paid(both, 200_000, at('2026-03-10'), null, 'E1');
  const [first] = whole.debts;
  if (!first) throw new Error('no debt');
  const change = { principal: centavos(130_000) };
  const facts = correctDebt(whole, first, change, at('2026-07-15'), RULES_WITHOUT_SERIES);
  const then = after(whole, facts, at('2026-07-15'));
  expect(owed(then)).toEqual([['2026-07-27', 30_000]]);
  expect(askedFor(facts)).toEqual([['owed-again-notice', 'divida-devolvida-email']]);
});
