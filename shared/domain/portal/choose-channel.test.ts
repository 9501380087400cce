import { expect, test } from 'vitest';
import { aDebtor, aRecord } from '#shared/testing/records.ts';
import { optIn, optOut } from './choose-channel.ts';

test('a debtor leaves and returns to a channel once each', () => {
  const left = aRecord({ debtor: aDebtor({ optedOut: ['email'] }) });
  expect(optOut(aRecord(), 'email', 'portal')).toHaveLength(1);
  expect(optOut(left, 'email', 'portal')).toEqual([]);
  expect(optIn(left, 'email', 'portal')).toHaveLength(1);
  expect(optIn(aRecord(), 'email', 'portal')).toEqual([]);
});
