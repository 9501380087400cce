import { expect, test } from 'vitest';
import { findingIn, type TestReport } from './test-report.ts';

const reportOf = (status: string, failureMessages: string[], message = ''): TestReport => ({
  testResults: [
    { name: '/copy/a.test.ts', status: 'passed', message: '', assertionResults: [] },
    {
      name: '/copy/shared/b.test.ts',
      status: 'failed',
      message,
      assertionResults: [{ fullName: 'nobody is woken up', status, failureMessages }],
    },
  ],
});

test('a test that failed by what it expects has caught the mutant', () => {
  const report = reportOf('failed', ['AssertionError: expected 7 to be 8\n    at b.test.ts']);
  expect(findingIn(report, '/copy')).toEqual({
    kind: 'caught',
    what: 'shared/b.test.ts: nobody is woken up',
    detail: 'AssertionError: expected 7 to be 8',
  });
});

test('a test that ran out of time has caught nobody', () => {
  const report = reportOf('failed', ['Error: Test timed out in 30000ms.']);
  expect(findingIn(report, '/copy')).toMatchObject({ kind: 'could-not-look' });
});

test('a file that does not load has caught nobody', () => {
  const report = reportOf('skipped', [], 'SyntaxError: Unexpected token\n   at x');
  expect(findingIn(report, '/copy')).toEqual({
    kind: 'could-not-look',
    because: 'SyntaxError: Unexpected token',
  });
});
