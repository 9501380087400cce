import { expect, test } from 'vitest';
import { openMinutesOn } from '#shared/domain/gate/contact-hours.ts';
import { Channel } from '#shared/domain/message/channel.ts';
import { planAlarm } from '#shared/domain/regua/plan-alarm.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { addMinutes, type Instant } from '#shared/domain/values/zone.ts';
import { aCase, aDebt, aRecord, instant } from '#shared/testing/records.ts';
import { OPEN_POLICY, SHORT_REGUA } from './rules.ts';

const rules = { policy: OPEN_POLICY, reguas: new Map([['padrao@1', SHORT_REGUA]]) };
const record = aRecord({ cases: [aCase()], debts: [aDebt({ dueDate: localDate('2026-03-12') })] });
const alarmAt = (now: Instant) => {
  const alarm = planAlarm(record, rules, now);
  return alarm.kind === 'none' ? alarm.because : alarm.at;
};

test.each(['2026-11-25', '2026-11-28', '2026-11-29', '2026-12-25'])(
  'on %s, be it a Sunday or Christmas, a rehearsal may write at any hour',
  (day) => {
    for (const channel of Channel.options)
      expect(openMinutesOn(OPEN_POLICY, 'SP', channel, localDate(day))).toEqual({
        opensAt: 0,
        closesAt: 1_439,
      });
  },
);

test('whoever is three days late is written to within two minutes, on a Sunday too', () => {
  const sunday = instant('2026-03-15T15:00:30.000Z');
  expect(alarmAt(sunday) <= addMinutes(sunday, 2)).toBe(true);
});

test('at night the alarm waits for 08:00, so a rehearsal rings it by hand', () => {
  expect(alarmAt(instant('2026-03-15T06:00:00.000Z'))).toBe('2026-03-15T11:00:00.000Z');
});
