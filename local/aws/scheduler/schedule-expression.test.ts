import { expect, test } from 'vitest';
import { nextMoment, parseScheduleExpression } from './schedule-expression.ts';
import { zoneOf } from './zoned-time.ts';

function nextAfter(text: string, zone: string, after: string): string | undefined {
  const expression = parseScheduleExpression(text);
  if (expression === undefined) return 'invalid';
  const at = nextMoment(expression, zoneOf(zone), Date.parse(after));
  return at === undefined ? undefined : new Date(at).toISOString();
}

const SP = 'America/Sao_Paulo';
const NY = 'America/New_York';

test.each([
  ['at(2026-03-03T09:00:00)', SP, '2026-03-01T00:00:00Z', '2026-03-03T12:00:00.000Z'],
  ['at(2026-03-03T09:00:00)', SP, '2026-03-03T12:00:00Z', undefined],
  // Summer time in New York starts on 8 March 2026 at 02:00: 02:30 does not exist and is read as 03:30.
  ['at(2026-03-08T02:30:00)', NY, '2026-03-01T00:00:00Z', '2026-03-08T07:30:00.000Z'],
  ['at(2026-03-08T01:30:00)', NY, '2026-03-01T00:00:00Z', '2026-03-08T06:30:00.000Z'],
  // It ends on 1 November: 01:30 comes twice, and the first is meant.
  ['at(2026-11-01T01:30:00)', NY, '2026-03-01T00:00:00Z', '2026-11-01T05:30:00.000Z'],
  // Brazil had summer time until 2019; on 4 November 2018 the day began at 01:00.
  ['at(2018-11-04T00:30:00)', SP, '2018-11-01T00:00:00Z', '2018-11-04T03:30:00.000Z'],
  ['rate(5 minutes)', SP, '2026-03-03T00:00:00Z', '2026-03-03T00:05:00.000Z'],
  ['rate(1 day)', SP, '2026-03-03T00:00:00Z', '2026-03-04T00:00:00.000Z'],
  ['cron(10 0 * * ? *)', SP, '2026-03-03T12:00:00Z', '2026-03-04T03:10:00.000Z'],
  ['cron(0/20 8-10 ? * MON-FRI *)', SP, '2026-03-06T13:40:00Z', '2026-03-09T11:00:00.000Z'],
  ['cron(0 6 L * ? *)', SP, '2026-02-01T00:00:00Z', '2026-02-28T09:00:00.000Z'],
  ['cron(0 6 29 2 ? *)', SP, '2026-03-01T00:00:00Z', '2028-02-29T09:00:00.000Z'],
  ['cron(0 6 1 JAN ? 2020)', SP, '2026-03-01T00:00:00Z', undefined],
])('%s in %s after %s rings at %s', (text, zone, after, expected) => {
  expect(nextAfter(text, zone, after)).toBe(expected);
});

test.each([
  'at(2026-3-1T00:00:00)',
  'rate(0 minutes)',
  'rate(1 week)',
  'cron(0 6 * *)',
  'cron(99 6 * * ? *)',
  '',
])('"%s" is not a schedule', (text) => {
  expect(parseScheduleExpression(text)).toBeUndefined();
});
