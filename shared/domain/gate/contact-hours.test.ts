import { expect, test } from 'vitest';
import { localDate } from '#shared/domain/values/local-date.ts';
import { Uf } from '#shared/domain/values/uf.ts';
import { minutesOf } from '#shared/domain/values/zone.ts';
import windows from '#shared/testing/fixtures/brazil/contact-windows.json' with { type: 'json' };
import { openMinutesOn } from './contact-hours.ts';
import { DEFAULT_CONTACT_POLICY as policy } from './default-policy.ts';

const FRIDAY = localDate('2026-03-13');
const SATURDAY = localDate('2026-03-14');
const SUNDAY = localDate('2026-03-15');
const GOOD_FRIDAY = localDate('2026-04-03');

const hours = (opens: string, closes: string) => ({
  opensAt: minutesOf(opens),
  closesAt: minutesOf(closes),
});

/** The clocks of Fernando de Noronha and of Acre, seen from that of São Paulo, which unknown people are given. */
test.each([60, -120])('who may live %i minutes from São Paulo gets nothing by night', (shift) => {
  const sms = openMinutesOn(policy, null, 'sms', FRIDAY);
  const email = openMinutesOn(policy, null, 'email', FRIDAY);
  expect((sms?.opensAt ?? 0) + shift).toBeGreaterThanOrEqual(minutesOf('09:00'));
  expect((sms?.closesAt ?? 0) + shift).toBeLessThanOrEqual(minutesOf('18:00'));
  expect((email?.opensAt ?? 0) + shift).toBeGreaterThanOrEqual(minutesOf('08:00'));
  expect((email?.closesAt ?? 0) + shift).toBeLessThanOrEqual(minutesOf('20:00'));
});

test.each(windows.laws)('nobody in $uf gets an SMS outside the hours of $law', (law) => {
  const uf = Uf.parse(law.uf);
  const friday = openMinutesOn(policy, uf, 'sms', FRIDAY);

  expect(friday?.opensAt).toBeGreaterThanOrEqual(minutesOf(law.weekdays[0] ?? ''));
  expect(friday?.closesAt).toBeLessThanOrEqual(minutesOf(law.weekdays[1] ?? ''));
  expect(openMinutesOn(policy, uf, 'sms', SATURDAY)).toBeNull();
});

test.each(Uf.options)('an SMS to %s keeps to the hours that are safe everywhere', (uf) => {
  const [opens = '', closes = ''] = windows.safe.weekdays;
  expect(openMinutesOn(policy, uf, 'sms', FRIDAY)).toEqual(hours(opens, closes));
});

test.each([
  ['SP', FRIDAY, hours('08:00', '20:00')],
  ['SP', SATURDAY, hours('08:00', '14:00')],
  ['RJ', FRIDAY, hours('09:00', '19:00')],
  ['RJ', SATURDAY, null],
  ['AM', FRIDAY, hours('08:00', '18:00')],
  ['MG', SATURDAY, hours('08:00', '20:00')],
  ['CE', FRIDAY, hours('08:00', '20:00')],
  [null, FRIDAY, hours('10:00', '18:00')],
  [null, SATURDAY, null],
] as const)('an e-mail to %s on %s may leave at %j', (uf, date, expected) => {
  expect(openMinutesOn(policy, uf, 'email', date)).toEqual(expected);
});

test.each([SUNDAY, GOOD_FRIDAY])('nobody is contacted on the rest day %s', (date) => {
  expect(openMinutesOn(policy, 'MG', 'email', date)).toBeNull();
  expect(openMinutesOn(policy, 'MG', 'sms', date)).toBeNull();
});

test('a law binds only from its first to its last day', () => {
  const law = {
    ufs: ['SP' as const],
    channels: ['sms' as const],
    weekdays: null,
    saturday: null,
    restDays: null,
    source: 'uma lei de um dia só',
    validFrom: FRIDAY,
    validUntil: FRIDAY,
  };
  const dated = { ...policy, hours: [...policy.hours, law] };
  expect(openMinutesOn(dated, 'SP', 'sms', FRIDAY)).toBeNull();
  expect(openMinutesOn(dated, 'SP', 'sms', localDate('2026-03-12'))).not.toBeNull();
  expect(openMinutesOn(dated, 'SP', 'sms', localDate('2026-03-16'))).not.toBeNull();
});
