import { expect, test } from 'vitest';
import { AURORA } from '#shared/testing/records.ts';
import { causeForCredor, credorOfCause } from './cause-for-credor.ts';

test.each(['lookup', 'remessa', 'sorting'] as const)('whose %s it was is read back', (work) => {
  expect(credorOfCause(causeForCredor(work, AURORA, '7:00012'))).toBe(AURORA);
});

test.each(['api:7f3a', 'portal:7f3a', 'listing:abc:def', 'x:sorting:loja-aurora:1', ''])(
  '"%s" names nobody',
  (cause) => {
    expect(credorOfCause(cause)).toBeNull();
  },
);
