import { expect, test } from 'vitest';
import type { NextAlarm } from '#shared/domain/debtor/alarm.ts';
import { AURORA, instant } from '#shared/testing/records.ts';
import { alarmHealth } from './alarm-health.ts';

const NOW = instant('2026-03-13T08:30:00.000Z');
const ringing = (at: string): NextAlarm => ({
  kind: 'held-receipt',
  key: 'loja-aurora:receipt:x',
  at: instant(at),
  zone: 'America/Sao_Paulo',
  credorId: AURORA,
});

test.each<[string, NextAlarm, boolean, string]>([
  [
    'rang twenty minutes ago and was never answered',
    ringing('2026-03-13T08:10:00.000Z'),
    true,
    'overdue',
  ],
  ['rang just now', ringing('2026-03-13T08:20:00.000Z'), true, 'should-exist'],
  ['rings tomorrow', ringing('2026-03-14T13:00:00.000Z'), true, 'should-exist'],
  ['rings next week', ringing('2026-03-20T13:00:00.000Z'), true, 'fine'],
  ['is not set, since nothing is owed', { kind: 'none', because: 'nothing-owed' }, false, 'fine'],
  ['is not set though money is owed', { kind: 'none', because: 'nothing-owed' }, true, 'forgotten'],
  [
    'is not set though no dispute is open',
    { kind: 'none', because: 'disputed' },
    true,
    'forgotten',
  ],
  [
    'is not set, since the ladder is over',
    { kind: 'none', because: 'ladder-finished' },
    true,
    'fine',
  ],
  [
    'is not set, since nobody can be reached',
    { kind: 'none', because: 'unreachable' },
    true,
    'fine',
  ],
])('an alarm that %s', (_, alarm, owes, health) => {
  expect(alarmHealth(alarm, owes, NOW)).toBe(health);
});
