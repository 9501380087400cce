import { expect, test } from 'vitest';
import { readStartOptions } from './start-options.ts';

test('without options a town of 160 lives 60 days at port 3000', () => {
  expect(readStartOptions([])).toEqual({
    fresh: false,
    help: false,
    port: 3000,
    debtors: 160,
    days: 60,
    seed: 1,
  });
});

test('options are read as they are given', () => {
  const given = ['--fresh', '--port', '8080', '--debtors', '1000', '--days', '90', '--seed', '2'];
  expect(readStartOptions(given)).toMatchObject({ fresh: true, port: 8080, days: 90, seed: 2 });
});

test.each([
  ['--days', 'abc'],
  ['--days', '0'],
  ['--days', '1.5'],
  ['--debtors', '9999999'],
  ['--port', '70000'],
])('%s %s is refused with what it may be', (name, value) => {
  expect(() => readStartOptions([`${name}=${value}`])).toThrow(
    new RegExp(`^${name} "${value}" não serve: dê um número inteiro de \\d+ a \\d+\\.$`),
  );
});
