import { expect, it } from 'vitest';
import { parseUf, Uf, zoneOfUf } from './uf.ts';

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

it.each([
  [' sp ', 'SP'],
  ['São Paulo', 'SP'],
  ['MATO GROSSO DO SUL', 'MS'],
  ['pará', 'PA'],
  ['paraná', 'PR'],
])('reads "%s" as %s', (text, uf) => {
  expect(parseUf(text)).toEqual({ ok: true, value: uf });
});

it.each(['', 'XX', 'Brasil', 'S. Paulo'])('does not guess a state from "%s"', (text) => {
  expect(parseUf(text)).toEqual({ ok: false, reason: expect.stringContaining('sigla') });
});
