import { expect, test } from 'vitest';
import type { Fact } from '#shared/domain/history/entry.ts';
import { StepId } from '#shared/domain/values/ids.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { epochMsOf } from '#shared/domain/values/zone.ts';
import { entry } from '#shared/testing/measured-case.ts';
import { AURORA, instant, MARIA } from '#shared/testing/records.ts';
import { neverFollowed } from './held-for-ever.ts';

const THURSDAY = '2026-09-03T12:30:00.000Z';
const step = {
  credorId: AURORA,
  stepId: StepId.parse('d-mais-3'),
  anchor: localDate('2026-08-29'),
} as const;
const held: Fact = {
  type: 'step-held',
  ...step,
  reasons: ['switched-off'],
  until: instant(THURSDAY),
};
const passedOver: Fact = { type: 'step-skipped', ...step, reasons: ['opted-out'] };

// Monday 7 September is a holiday everywhere, and Friday one that Bahia keeps in this list.
test.each([
  ['within five days that are no holidays', 'SP', '2026-09-09T12:00:00.000Z', 0],
  ['a day later', 'SP', '2026-09-10T12:00:00.000Z', 1],
  ['a day later, of which their state kept one more', 'BA', '2026-09-10T12:00:00.000Z', 0],
  ['two days later all the same', 'BA', '2026-09-11T12:40:00.000Z', 1],
])('what was held is followed up %s', (_, uf, followed, breaches) => {
  const entries = [entry(held, THURSDAY), entry(passedOver, followed)];
  const life = { debtorId: MARIA, entries, person: { uf, cpf: '52998224725' } };
  const now = epochMsOf(instant('2026-10-01T12:00:00.000Z'));
  const closed = new Map([['BA', new Set(['2026-09-04'])]]);
  expect(neverFollowed(life, { now, published: [], closed })).toHaveLength(breaches);
});
