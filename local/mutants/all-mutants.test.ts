import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ALL_MUTANTS } from './all-mutants.ts';

test('there are many, each with a name of its own', () => {
  expect(ALL_MUTANTS.length).toBeGreaterThanOrEqual(80);
  expect(new Set(ALL_MUTANTS.map(({ name }) => name)).size).toBe(ALL_MUTANTS.length);
});

describe.each(ALL_MUTANTS)('$name', ({ name, file, find, replace, tests }) => {
  test('breaks one place of the code as it is today', () => {
    const code = existsSync(file) ? readFileSync(file, 'utf8') : '';
    const remedy = `give "${name}" in local/mutants/breakages a text that stands once in ${file}`;
    expect(code.split(find).length === 2 ? 'it fits' : remedy).toBe('it fits');
    expect(replace).not.toBe(find);
  });

  test('is looked for by tests that are there', () => {
    expect(tests.filter((test) => !existsSync(test))).toEqual([]);
    expect(tests.length).toBeGreaterThan(0);
  });
});
