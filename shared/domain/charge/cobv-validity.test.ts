import { expect, it } from 'vitest';
import fixture from '#shared/testing/fixtures/brazil/cobv-validity.json' with { type: 'json' };
import { addDays, localDate } from '#shared/domain/values/local-date.ts';
import { cobvValidity } from './cobv-validity.ts';

it.each(fixture.vectors)(
  'a debtor may pay until $lastAccepted (Bacen example $example)',
  ({ dueDate, daysAfterDue, effectiveDue, lastAccepted, ...told }) => {
    const validity = cobvValidity(localDate(dueDate), daysAfterDue);
    expect(validity).toEqual({ effectiveDue, lastAccepted });
    const dayAfter = addDays(validity.lastAccepted, 1);
    expect('firstDenied' in told ? told.firstDenied : dayAfter).toBe(dayAfter);
  },
);

it('gives a debtor thirty days where the charge says nothing', () => {
  expect(cobvValidity(localDate('2026-11-23')).lastAccepted).toBe('2026-12-23');
});
