import { describe, expect, test } from 'vitest';
import { caseDue } from '#shared/domain/debt/amount-due.ts';
import { RULES_WITHOUT_SERIES } from '#shared/domain/debt/money-rules.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { Fact } from '#shared/domain/history/entry.ts';
import { givenBackSpokenOf } from '#shared/domain/message/owed-again-facts.ts';
import { withRestatedPayments } from '#shared/domain/payment/correct-debts.ts';
import { debtsOwedAgain, debtsRestingAgain } from '#shared/domain/payment/debts-owe-again.ts';
import { paymentIdOf } from '#shared/domain/values/derive-ids.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { centavos, subtractCentavos } from '#shared/domain/values/money.ts';
import { at, lookedAtOn } from '#shared/testing/agreement-clock.ts';
import { chargedBack, paid, refunded } from '#shared/testing/agreement-money.ts';
import { after, agreed, agreementIn } from '#shared/testing/agreements.ts';
import { sumsThatFail } from '#shared/testing/conserved.ts';
import { askedFor, refundFacts } from '#shared/testing/refund-facts.ts';
import { aDebt, anEmail, AURORA, aRecord } from '#shared/testing/records.ts';
import { endAgreement } from './end-agreement.ts';

const idOf = (id: string) => paymentIdOf('sandbox', id);
const TOLD = [['owed-again-notice', 'divida-devolvida-email']];
const costOn = (record: RegisteredRecord, on: string) =>
  caseDue(record, AURORA, localDate(on), RULES_WITHOUT_SERIES).total;
const said = (record: RegisteredRecord, today: string) =>
  givenBackSpokenOf({
    record,
    purpose: { kind: 'owed-again-notice' },
    today: localDate(today),
    credorId: AURORA,
  });

// R$ 1.000,00 of 10 March: 500,00 on the 20th leave 523,33, agreed on 8 June for 497,16 at once, due on the 11th.
const START = aRecord({ contacts: [anEmail()] });
const part = paid(START, 50_000, at('2026-03-20'), null, 'E1');
const running = agreed(part, 0, at('2026-06-08'));
const [whole] = agreementIn(running).instalments;
if (!whole) throw new Error('no instalment');
const keep = (record: RegisteredRecord, day: string) =>
  paid(record, whole.amount, at(day), [whole.debtId], 'E2');

test('what a bank held of the debt when it was agreed is the agreement’s, and hides nothing of what goes back', () => {
  const first = paid(START, 30_000, at('2026-03-15'), null, 'E0');
  const taken = chargedBack(first, idOf('E0'), 30_000, at('2026-03-18'));
  const held = paid(taken, 50_000, at('2026-03-20'), null, 'E1');
  const resting = agreed(held, 0, at('2026-06-08'));
  expect(held.debts[0]?.ledger.held).toBe(30_046);
  expect(resting.debts[0]?.ledger.held).toBeUndefined();
  const back = after(resting, refundFacts(resting, 'E1', 20_000, '2026-06-09'), at('2026-06-09'));
  expect(debtsRestingAgain(back, AURORA)).toMatchObject({ amount: 20_000 });
  // What the bank takes since is the bank’s; 150,00 of the debt were never owed, nor 3,00 of fine and 0,50 of interest on them.
  const more = chargedBack(back, idOf('E1'), 30_000, at('2026-06-10'));
  expect(debtsRestingAgain(lessened(more, 15_000), AURORA)).toMatchObject({ amount: 4_650 });
});

function lessened(record: RegisteredRecord, less: number): RegisteredRecord {
  const { debtId, credorId, description, dueDate, terms, principal } = aDebt();
  const whose = { credorId, debtId, description, dueDate, terms };
  const owed = subtractCentavos(principal, centavos(less));
  const fact: Fact = { type: 'debt-corrected', ...whose, principal: owed };
  const context = { debtorId: record.debtor.debtorId, at: at('2026-06-11') };
  const facts = withRestatedPayments(record, [fact], context, RULES_WITHOUT_SERIES);
  return after(record, facts, context.at);
}

describe('money of before an agreement that the creditor gives back while its debt rests', () => {
  const facts = refundFacts(running, 'E1', 20_000, '2026-06-09');
  const back = after(running, facts, at('2026-06-09'));

  test('is told to the debtor, with what will be missing once the agreement is kept', () => {
    expect(askedFor(facts)).toEqual(TOLD);
    expect(debtsOwedAgain(back, AURORA)).toBeNull();
    expect(debtsRestingAgain(back, AURORA)).toMatchObject({ returned: 20_000, amount: 20_000 });
    expect(said(back, '2026-06-09')).toMatchObject({
      valor: 20_000,
      data: '2026-06-09',
      falta: 0,
      depois: 20_000,
    });
  });

  test('changes nothing of the agreement', () => {
    expect(costOn(back, '2026-06-11')).toBe(whole.amount);
    expect(keep(back, '2026-06-10').agreements[0]?.status).toBe('fulfilled');
  });

  const kept = keep(back, '2026-06-10');

  test('falls due some days after the agreement is kept, and costs nothing more until then', () => {
    // Ten days from Wednesday, 10 June, are Saturday the 20th: Monday the 22nd.
    expect(costOn(kept, '2026-06-22')).toBe(20_000);
    // A day late: the fine was charged in March; a day of interest is 0,07.
    expect(costOn(kept, '2026-06-23')).toBe(20_007);
    expect(sumsThatFail(kept)).toEqual([]);
  });

  test('is told once more then, with its day', () => {
    expect(debtsOwedAgain(kept, AURORA)).toMatchObject({ missing: 20_000, payBy: '2026-06-22' });
    expect(debtsRestingAgain(kept, AURORA)).toBeNull();
    expect(said(kept, '2026-06-10')).toMatchObject({
      valor: 20_000,
      data: '2026-06-09',
      falta: 20_000,
      ate: '2026-06-22',
      depois: 0,
    });
  });

  test('is settled by what went back, and no more', () => {
    const again = paid(kept, 20_000, at('2026-06-22'), null, 'E3');
    expect(again.debts.map(({ status }) => status)).toEqual(['settled', 'settled']);
    expect(again.payments.at(-1)?.overpaid).toBe(0);
    expect(sumsThatFail(again)).toEqual([]);
  });

  test('has no second term where the agreement owes again and is kept once more', () => {
    const owing = refunded(kept, idOf('E2'), 5_000, at('2026-07-15'));
    const again = paid(owing, 5_000, at('2026-07-20'), [whole.debtId], 'E4');
    expect(again.agreements[0]?.status).toBe('fulfilled');
    // 200,00 since 22 June: 28 days of interest.
    expect(costOn(again, '2026-07-20')).toBe(20_000 + 187);
  });

  test('is in the sum of an agreement that is made afterwards, and owed by itself no more', () => {
    const now = at('2026-06-10');
    const trade = { type: 'agreement-renegotiated' as const };
    const facts = endAgreement(back, agreementIn(back), trade, now, RULES_WITHOUT_SERIES);
    const anew = agreed(after(back, facts, now), 0, now);
    expect(debtsRestingAgain(anew, AURORA)).toBeNull();
    const [single] = agreementIn(anew).instalments;
    if (!single) throw new Error('no instalment');
    const done = paid(anew, single.amount, at('2026-06-11'), [single.debtId], 'E2');
    expect(done.debts.some(({ status }) => status === 'open')).toBe(false);
    expect(sumsThatFail(done)).toEqual([]);
  });

  test('is owed beside all the rest where the agreement breaks, some days after that', () => {
    const broken = lookedAtOn(back, '2026-06-22');
    expect(broken.agreements[0]?.status).toBe('broken');
    expect(debtsRestingAgain(broken, AURORA)).toBeNull();
    // 523,33 bear interest since 20 March, 104 days to Thursday, 2 July: 18,14. From then on all 723,33 do: a day is 0,24.
    expect(costOn(broken, '2026-07-02')).toBe(72_333 + 1_814);
    expect(costOn(broken, '2026-07-03')).toBe(72_333 + 1_814 + 24);
  });
});

test('what a bank takes of money of before an agreement is owed as of its own day once that is kept', () => {
  const taken = chargedBack(running, idOf('E1'), 20_000, at('2026-06-09'));
  const kept = keep(taken, '2026-06-10');
  // 94 days late on 12 June, of which those since 20 March bear interest: 84 days on 200,00.
  expect(costOn(kept, '2026-06-12')).toBe(20_560);
  expect(debtsOwedAgain(kept, AURORA)).toBeNull();
});
