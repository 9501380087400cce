import { expect, test } from 'vitest';
import type { Coverage } from '#shared/domain/report/coverage.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { aScore } from '#shared/testing/next-action.ts';
import { contactWorth } from './contact-worth.ts';

const reachedBy = (email: Coverage['email'], sms: Coverage['sms']): Coverage => ({
  email,
  sms,
  landline: false,
  hasUf: true,
  hasAddress: false,
  changedAt: null,
});
const unreached = {
  score: aScore(0.5),
  principalOpen: centavos(100_000),
  openDebts: 1,
  coverage: reachedBy('dead', 'none'),
};

test.each([
  ['owes more', { principalOpen: centavos(400_000) }, {}],
  ['is likelier to pay', { score: aScore(0.7) }, { score: aScore(0.3) }],
  ['is out of reach', {}, { coverage: reachedBy('usable', 'none') }],
  [
    'has one way alone',
    { coverage: reachedBy('none', 'usable') },
    { coverage: reachedBy('usable', 'usable') },
  ],
  [
    'has confirmed nothing',
    { coverage: reachedBy('usable', 'usable') },
    { coverage: reachedBy('confirmed', 'none') },
  ],
  ['was given more by a person who reviewed it', { score: { ...aScore(0.5), decided: 900 } }, {}],
  ['owes what has not prescribed', {}, { score: null }],
])('a contact of a debtor who %s may bring more', (_who, more, less) => {
  expect(contactWorth({ ...unreached, ...more })).toBeGreaterThan(
    contactWorth({ ...unreached, ...less }),
  );
});

test('whoever was drawn for the control group is asked about by the draw', () => {
  const score = aScore(0.3);
  const [drawn, decided] = [
    { ...score, drawn: 700 },
    { ...score, decided: 700 },
  ];
  const worthBy = (treated: typeof score) => contactWorth({ ...unreached, score: treated });
  expect(worthBy(drawn)).toBe(worthBy(decided));
  expect(worthBy(drawn)).not.toBe(worthBy(score));
});
