import { expect, test } from 'vitest';
import { ALL_MUTANTS } from './all-mutants.ts';
import { readHuntOptions } from './options.ts';

test('without options every mutant is hunted, two at a time, until one hunter has it', () => {
  expect(readHuntOptions([])).toEqual({
    help: false,
    allHunters: false,
    workers: 2,
    hunters: ['simulator', 'tests'],
    mutants: ALL_MUTANTS,
  });
});

test('one hunter can be sent out alone', () => {
  expect(readHuntOptions(['--hunter', 'tests']).hunters).toEqual(['tests']);
});

test('some mutants can be hunted by name', () => {
  const { mutants } = readHuntOptions(['--only', 'week-of-six-days', '--only=opt-out-ignored']);
  expect(mutants.map(({ name }) => name)).toEqual(['week-of-six-days', 'opt-out-ignored']);
});

test.each([
  [['--workers', '0'], '--workers "0": give a whole number from 1 to 16.'],
  [['--workers', 'many'], '--workers "many": give a whole number from 1 to 16.'],
  [['--hunter', 'dogs'], '--hunter "dogs": give simulator or tests.'],
  [['--only', 'nobody'], '--only "nobody": there is no such mutant.'],
])('%j is refused with what it may be', (args, message) => {
  expect(() => readHuntOptions(args)).toThrow(message);
});
