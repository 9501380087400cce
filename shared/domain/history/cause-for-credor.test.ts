import assert from 'node:assert/strict';
import { expect, test } from 'vitest';
import { planAlarm } from '#shared/domain/regua/plan-alarm.ts';
import { AURORA, aRecord, instant } from '#shared/testing/records.ts';
import { DEFAULT_RULES } from '#shared/testing/reguas.ts';
import { causeForCredor, causeOfAlarm, credorOfCause } from './cause-for-credor.ts';

test.each(['lookup', 'remessa', 'sorting'] as const)('whose %s it was is read back', (work) => {
  expect(credorOfCause(causeForCredor(work, AURORA, '7:00012'))).toBe(AURORA);
});

test.each(['api:7f3a', 'portal:7f3a', 'listing:abc:def', 'x:sorting:loja-aurora:1', ''])(
  '"%s" names nobody',
  (cause) => {
    expect(credorOfCause(cause)).toBeNull();
  },
);

test('whose alarm rang is read back, so that another creditor reads nothing of it', () => {
  const alarm = planAlarm(aRecord(), DEFAULT_RULES, instant('2026-03-01T12:00:00.000Z'));
  assert(alarm.kind !== 'none');
  expect(credorOfCause(causeOfAlarm(alarm.key))).toBe(AURORA);
});
