import { expect, test } from 'vitest';
import { withMeasured } from './keep-results.ts';

const YESTERDAY = { node: 'v24.21.0', cores: 2, on: '2026-11-26' };
const TODAY = { node: 'v24.22.0', cores: 4, on: '2026-11-27' };

test('a bench of today dates its own figures alone', () => {
  const before = {
    gate: { machine: YESTERDAY, measured: [1] },
    money: { machine: YESTERDAY, measured: [2] },
  };
  expect(withMeasured(before, { money: [3] }, TODAY)).toEqual({
    gate: { machine: YESTERDAY, measured: [1] },
    money: { machine: TODAY, measured: [3] },
  });
});
