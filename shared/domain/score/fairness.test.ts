import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type FairnessGroup, fairnessOf, isHeldBack } from './fairness.ts';

type Seen = Parameters<typeof fairnessOf>[0][number];

/** So many people of a group, of whom the first were foretold to pay with 0.9 and the others with 0.1. */
const people = (count: number, high: number, group?: FairnessGroup, paid = high): Seen[] =>
  Array.from({ length: count }, (_, place) => ({
    group,
    foretold: place < high ? 0.9 : 0.1,
    paid: place < paid ? 1 : 0,
  }));
const SP: FairnessGroup = { uf: 'SP', kind: 'cpf' };
const PE: FairnessGroup = { uf: 'PE', kind: 'cpf' };
const firm: FairnessGroup = { uf: null, kind: 'cnpj' };
const lineOf = (seen: readonly Seen[], name: string) =>
  fairnessOf(seen).groups.find((line) => line.name === name);

test('who is selected half as often as all others is seen to be', () => {
  const seen = [...people(100, 30, PE), ...people(100, 60, SP), ...people(20, 20)];
  // Half of 220 people or more lie at 0.9; 80 of the 120 others do.
  expect(lineOf(seen, 'PE')).toMatchObject({ rows: 100, selected: 0.3 });
  const ratio = lineOf(seen, 'PE')?.ratio;
  expect(ratio?.value).toBeCloseTo(0.3 / (80 / 120), 12);
  // exp(ln 0.45 ± 1.96 × √(1/30 − 1/100 + 1/80 − 1/120))
  expect(ratio?.low).toBeCloseTo(0.45 * Math.exp(-1.959964 * Math.sqrt(0.0275)), 9);
  expect(ratio?.high).toBeLessThan(0.8);
});

test('a group of whom nobody at all is selected is held back more surely than any other', () => {
  const seen = [...people(40, 0, PE), ...people(160, 120, SP)];
  const ratio = lineOf(seen, 'PE')?.ratio;
  // 0.025 ** (1 / 40) is 0.912.
  expect(ratio).toEqual({ value: 0, low: 0, high: (1 - 0.025 ** (1 / 40)) / 0.75 });
  expect(isHeldBack({ ratio: ratio ?? null })).toBe(true);
  // Where nobody else is selected either, there is nothing to hold it against.
  expect(isHeldBack({ ratio: null })).toBe(false);
});

test('whose chances are told too high is seen to be, and by how much luck may explain', () => {
  const gap = lineOf([...people(100, 50, PE, 0), ...people(100, 50, SP)], 'PE')?.gap;
  expect(gap?.value).toBeCloseTo(0.5, 12);
  expect(gap?.low).toBeGreaterThan(0.4);
  const fair = lineOf([...people(100, 50, PE, 0), ...people(100, 50, SP)], 'SP')?.gap;
  expect(fair?.low).toBeLessThan(0.001);
});

test('a group too small to tell of, and whoever’s group is unknown, is counted and not told', () => {
  const seen = [
    ...people(29, 10, PE),
    ...people(40, 20, SP),
    ...people(11, 5),
    ...people(30, 5, firm),
  ];
  const { groups, left } = fairnessOf(seen);
  expect(groups.map(({ by, name }) => `${by} ${name}`)).toEqual(['uf SP', 'kind cnpj', 'kind cpf']);
  expect(left).toEqual({ uf: 70, kind: 11 });
});

test('whoever was looked at on many nights is one person: no interval is narrower for it, and no group larger', () => {
  const named = (rows: readonly Seen[], group: string): Seen[] =>
    rows.map((row, place) => ({ ...row, person: `${group}${place}` }));
  const nights = (rows: readonly Seen[], times: number) =>
    Array.from({ length: times }, () => rows).flat();
  const once = [...named(people(60, 20, PE), 'p'), ...named(people(80, 50, SP), 's')];
  const often = nights(once, 5);
  for (const name of ['PE', 'SP', 'cpf']) {
    const [one, five] = [lineOf(once, name), lineOf(often, name)];
    expect(five).toMatchObject({ rows: (one?.rows ?? 0) * 5, people: one?.people });
    for (const figure of ['ratio', 'gap'] as const)
      for (const end of ['low', 'high'] as const)
        expect(five?.[figure]?.[end] ?? 0).toBeCloseTo(one?.[figure]?.[end] ?? 0, 9);
  }
  const few = nights(named(people(29, 10, PE), 'p'), 8);
  const { groups, left } = fairnessOf([...few, ...named(people(40, 20, SP), 's')]);
  expect(groups.map(({ name }) => name)).toEqual(['SP', 'cpf']);
  expect(left).toEqual({ uf: 29, kind: 0 });
});

test('whoever’s rows are of as many people has the interval of rows, named or not', () => {
  const seen = [...people(100, 30, PE), ...people(100, 60, SP)];
  const told = (rows: readonly Seen[]) => fairnessOf(rows).groups;
  const named = seen.map((row, place) => ({ ...row, person: String(place) }));
  for (const [place, { ratio, gap }] of told(named).entries()) {
    const plain = told(seen)[place];
    expect(ratio?.low ?? 0).toBeCloseTo(plain?.ratio?.low ?? 0, 12);
    expect(gap.low).toBeCloseTo(plain?.gap.low ?? 0, 12);
  }
});

test('the order in which people come changes nothing, and every interval holds its figure', () => {
  const group = fc.constantFrom(SP, PE, firm, undefined);
  const one = fc.record({
    group,
    foretold: fc.double({ min: 0, max: 1, noNaN: true }),
    paid: fc.constantFrom(0, 1),
  });
  fc.assert(
    fc.property(fc.array(one, { maxLength: 200 }), (seen) => {
      const told = fairnessOf(seen);
      const turned = fairnessOf(seen.toReversed());
      expect(turned.groups.map(({ name, rows, selected }) => [name, rows, selected])).toEqual(
        told.groups.map(({ name, rows, selected }) => [name, rows, selected]),
      );
      const intervals = told.groups.flatMap(({ ratio, gap }) => [gap, ...(ratio ? [ratio] : [])]);
      expect(intervals.filter(({ low, value, high }) => !(low <= value && value <= high))).toEqual(
        [],
      );
    }),
  );
});
