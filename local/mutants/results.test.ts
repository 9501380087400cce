import { expect, test } from 'vitest';
import { ALL_MUTANTS } from './all-mutants.ts';
import type { Finding } from './hunter.ts';
import { documentOf } from './report.ts';
import { readResults, type Results, withHunted } from './results.ts';

const CAUGHT: Finding = { kind: 'caught', what: 'no | step twice', detail: 'twice' };
const [first, second] = ALL_MUTANTS;
if (first === undefined || second === undefined) throw new Error('there are no mutants');

test('a hunter that did not look this time keeps its last finding', () => {
  const before: Results = {
    [first.name]: {
      simulator: { finding: { kind: 'nothing-found' }, seconds: 9 },
      tests: { finding: { kind: 'nothing-found' }, seconds: 1 },
    },
  };
  const trails = [{ hunter: 'tests' as const, finding: CAUGHT, seconds: 2.6 }];
  expect(withHunted(before, { mutant: first, fate: 'caught', trails })).toEqual({
    [first.name]: {
      simulator: { finding: { kind: 'nothing-found' }, seconds: 9 },
      tests: { finding: CAUGHT, seconds: 3 },
    },
  });
});

test('the document names for each mutant what caught it, and whom nobody caught', () => {
  const document = documentOf({ [first.name]: { tests: { finding: CAUGHT, seconds: 3 } } });
  expect(document).toContain(`| ${first.name} | ${first.law} |  | no \\| step twice (3 s) |`);
  expect(document).toContain(`caught 1 (the simulator 0, the tests 1)`);
  expect(document).toContain(`| ${second.name} | ${second.law} |  |  |`);
});

test('every breakage that is known was caught by somebody', () => {
  const results = readResults();
  const free = ALL_MUTANTS.filter(({ name }) => {
    const looks = Object.values(results[name] ?? {});
    return !looks.some(({ finding }) => finding.kind === 'caught');
  });
  expect(free.map(({ name }) => name)).toEqual([]);
});
