import { expect, it } from 'vitest';
import phone from '#shared/testing/fixtures/brazil/phone.json' with { type: 'json' };
import { ufOfDdd } from './ddd.ts';

const DDD_OF_DF_AND_GO = 61;

it.each(Object.entries(phone.dddsByUf))('finds %s by its area codes', (uf, ddds) => {
  for (const ddd of ddds) expect(ufOfDdd(ddd)).toBe(ddd === DDD_OF_DF_AND_GO ? 'DF' : uf);
});

it('knows 67 area codes and no other', () => {
  const known = Array.from({ length: 100 }, (_, ddd) => ddd).filter((ddd) => ufOfDdd(ddd) !== null);
  expect(known).toEqual(
    [...new Set(Object.values(phone.dddsByUf).flat())].toSorted((a, b) => a - b),
  );
  expect(known).toHaveLength(67);
});
