import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openMinutesOn } from '#shared/domain/gate/contact-hours.ts';
import { DEFAULT_CONTACT_POLICY as policy } from '#shared/domain/gate/default-policy.ts';
import { localMoment } from '#shared/domain/gate/local-moment.ts';
import { Channel } from '#shared/domain/message/channel.ts';
import { DebtorId } from '#shared/domain/values/ids.ts';
import { addDays, daysBetween, localDate } from '#shared/domain/values/local-date.ts';
import { Uf, zoneOfUf } from '#shared/domain/values/uf.ts';
import { atTime, toInstant, toLocal } from '#shared/domain/values/zone.ts';
import { aDebtor, instant } from '#shared/testing/records.ts';
import { aRegua, type StepChanges } from '#shared/testing/reguas.ts';
import { momentAfter, momentOf } from './step-moment.ts';

const stepOf = (offsetDays: number, changes: StepChanges = {}) => {
  const regua = aRegua([offsetDays], changes);
  const [step] = regua.steps;
  if (step === undefined) throw new Error('a régua of one step has one');
  return { step, setting: { debtor: aDebtor(), regua, policy } };
};

test.each<[string, string, StepChanges, string]>([
  ['on a business day it stays', '2026-03-13', {}, '2026-03-13'],
  ['a Saturday stays where e-mails leave', '2026-03-14', {}, '2026-03-14'],
  ['a Sunday moves on by law', '2026-03-15', {}, '2026-03-16'],
  [
    'a weekend moves to Monday',
    '2026-03-14',
    { onNonBusinessDay: 'next-business-day' },
    '2026-03-16',
  ],
  [
    'a weekend moves back to Friday',
    '2026-03-15',
    { onNonBusinessDay: 'previous-business-day' },
    '2026-03-13',
  ],
  [
    'Carnival moves to Ash Wednesday',
    '2026-02-16',
    { onNonBusinessDay: 'next-business-day' },
    '2026-02-18',
  ],
  [
    'Carnival moves back before its weekend',
    '2026-02-17',
    { onNonBusinessDay: 'previous-business-day' },
    '2026-02-13',
  ],
  [
    'Easter moves past the weekend',
    '2026-04-03',
    { onNonBusinessDay: 'next-business-day' },
    '2026-04-06',
  ],
])('%s', (_, due, changes, expected) => {
  const { step, setting } = stepOf(0, changes);
  const moment = momentOf(step, localDate(due), setting);
  expect(toLocal(moment, 'America/Sao_Paulo')).toMatch(new RegExp(`^${expected}T10:`));
});

test('an SMS step before the opening waits for it, one after the closing comes before it', () => {
  const messages: StepChanges['messages'] = [{ channel: 'sms', templateId: 'atraso-sms' }];
  const early = stepOf(0, { localTime: '08:00', messages });
  const late = stepOf(0, { localTime: '19:00', messages });
  const day = localDate('2026-03-13');
  const local = (moment: ReturnType<typeof momentOf>) => toLocal(moment, 'America/Sao_Paulo');
  expect(local(momentOf(early.step, day, early.setting))).toMatch(/T09:/);
  expect(local(momentOf(late.step, day, late.setting))).toMatch(/T17:/);
});

test('a step whose time has passed today leaves later today, or at its time on the next day', () => {
  const { step, setting } = stepOf(0);
  const local = (now: string) =>
    toLocal(momentAfter(step, instant(now), setting), 'America/Sao_Paulo');
  expect(local('2026-03-13T18:00:00.000Z')).toMatch(/^2026-03-13T1[56]:/);
  expect(local('2026-03-13T22:59:00.000Z')).toMatch(/^2026-03-14T10:/);
  expect(local('2026-03-13T09:00:00.000Z')).toMatch(/^2026-03-13T10:/);
});

test('the minutes of many debtors spread over the whole stretch', () => {
  const { step, setting } = stepOf(0);
  const minutes = Array.from({ length: 3_000 }, (_, index) => {
    const debtor = aDebtor({ debtorId: DebtorId.parse(`debtor${String(index).padStart(6, '0')}`) });
    const moment = momentOf(step, localDate('2026-03-13'), { ...setting, debtor });
    return localMoment(moment, 'America/Sao_Paulo', {}).minute;
  });
  const perMinute = Map.groupBy(minutes, (minute) => minute);
  expect(perMinute.size).toBe(60);
  expect(Math.max(...[...perMinute.values()].map(({ length }) => length))).toBeLessThan(100);
});

test('every moment lies inside the legal hours of the debtor’s own clock, and never before its day', () => {
  const anyTime = fc
    .record({ hour: fc.integer({ min: 8, max: 19 }), minute: fc.integer({ min: 0, max: 59 }) })
    .map(
      ({ hour, minute }) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`,
    );
  fc.assert(
    fc.property(
      fc.option(fc.constantFrom(...Uf.options)),
      fc.constantFrom(...Channel.options),
      anyTime,
      fc.integer({ min: 0, max: 1_000 }),
      fc.boolean(),
      (uf, channel, localTime, days, isLate) => {
        const zone = uf === null ? 'America/Sao_Paulo' : zoneOfUf(uf);
        const { step, setting } = stepOf(0, {
          localTime,
          messages: [{ channel, templateId: 'atraso-sms' }],
        });
        const debtor = aDebtor({ uf, zone });
        const date = addDays(localDate('2026-01-01'), days);
        const moment = isLate
          ? momentAfter(step, toInstant(atTime(date, localTime), zone), { ...setting, debtor })
          : momentOf(step, date, { ...setting, debtor });
        const local = localMoment(moment, zone, {});
        const open = openMinutesOn(policy, uf, channel, local.date);
        expect(local.minute).toBeGreaterThanOrEqual(open?.opensAt ?? Infinity);
        expect(local.minute).toBeLessThan(open?.closesAt ?? 0);
        expect(daysBetween(date, local.date)).toBeGreaterThanOrEqual(0);
        expect(daysBetween(date, local.date)).toBeLessThanOrEqual(5);
      },
    ),
    { numRuns: 500 },
  );
});
