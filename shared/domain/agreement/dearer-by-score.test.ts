import { expect, test } from 'vitest';
import { dearerByScore, type PricedBand } from './dearer-by-score.ts';

const band = (bandId: string, score: PricedBand['score'], interestBps: number): PricedBand => ({
  bandId,
  carteiras: null,
  daysLate: null,
  score,
  amount: null,
  parcels: [{ from: 2, until: 12, monthlyInterestBps: interestBps }],
});
const low = { from: 0, until: 400 };
const high = { from: 401, until: null };

test('a lower score that pays more for as many parcels is found, with what the other pays', () => {
  expect(dearerByScore([band('alta', high, 100), band('baixa', low, 199)])).toEqual([
    { band: 1, rung: 0, interestBps: 199, than: { bandId: 'alta', interestBps: 100 } },
  ]);
});

test.each([
  ['the same', [band('alta', high, 100), band('baixa', low, 100)]],
  ['less', [band('alta', high, 100), band('baixa', low, 0)]],
  [
    'more, but by other days late',
    [
      band('alta', high, 100),
      { ...band('baixa', low, 199), daysLate: { from: 90, until: 100 } },
      { ...band('x', null, 0), daysLate: { from: 0, until: 89 } },
    ].map((one) => (one.bandId === 'alta' ? { ...one, daysLate: { from: 0, until: 89 } } : one)),
  ],
  [
    'more, in another carteira',
    [
      { ...band('alta', high, 100), carteiras: ['a'] },
      { ...band('baixa', low, 199), carteiras: ['b'] },
    ],
  ],
  [
    'more, for more parcels',
    [
      { ...band('alta', high, 100), parcels: [{ from: 2, until: 6, monthlyInterestBps: 100 }] },
      { ...band('baixa', low, 199), parcels: [{ from: 7, until: 12, monthlyInterestBps: 199 }] },
    ],
  ],
  ['more, whatever the score', [band('alta', null, 100), band('baixa', low, 199)]],
])('nothing is wrong with a lower score that pays %s', (_, bands) => {
  expect(dearerByScore(bands)).toEqual([]);
});
