import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MONEY_LAW } from '#shared/domain/debt/money-law.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { centavos, sumCentavos } from '#shared/domain/values/money.ts';
import vectors from '#shared/testing/fixtures/brazil/iof.json' with { type: 'json' };
import { aDebtor, aRecord, instant } from '#shared/testing/records.ts';
import { askedAt } from '#shared/testing/agreements.ts';
import { DEFAULT_OFFER_POLICY } from './default-offer-policy.ts';
import { iofOf } from './iof.ts';
import { iofOfOffer } from './iof-of-offer.ts';
import { simulate } from './offers.ts';

const TODAY = localDate('2026-06-08');
const NOON = instant('2026-06-08T15:00:00.000Z');

test.each(vectors.cases)(
  'a person who borrows $principal for $days days pays $total',
  ({ principal, days, daily, additional, total }) => {
    const parts = [{ principal: centavos(principal), days }];
    expect(iofOf(parts, 'cpf', TODAY, MONEY_LAW)).toMatchObject({ daily, additional, total });
  },
);

test.each([
  ['cnpj', '2025-06-10', 123 + 380],
  ['cnpj', '2025-06-11', 246 + 380],
  ['cpf', '2025-06-10', 246 + 380],
] as const)('the law of the day holds: a %s on %s', (kind, on, total) => {
  const parts = [{ principal: centavos(100_000), days: 30 }];
  expect(iofOf(parts, kind, localDate(on), MONEY_LAW)?.total).toBe(total);
});

test('of a day before the data there is none', () => {
  const parts = [{ principal: centavos(100_000), days: 30 }];
  expect(iofOf(parts, 'cpf', localDate('2021-12-31'), MONEY_LAW)).toBeNull();
});

test('more principal or more days never cost less, and a year is the most of the daily part', () => {
  const part = fc.record({
    principal: fc.integer({ min: 0, max: 1_000_000_000 }).map(centavos),
    days: fc.integer({ min: 0, max: 2_000 }),
  });
  const parts = fc.array(part, { minLength: 1, maxLength: 24 });
  fc.assert(
    fc.property(parts, part, (some, more) => {
      const few = iofOf(some, 'cpf', TODAY, MONEY_LAW);
      const many = iofOf([...some, more], 'cpf', TODAY, MONEY_LAW);
      const whole = sumCentavos(some.map(({ principal }) => principal));
      expect(many?.total).toBeGreaterThanOrEqual(few?.total ?? 0);
      expect(few?.daily).toBeLessThanOrEqual(Math.ceil(whole * 0.0000820001 * 365) + 1);
    }),
  );
});

const BANK = { ...DEFAULT_OFFER_POLICY, isFinancialInstitution: true, showsIof: true };
function iofFor(
  policy: typeof DEFAULT_OFFER_POLICY,
  parcels: number,
  kind: 'cpf' | 'cnpj' = 'cpf',
) {
  const record = { ...aRecord(), debtor: aDebtor({ documentKind: kind }) };
  const question = askedAt(record, NOON, { policy });
  const simulation = simulate(question, { parcels });
  if (simulation.outcome !== 'offer') throw new Error('there is no such offer');
  return { iof: iofOfOffer(question, simulation.offer), offer: simulation.offer };
}

test('a financial institution that asks for it is shown the tax and the cost with it; the offer stays as it is', () => {
  const { iof, offer } = iofFor(BANK, 6);
  expect(iof?.amount).toBeGreaterThan(0);
  expect(iof?.source).toContain('Decreto 6.306/2007');
  expect(iof?.cost.monthly).toBeGreaterThan(offer.monthlyInterestBps / 100);
  expect(offer).toEqual(iofFor(DEFAULT_OFFER_POLICY, 6).offer);
});

test.each([
  ['a creditor that is none', { ...BANK, isFinancialInstitution: false }, 6],
  ['one that does not ask', { ...BANK, showsIof: false }, 6],
  ['whoever pays at once', BANK, 0],
])('%s is shown none', (_, policy, parcels) => {
  expect(iofFor(policy, parcels).iof).toBeNull();
});
