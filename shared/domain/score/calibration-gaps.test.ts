import { expect, test } from 'vitest';
import { calibrationGaps, gapName, isOff } from './calibration-gaps.ts';

const people = (count: number, daysLate: number, foretold: number, payers: number) =>
  Array.from({ length: count }, (_, place) => ({
    facts: { daysLate },
    group: { uf: place % 2 === 0 ? ('SP' as const) : null, kind: 'cpf' as const },
    foretold,
    paid: place < payers ? 1 : 0,
  }));

test('each band of delay, state and kind tells how far it is off, with its interval', () => {
  const gaps = calibrationGaps([...people(400, -2, 0.5, 200), ...people(400, 40, 0.4, 40)]);
  expect(gaps.map(({ by, name, rows }) => [by, name, rows])).toEqual([
    ['delay', '0', 400],
    ['delay', '31-90', 400],
    ['uf', 'SP', 400],
    ['kind', 'cpf', 800],
  ]);
  const [inTime, late] = gaps;
  expect(inTime?.gap.value).toBeCloseTo(0, 9);
  expect(late?.gap.value).toBeCloseTo(0.3, 9);
  expect(gaps.filter(isOff).map(gapName)).toEqual(['atraso de 31-90 dias', 'estado SP', 'pessoas']);
});

test('what luck explains is not off, and of a handful nothing is told', () => {
  expect(calibrationGaps(people(40, 200, 0.4, 12)).filter(isOff)).toEqual([]);
  expect(calibrationGaps(people(29, 200, 0.9, 0))).toEqual([]);
});

test('a few people who were looked at on many nights are a handful still', () => {
  const rows = people(29, 200, 0.9, 0).map((row, place) => ({ ...row, person: String(place) }));
  expect(calibrationGaps(Array.from({ length: 9 }, () => rows).flat())).toEqual([]);
});

test.each([
  [1, '1-30'],
  [30, '1-30'],
  [31, '31-90'],
  [90, '31-90'],
  [91, '91-180'],
  [180, '91-180'],
  [181, '181+'],
])('%i days late is the band %s', (days, name) => {
  expect(calibrationGaps(people(30, days, 0.5, 15))[0]).toMatchObject({ by: 'delay', name });
});
