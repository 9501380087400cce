import { expect, test } from 'vitest';
import type { Violation } from './laws/law.ts';
import { fewOfEach } from './seed-result.ts';

const broken = (law: string, times: number): readonly Violation[] =>
  Array.from({ length: times }, (_, index) => ({
    law,
    debtorId: null,
    at: null,
    what: `${index + 1}`,
  }));

test('a law that is broken once is named beside one that is broken a thousand times', () => {
  const told = fewOfEach([
    ...broken('first', 1_000),
    ...broken('second', 1),
    ...broken('third', 30),
  ]);
  expect(told.filter(({ law }) => law === 'second')).toEqual(broken('second', 1));
  expect(told.filter(({ law }) => law === 'first').map(({ what }) => what)[0]).toBe('1');
  expect(told.length).toBeLessThan(100);
});
