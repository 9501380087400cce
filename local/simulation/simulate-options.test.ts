import { expect, test } from 'vitest';
import { BEHAVIOURS } from './behaviours/behaviour.ts';
import { FAULT_KINDS } from './faults/fault-kind.ts';
import { readSimulateOptions } from './simulate-options.ts';

test('seeds count from one, and one seed may be named', () => {
  expect(readSimulateOptions(['--seeds', '3']).seeds).toEqual([1, 2, 3]);
  expect(readSimulateOptions(['--seed', '77']).seeds).toEqual([77]);
  expect(readSimulateOptions(['--seed', '9', '--seed', '4']).seeds).toEqual([9, 4]);
});

test('faults and behaviours are all, none or some', () => {
  expect(readSimulateOptions([])).toMatchObject({ faults: FAULT_KINDS, behaviours: BEHAVIOURS });
  expect(readSimulateOptions(['--faults', 'none']).faults).toEqual([]);
  expect(readSimulateOptions(['--faults', 'crash,late']).faults).toEqual(['crash', 'late']);
  expect(readSimulateOptions(['--behaviours', 'pays-late,refunds']).behaviours).toEqual([
    'pays-late',
    'refunds',
  ]);
});

test('people do the usual, or everything at once', () => {
  expect(readSimulateOptions([]).pace).toBe('usual');
  expect(readSimulateOptions(['--pace', 'busy']).pace).toBe('busy');
});

test.each([
  [['--seeds', '0'], /--seeds "0" is not a whole number from 1/],
  [['--days', '1.5'], /--days "1.5"/],
  [['--debtors', 'many'], /--debtors "many"/],
  [['--seeds', '3', '--seed', '5'], /give one of the two/],
  [['--faults', 'flood'], /--faults "flood" is unknown; there are: error-before/],
  [['--pace', 'slow'], /--pace "slow" is unknown; there are: busy, usual/],
  [['--weather', 'bad'], /weather/],
])('%j is refused with what may be said instead', (args, message) => {
  expect(() => readSimulateOptions(args)).toThrow(message);
});
