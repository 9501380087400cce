import { describe, expect, test } from 'vitest';
import { RULES_WITHOUT_SERIES } from '#shared/domain/debt/money-rules.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { Fact } from '#shared/domain/history/entry.ts';
import { afterMoney } from '#shared/domain/payment/after-money.ts';
import { takeReturn, type ToldReturn } from '#shared/domain/payment/money-return.ts';
import { AGREEMENT_REGUA } from '#shared/domain/regua/agreement-regua.ts';
import { paymentIdOf } from '#shared/domain/values/derive-ids.ts';
import { centavos } from '#shared/domain/values/money.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import { at } from '#shared/testing/agreement-clock.ts';
import { paid } from '#shared/testing/agreement-money.ts';
import { after, agreed, agreementIn } from '#shared/testing/agreements.ts';
import { DEFAULT_ASSESSMENT } from '#shared/testing/assessment.ts';
import { ladderLife } from '#shared/testing/ladder-life.ts';
import { aMobile, anEmail, aRecord, instant } from '#shared/testing/records.ts';
import { DEFAULT_RULES } from '#shared/testing/reguas.ts';
import { stillOwedAgain } from './owed-again.ts';

const paymentId = paymentIdOf('sandbox', 'E0');
const contacts = [anEmail(), aMobile()];
const single = agreed(aRecord({ contacts }), 0, at('2026-06-08'));
const [whole] = agreementIn(single).instalments;
if (!whole) throw new Error('no instalment');
const kept = paid(single, whole.amount, at('2026-06-10'), [whole.debtId], 'E0');

type News = Omit<ToldReturn, 'paymentId'>;
const refund = (amount: number, id = 'R1'): News => ({
  event: 'refunded',
  id,
  amount: centavos(amount),
});
const TAKEN = { event: 'chargeback', id: 'whole', whole: true, amount: whole.amount } as const;
const PART = { event: 'chargeback', id: 'C1', amount: centavos(20_000) } as const;
const won = (id: string): News => ({ event: 'chargeback-reversed', id, amount: centavos(0) });

function factsOf(record: RegisteredRecord, news: News, day: Instant): readonly Fact[] {
  const answer = takeReturn(record, { ...news, paymentId }, RULES_WITHOUT_SERIES);
  if (!('fact' in answer)) throw new Error(answer.outcome);
  return afterMoney(record, answer.fact, DEFAULT_ASSESSMENT, day, RULES_WITHOUT_SERIES);
}
const told = (facts: readonly Fact[]) =>
  facts.flatMap((fact) =>
    fact.type === 'message-requested' && fact.purpose.kind === 'agreement-notice'
      ? [[fact.purpose.news, fact.templateId]]
      : [],
  );
const NEWS = [['owes-again', 'acordo-devolvido-email']];

/** What is missing, and what was told, after these at one moment each an hour after the other. */
function life(news: readonly News[]) {
  let record = kept;
  const said: unknown[] = [];
  for (const [hour, one] of news.entries()) {
    const now = instant(`2026-09-15T1${3 + hour}:00:00.000Z`);
    const facts = factsOf(record, one, now);
    said.push(...told(facts));
    record = after(record, facts, now);
  }
  return { said, still: stillOwedAgain(record, agreementIn(record)), record };
}

describe('a debtor to whom the creditor gave money of an agreement back', () => {
  test('is told so, with what is missing because of it and until when it may be paid', () => {
    const { said, still } = life([refund(10_000)]);
    expect(said).toEqual(NEWS);
    expect(still).toMatchObject({
      by: 'refund',
      returned: 10_000,
      missing: 10_000,
      payBy: '2026-09-25',
    });
  });

  test('is told again when more goes back, with all of it, and once only of one moment', () => {
    const { said, still, record } = life([refund(10_000), refund(5_000, 'R2')]);
    expect(said).toEqual([...NEWS, ...NEWS]);
    expect(still).toMatchObject({ returned: 15_000, missing: 15_000 });
    expect(told(factsOf(record, refund(1, 'R3'), instant('2026-09-15T14:00:00.000Z')))).toEqual([]);
  });

  test('is told of several refunds from the first of which something is owed to the last', () => {
    const on = (record: RegisteredRecord, news: News, day: string) =>
      after(record, factsOf(record, news, at(day)), at(day));
    const first = on(kept, refund(10_000), '2026-09-15');
    const both = on(first, refund(5_000, 'R2'), '2026-09-18');
    expect(stillOwedAgain(both, agreementIn(both))).toMatchObject({
      since: at('2026-09-15'),
      at: at('2026-09-18'),
      returned: 15_000,
    });
    const again = paid(first, 10_000, at('2026-09-16'), [whole.debtId], 'E1');
    const anew = on(again, refund(700, 'R2'), '2026-09-18');
    expect(stillOwedAgain(anew, agreementIn(anew))).toMatchObject({ since: at('2026-09-18') });
  });

  test('owes that no longer once it is paid, and what goes back later is another thing', () => {
    const { record } = life([refund(10_000)]);
    const part = paid(record, 6_000, at('2026-09-16'), [whole.debtId], 'E1');
    expect(stillOwedAgain(part, agreementIn(part))).toMatchObject({ missing: 4_000 });
    const more = after(part, factsOf(part, refund(500, 'R2'), at('2026-09-17')), at('2026-09-17'));
    expect(stillOwedAgain(more, agreementIn(more))).toMatchObject({
      missing: 4_500,
      returned: 10_500,
    });
    const again = paid(more, 4_500, at('2026-09-18'), [whole.debtId], 'E2');
    expect(again.agreements[0]?.status).toBe('fulfilled');
    const anew = after(again, factsOf(again, refund(7, 'R3'), at('2026-10-15')), at('2026-10-15'));
    expect(stillOwedAgain(anew, agreementIn(anew))).toMatchObject({ missing: 7, returned: 7 });
  });

  test.each([
    ['of all of it', TAKEN, 'whole'],
    ['of a part', PART, 'C1'],
  ])('is told the same whether a bank’s chargeback %s came before or after it', (_, taken, id) => {
    const early = life([refund(10_000), taken, won(id)]);
    const late = life([taken, refund(10_000), won(id)]);
    expect(early.said).toEqual(NEWS);
    expect(late.said).toEqual(NEWS);
    for (const { still } of [early, late])
      expect(still).toMatchObject({ returned: 10_000, missing: 10_000, payBy: '2026-09-25' });
    for (const { record } of [early, late])
      expect(record.debts.find(({ status }) => status === 'open')?.dueDate).toBe('2026-09-25');
  });

  test('hears nothing of it when only what was overpaid went back, or a bank took it', () => {
    const over = paid(single, whole.amount + 500, at('2026-06-10'), [whole.debtId], 'E0');
    expect(told(factsOf(over, refund(500), at('2026-09-15')))).toEqual([]);
    expect(told(factsOf(kept, TAKEN, at('2026-09-15')))).toEqual([]);
  });

  test('is reminded of it only when its day nears', () => {
    const rules = {
      ...DEFAULT_RULES,
      reguas: new Map([...DEFAULT_RULES.reguas, ['acordo@1', AGREEMENT_REGUA] as const]),
    };
    const now = at('2026-09-15');
    const debtor = ladderLife(kept, rules, now);
    debtor.happen(factsOf(debtor.record(), refund(10_000), now), now);
    debtor.run(at('2026-10-15'));
    const steps = debtor.told.flatMap(({ at: moment, fact }) =>
      fact.type === 'message-requested' && fact.purpose.kind === 'regua-step'
        ? [`${moment.slice(0, 10)} ${fact.purpose.stepId}`]
        : [],
    );
    expect(steps).toEqual([
      '2026-09-22 d-menos-3',
      '2026-09-25 d-zero',
      '2026-09-28 d-mais-1',
      '2026-09-30 d-mais-5',
    ]);
  });
});
