import { expect, it } from 'vitest';
import { Uf, zoneOfUf } from './uf.ts';

it('knows the clock of a debtor of each of the 27 UFs', () => {
  const zones = Object.groupBy(Uf.options, (uf) => zoneOfUf(uf));
  expect(Uf.options).toHaveLength(27);
  expect(zones['America/Rio_Branco']).toEqual(['AC']);
  expect(zones['America/Manaus']).toEqual(['AM']);
  expect(zones['America/Cuiaba']).toEqual(['MT']);
  expect(zones['America/Campo_Grande']).toEqual(['MS']);
  expect(zones['America/Porto_Velho']).toEqual(['RO']);
  expect(zones['America/Boa_Vista']).toEqual(['RR']);
});
