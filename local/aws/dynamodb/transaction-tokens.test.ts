import { expect, test } from 'vitest';
import { createTransactionTokens } from './transaction-tokens.ts';

const MINUTE = 60_000;

test('a token is remembered for ten minutes of the clock and not longer', () => {
  let now = 0;
  const tokens = createTransactionTokens(() => now);
  tokens.remember('baixa-1', { valor: 100 });
  now = 10 * MINUTE - 1;
  expect(tokens.isRepeat('baixa-1', { valor: 100 })).toBe(true);
  expect(() => tokens.isRepeat('baixa-1', { valor: 200 })).toThrow('same client token');
  now = 10 * MINUTE;
  expect(tokens.isRepeat('baixa-1', { valor: 200 })).toBe(false);
});

test('an unknown token is no repeat', () => {
  expect(createTransactionTokens(() => 0).isRepeat('baixa-1', {})).toBe(false);
});
