import { expect, test } from 'vitest';
import { smsPartsOf } from './sms-parts.ts';

test.each([
  ['a'.repeat(160), 1, 1],
  ['a'.repeat(161), 2, 2],
  ['a'.repeat(306), 2, 3],
  ['à'.repeat(160), 1, 1],
  ['ã'.repeat(70), 1, 1],
  ['ã'.repeat(71), 2, 2],
  ['€'.repeat(80), 1, 1],
  ['€'.repeat(81), 2, 2],
])('an SMS of %# is counted', (text, fewest, most) => {
  expect(smsPartsOf(text)).toEqual({ fewest, most });
});
