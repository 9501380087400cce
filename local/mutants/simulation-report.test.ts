import { expect, test } from 'vitest';
import { findingOfRun } from './simulation-report.ts';

test('the first law that a run broke has caught the mutant', () => {
  const output = [
    'violations                              3',
    'violation: nobody is contacted twice for one step (seed 1)',
    '  message abc left 2 times',
    'violation: gate: holiday (seed 1)',
    '  2026-04-03 is a holiday',
    '',
  ].join('\n');
  expect(findingOfRun(1, output)).toEqual({
    kind: 'caught',
    what: 'nobody is contacted twice for one step (seed 1)',
    detail: 'message abc left 2 times',
  });
});

test('a law that was broken counts also where nobody tells how', () => {
  expect(findingOfRun(1, 'violation: gate: holiday (seed 1)\n\nLooking\n')).toEqual({
    kind: 'caught',
    what: 'gate: holiday (seed 1)',
    detail: '',
  });
});

test('a world that came to a halt has caught nobody', () => {
  const output = 'violations    0\nhalted: Error: seed 1: no such debtor\n  npm run simulate\n';
  expect(findingOfRun(1, output)).toEqual({
    kind: 'came-to-a-halt',
    because: 'Error: seed 1: no such debtor',
  });
});

test('a run without violations has found nothing', () => {
  expect(findingOfRun(0, 'violations    0\n')).toEqual({ kind: 'nothing-found' });
});

test.each([
  [1, 'Error: seed 1: nobody is behind abc\n', 'Error: seed 1: nobody is behind abc'],
  [null, 'runs  1\n', 'the run did not end'],
])('a run that broke off with %s has caught nobody', (code, output, because) => {
  expect(findingOfRun(code, output)).toEqual({ kind: 'could-not-look', because });
});
