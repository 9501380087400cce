import fc from 'fast-check';
import { expect, test } from 'vitest';
import { centavos, sumCentavos } from '#shared/domain/values/money.ts';
import fixture from '#shared/testing/fixtures/brazil/price.json' with { type: 'json' };
import { priceParcels } from './price.ts';

test.each(fixture.vectors)(
  '$financed centavos at $monthlyBps bps a month in $parcels parcels cost $parcel each',
  ({ financed, monthlyBps, parcels, parcel, last, total, interests, balances }) => {
    const answer = priceParcels(centavos(financed), parcels, monthlyBps);
    const amounts = answer.map(({ amount }) => amount);
    expect(amounts.slice(0, -1)).toEqual(Array(parcels - 1).fill(parcel));
    expect(amounts.at(-1)).toBe(last);
    expect(sumCentavos(amounts)).toBe(total);
    const months = answer.map(({ interest }) => interest);
    expect(interests ?? months).toEqual(months);
    let open = financed;
    const left = answer.map(({ amount, interest }) => (open -= amount - interest));
    expect(balances ?? left).toEqual(left);
  },
);

test('the parcels pay what was financed and its interest, to the centavo', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 100_000_000 }),
      fc.integer({ min: 1, max: 24 }),
      fc.integer({ min: 1, max: 1_000 }),
      (financed, count, bps) => {
        const parcels = priceParcels(centavos(financed), count, bps);
        const paid = sumCentavos(parcels.map(({ amount }) => amount));
        expect(paid - sumCentavos(parcels.map(({ interest }) => interest))).toBe(financed);
      },
    ),
  );
});
