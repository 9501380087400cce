import { describe, expect, test } from 'vitest';
import { openDebtsOf } from '#shared/domain/case/case-figures.ts';
import { RULES_WITHOUT_SERIES } from '#shared/domain/debt/money-rules.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { paymentIdOf } from '#shared/domain/values/derive-ids.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { DEFAULT_ASSESSMENT } from '#shared/testing/assessment.ts';
import { afterMoney } from '#shared/domain/payment/after-money.ts';
import { takeReturn, type ToldReturn } from '#shared/domain/payment/money-return.ts';
import { takePayment } from '#shared/domain/payment/take-payment.ts';
import { at, breaksOn, lookedAtOn, owed } from '#shared/testing/agreement-clock.ts';
import { chargedBack, paid, paidOff, refunded } from '#shared/testing/agreement-money.ts';
import { after, agreed, agreementIn } from '#shared/testing/agreements.ts';
import { sumsThatFail } from '#shared/testing/conserved.ts';
import { AURORA, aDebt, aRecord } from '#shared/testing/records.ts';
import { DEFAULT_OFFER_POLICY } from './default-offer-policy.ts';
import { OfferPolicy } from './offer-policy.ts';
import { openForOffers } from './renegotiate.ts';

const idOf = (id: string) => paymentIdOf('sandbox', id);

describe('an agreement that was kept', () => {
  const single = agreed(aRecord(), 0, at('2026-06-08'));
  const [whole] = agreementIn(single).instalments;
  if (!whole) throw new Error('no instalment');
  const kept = paid(single, whole.amount, at('2026-06-10'), [whole.debtId], 'E0');

  test('owes what the creditor gave back, never its discount, and breaks by nobody’s clock', () => {
    const back = refunded(kept, idOf('E0'), 1, at('2026-09-15'));
    expect(owed(back)).toEqual([['2026-09-25', 1]]);
    expect(breaksOn(back)).toBeUndefined();
    const later = lookedAtOn(back, '2027-03-15');
    expect(later.agreements[0]?.status).toBe('active');
    expect(owed(later)).toEqual([['2026-09-25', 1]]);
    expect(sumsThatFail(back)).toEqual([]);
  });

  test.each([
    ['what paying ahead spared', 0, (whole: number) => [whole]],
    ['what paying ahead spared, in two steps', 0, (whole: number) => [whole - 1, 1]],
    ['what paying ahead spared and the tolerance', 30, (whole: number) => [whole]],
  ])('owes all that was paid when all of it went back, without %s', (_, tolerance, parts) => {
    const policy = OfferPolicy.parse({ ...DEFAULT_OFFER_POLICY, payoffDiscountBps: 1_000 });
    const start = agreed(aRecord(), 3, at('2026-06-08'), { policy });
    const { record, amount } = paidOff(start, at('2026-06-09'), 'P0', tolerance);
    expect(record.agreements[0]?.status).toBe('fulfilled');
    expect(amount).toBeLessThan(agreementIn(start).total - tolerance);
    const back = parts(amount).reduce(
      (known, part, index) => refunded(known, idOf('P0'), part, at(`2026-09-1${5 + index}`)),
      record,
    );
    expect(owed(back).reduce((sum, [, open]) => sum + Number(open), 0)).toBe(amount);
    expect(sumsThatFail(back)).toEqual([]);
  });

  test('owes no more than went back when what a tolerance let go was paid without a charge', () => {
    const money = { amount: centavos(whole.amount - 30), tolerance: centavos(30) };
    const paidAt = at('2026-06-10');
    const about = { credorId: AURORA, gateway: 'sandbox', chargeId: null, paidAt };
    const payment = { paymentId: idOf('E0'), ...about, ...money };
    const fact = takePayment(single, payment, RULES_WITHOUT_SERIES);
    const facts = afterMoney(single, fact, DEFAULT_ASSESSMENT, paidAt, RULES_WITHOUT_SERIES);
    const short = after(single, facts, paidAt);
    expect(short.agreements[0]?.status).toBe('fulfilled');
    const back = refunded(short, idOf('E0'), 100, at('2026-09-15'));
    expect(owed(back)).toEqual([['2026-09-25', 100]]);
    expect(sumsThatFail(back)).toEqual([]);
  });

  test('is kept again once that is paid, and breaks like any other if a bank then takes it back', () => {
    const back = refunded(kept, idOf('E0'), 1, at('2026-09-15'));
    const again = paid(back, 1, at('2026-09-16'), [whole.debtId], 'E1');
    expect(again.agreements[0]).toMatchObject({ status: 'fulfilled' });
    expect(again.cases[0]?.status).toBe('settled');
    const taken = chargedBack(again, idOf('E0'), whole.amount - 1, at('2026-09-20'));
    expect(taken.agreements[0]?.status).toBe('active');
    // Ten days from Friday, 25 September, until which it could be paid again.
    expect(breaksOn(taken)).toBe('2026-10-06');
  });

  test('has its tolerance from the day on which a bank took its money back, and the team its time', () => {
    const taken = chargedBack(kept, idOf('E0'), 100, at('2026-09-15'));
    expect(owed(taken)).toEqual([[whole.dueDate, 100]]);
    expect(taken.tasks).toMatchObject([{ status: 'open', dueOn: '2026-09-17' }]);
    expect(lookedAtOn(taken, '2026-09-25').agreements[0]?.status).toBe('active');
    const broken = lookedAtOn(taken, '2026-09-26');
    expect(broken.agreements[0]?.status).toBe('broken');
    // Nobody is asked any more what to do before it breaks.
    expect(broken.tasks).toMatchObject([{ status: 'dropped' }]);
  });
});

describe('an agreement that had been kept and owes again', () => {
  const single = agreed(aRecord(), 0, at('2026-06-08'));
  const [whole] = agreementIn(single).instalments;
  if (!whole) throw new Error('no instalment');
  const kept = paid(single, whole.amount, at('2026-06-10'), [whole.debtId], 'E0');

  const REFUND = { event: 'refunded', id: 'R1', amount: centavos(10_000) } as const;
  const TAKEN = { event: 'chargeback', id: 'whole', whole: true, amount: whole.amount } as const;
  const WON = { event: 'chargeback-reversed', id: 'whole', amount: whole.amount } as const;
  const after15 = (news: readonly Omit<ToldReturn, 'paymentId'>[]) =>
    news.reduce<RegisteredRecord>((record, one) => {
      const told = { ...one, paymentId: idOf('E0') };
      const answer = takeReturn(record, told, RULES_WITHOUT_SERIES);
      if (!('fact' in answer)) throw new Error(answer.outcome);
      const day = at('2026-09-15');
      const facts = afterMoney(record, answer.fact, DEFAULT_ASSESSMENT, day, RULES_WITHOUT_SERIES);
      return after(record, facts, day);
    }, kept);

  test.each([
    ['refund, chargeback, reversal', [REFUND, TAKEN, WON]],
    ['refund, reversal, chargeback', [REFUND, WON, TAKEN]],
    ['chargeback, refund, reversal', [TAKEN, REFUND, WON]],
    ['chargeback, reversal, refund', [TAKEN, WON, REFUND]],
    ['reversal, chargeback, refund', [WON, TAKEN, REFUND]],
    ['reversal, refund, chargeback', [WON, REFUND, TAKEN]],
  ])('owes what the creditor gave back and breaks by nobody’s clock after %s', (_, news) => {
    const end = after15(news);
    expect(owed(end)).toEqual([['2026-09-25', 10_000]]);
    expect(breaksOn(end)).toBeUndefined();
    expect(end.agreements).toMatchObject([{ status: 'active', keptAt: expect.any(String) }]);
    expect(sumsThatFail(end)).toEqual([]);
  });

  test('breaks while a bank holds its money, whichever of refund and chargeback came first', () => {
    const [early, late] = [after15([REFUND, TAKEN]), after15([TAKEN, REFUND])];
    for (const record of [early, late]) {
      expect(owed(record)).toEqual([['2026-09-25', whole.amount]]);
      expect(breaksOn(record)).toBe('2026-10-06');
      expect(lookedAtOn(record, '2026-10-06').agreements[0]?.status).toBe('broken');
    }
  });

  test('is traded for no other agreement, which would bring the discount back, unless a bank holds its money', () => {
    const openingOf = (record: RegisteredRecord) =>
      openForOffers(record, AURORA, DEFAULT_OFFER_POLICY, at('2026-09-20'), RULES_WITHOUT_SERIES);
    const refused = { outcome: 'refused', because: 'kept-before' };
    expect(openingOf(after15([REFUND]))).toEqual(refused);
    expect(openingOf(after15([TAKEN, REFUND, WON]))).toEqual(refused);
    expect(openingOf(after15([TAKEN]))).toMatchObject({ outcome: 'open' });
  });

  test('is looked at anew when more goes missing, with what happened last, and not when less does', () => {
    const back = after15([REFUND]);
    const taken = chargedBack(back, idOf('E0'), whole.amount - 10_000, at('2026-09-18'));
    expect(taken.agreements).toMatchObject([{ status: 'active', keptAt: at('2026-06-10') }]);
    expect(taken.tasks).toMatchObject([
      { status: 'dropped', dueOn: '2026-09-17' },
      { status: 'open', dueOn: '2026-09-22' },
    ]);
    expect(taken.tasks[1]?.script).toContain('R$ 950,00 voltaram a faltar. Ele se quebra no fim');
    expect(breaksOn(taken)).toBe('2026-10-06');
    const part = paid(taken, 10_000, at('2026-09-19'), [whole.debtId], 'E1');
    expect(part.tasks).toEqual(taken.tasks);
    // What two parts of one return make missing in one moment is one task.
    const twice = refunded(after15([REFUND]), idOf('E0'), 5_000, at('2026-09-15'));
    expect(twice.tasks).toMatchObject([{ status: 'open' }]);
    expect(twice.tasks[0]?.script).toContain('R$ 150,00');
  });

  test('does not break because a bank took back what was paid for another debt', () => {
    const other = aDebt({ externalId: 'B', dueDate: localDate('2026-06-01') });
    const owing = { ...kept, debts: [...kept.debts, other] };
    const both = paid(owing, 50_000, at('2026-09-01'), [other.debtId], 'B0');
    const back = refunded(both, idOf('E0'), 100, at('2026-09-15'));
    expect(breaksOn(chargedBack(back, idOf('B0'), 50_000, at('2026-09-16')))).toBeUndefined();
  });

  test.each([
    [
      'its creditor refunded',
      refunded,
      ['o credor devolveu um pagamento', 'não se quebra sozinho'],
    ],
    ['its bank took back', chargedBack, ['o banco de quem pagou tomou', 'se quebra no fim da tol']],
  ])('because of what %s waits for somebody of the team, with what happened', (_, moved, says) => {
    const back = moved(kept, idOf('E0'), 100, at('2026-09-15'));
    const [task] = back.tasks;
    // Two business days from Tuesday, 15 September.
    expect(task).toMatchObject({ status: 'open', credorId: AURORA, dueOn: '2026-09-17' });
    for (const words of [...says, 'cumprido em 10/06/2026', 'Em 15/09/2026', 'R$ 1,00 voltaram'])
      expect(task?.script).toContain(words);
    expect(task?.script.length).toBeLessThan(600);
    const again = paid(back, 200, at('2026-09-16'), [whole.debtId], 'E1');
    expect(again.agreements[0]?.status).toBe('fulfilled');
    expect(again.tasks).toMatchObject([{ status: 'dropped' }]);
  });

  test('waits no more once it is kept again, though other debts are owed', () => {
    const other = aDebt({ externalId: 'B', dueDate: localDate('2026-09-01') });
    const owing = { ...kept, debts: [...kept.debts, other] };
    const back = refunded(owing, idOf('E0'), 100, at('2026-09-15'));
    const again = paid(back, 100, at('2026-09-15'), [whole.debtId], 'E1');
    expect(again.agreements[0]?.status).toBe('fulfilled');
    expect(openDebtsOf(again, AURORA)).toHaveLength(1);
    expect(again.tasks).toMatchObject([{ status: 'dropped' }]);
    // Another refund is another thing to look at.
    const twice = refunded(again, idOf('E0'), 100, at('2026-10-15'));
    expect(twice.tasks).toMatchObject([{ status: 'dropped' }, { status: 'open' }]);
  });
});
