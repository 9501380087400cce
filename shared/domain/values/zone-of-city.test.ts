import { expect, test } from 'vitest';
import { zoneOfCity } from './zone-of-city.ts';

test.each([
  ['PE', 'Fernando de Noronha', 'America/Noronha'],
  ['AM', 'TABATINGA', 'America/Eirunepe'],
  ['AM', 'São Paulo de Olivença', 'America/Eirunepe'],
  ['AM', 'Manaus', null],
  ['PE', 'Recife', null],
  ['SP', 'Guajará', null],
] as const)('of %s, %s the clock is its state’s, or one of its own', (uf, city, zone) => {
  expect(zoneOfCity({ uf, city })).toBe(zone);
});
