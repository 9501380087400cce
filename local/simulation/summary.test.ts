import { expect, test } from 'vitest';
import { BEHAVIOURS } from './behaviours/behaviour.ts';
import { FAULT_KINDS } from './faults/fault-kind.ts';
import type { LifeOptions } from './life.ts';
import type { SeedResult } from './seed-result.ts';
import { readSimulateOptions } from './simulate-options.ts';
import { commandOf, haltOf, runLineOf, summaryOf } from './summary.ts';

const OPTIONS: LifeOptions = {
  seed: 7,
  debtors: 200,
  days: 120,
  faults: new Set(FAULT_KINDS),
  behaviours: new Set(BEHAVIOURS),
  pace: 'usual',
};
const RESULT: SeedResult = {
  options: OPTIONS,
  startedAt: 0,
  steps: 1,
  messages: 2,
  payments: 3,
  entries: 4,
  replayed: 5,
  faults: new Map([['late', 6]]),
  sites: new Map([
    ['api/api → dynamodb Query H', { calls: 3, atRisk: 3, before: 1, after: 1 }],
    ['api/api → dynamodb Query T', { calls: 1, atRisk: 1, before: 0, after: 1 }],
  ]),
  broken: 0,
  violations: [],
  story: null,
  digest: '0123456789abcdef',
  cpuSeconds: 240,
};

test.each<Partial<LifeOptions>>([
  {},
  { faults: new Set() },
  { faults: new Set(['late', 'crash']), behaviours: new Set(['disputes', 'writes-back']) },
  { behaviours: new Set(), pace: 'busy', seed: 4_294_967_295 },
])('the command that shows a run again asks for that run: %o', (changed) => {
  const run = { ...OPTIONS, ...changed };
  const words = commandOf(run).replace('npm run simulate -- ', '').split(' ');
  const { seeds, faults, behaviours, ...read } = readSimulateOptions(words);
  expect({
    ...read,
    seed: seeds[0],
    faults: new Set(faults),
    behaviours: new Set(behaviours),
  }).toEqual({ ...run, help: false, workers: expect.any(Number) });
});

test('a town that is over says in a line what it came to, and which laws it broke', () => {
  const at = { debtorId: null, at: null, what: 'twice' };
  const violations = [
    { law: 'nothing is stuck', ...at },
    { law: 'nothing is stuck', ...at },
  ];
  expect(runLineOf(RESULT)).toBe(
    'seed 7: 24,000 debtor-days, 240 s of processor, 0 violations, digest 0123456789ab',
  );
  expect(runLineOf({ ...RESULT, broken: 2, violations })).toContain(
    '2 violations (nothing is stuck)',
  );
});

test('the summary names each call site at which a function did not die on both sides', () => {
  const told = summaryOf([RESULT], 1);
  expect(told).toContain(
    'crashes reached 1 of 2 call sites, on both sides of the call; 1 not yet:',
  );
  expect(told).toContain('1 call   api/api → dynamodb Query T: before');
});

test('where nobody was to die, no call site is missing', () => {
  const late = { ...RESULT, options: { ...OPTIONS, faults: new Set(['late'] as const) } };
  expect(summaryOf([late], 1)).not.toContain('crashes');
});

test('a town that came to no end is counted, and leaves no digest of all', () => {
  expect(summaryOf([RESULT], 3)).toMatch(/came to no end +2\n/);
  expect(summaryOf([RESULT], 3)).toMatch(/digest of all histories +-$/);
  expect(summaryOf([], 1)).toMatch(/a second and core +-\n/);
});

test('a town that fell over says where, and how to see it again', () => {
  const error = new Error('seed 7: nobody is there', { cause: 'at somewhere.ts:3' });
  expect(haltOf(OPTIONS, error)).toBe(
    'halted: Error: seed 7: nobody is there\nat somewhere.ts:3\n' +
      '  npm run simulate -- --seed 7 --debtors 200 --days 120 --faults all --pace usual',
  );
});
