import { expect, test } from 'vitest';
import { localDate } from '#shared/domain/values/local-date.ts';
import { LISTING_LAW, rulesOn } from './listing-law.ts';
import { ListingPolicy } from './listing-policy.ts';
import { LISTING_POLICY } from '#shared/testing/listings.ts';

const MAY = localDate('2026-05-11');

test('every rule says where it comes from', () => {
  const { notice, limit, withdrawal, protest, states } = LISTING_LAW;
  for (const rule of [...notice, ...limit, ...withdrawal, ...protest, ...states])
    expect(rule.source).not.toBe('');
});

test('an e-mail and an SMS are notices, ten days before, and a listing stays five years at most', () => {
  expect(rulesOn('negativacao', 'SP', MAY)).toMatchObject({
    channels: ['email', 'sms'],
    waitDays: 10,
    limitYears: 5,
    withdrawal: { businessDays: 5, act: 'exclusao' },
  });
});

test('after a protest the creditor gives the letter of consent, and the debtor pays the cartório', () => {
  expect(rulesOn('protesto', 'SP', MAY)).toMatchObject({
    protestDays: 3,
    withdrawal: { act: 'anuencia', feesBy: 'debtor' },
  });
});

const stateLaw = {
  ...LISTING_LAW,
  states: [
    {
      ufs: ['RS' as const],
      minWaitDays: 15,
      returnReceipt: true,
      source: 'uma lei de um estado',
      validFrom: localDate('2026-05-01'),
      validUntil: localDate('2026-05-31'),
    },
  ],
};

test.each([
  ['RS', '2026-05-11', 15, 0],
  [null, '2026-05-11', 15, 0],
  ['SP', '2026-05-11', 10, 2],
  ['RS', '2026-06-01', 10, 2],
] as const)(
  'a state law binds whoever lives there while it is in force: %s on %s',
  (uf, on, days, ways) => {
    const rules = rulesOn('negativacao', uf, localDate(on), stateLaw);
    expect([rules.waitDays, rules.channels.length]).toEqual([days, ways]);
  },
);

test('a policy that waits less than the law is refused, with the field and the remedy', () => {
  const { negativacao, protesto } = LISTING_POLICY.document;
  const hasty = { negativacao: { ...negativacao, waitDays: 9 }, protesto };
  expect(ListingPolicy.safeParse(hasty).error?.issues).toMatchObject([
    { path: ['negativacao', 'waitDays'], message: expect.stringMatching(/9 dias.*mínimo de 10/) },
  ]);
});

test('a cartório lists nobody and a bureau protests nothing', () => {
  const { negativacao, protesto } = LISTING_POLICY.document;
  const crossed = {
    negativacao: negativacao && { ...negativacao, registry: 'sandbox-cartorio' },
    protesto: protesto && { ...protesto, registry: 'sandbox-bureau' },
  };
  expect(ListingPolicy.safeParse(crossed).error?.issues).toMatchObject([
    {
      path: ['negativacao', 'registry'],
      message: 'cartório de protesto de teste não faz negativação; escolha outro órgão',
    },
    { path: ['protesto', 'registry'] },
  ]);
});

test('a protest without title data is refused', () => {
  const { title: _, ...protesto } = LISTING_POLICY.document.protesto ?? {};
  const bare = { negativacao: null, protesto };
  expect(ListingPolicy.safeParse(bare).success).toBe(false);
});
