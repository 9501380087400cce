import { expect, it } from 'vitest';
import fixture from '#shared/testing/fixtures/brazil/cobv-validity.json' with { type: 'json' };
import { localDate } from '#shared/domain/values/local-date.ts';
import { cobvValidity } from './cobv-validity.ts';

it.each(fixture.vectors)(
  'a debtor may pay until $lastAccepted (Bacen example $example)',
  ({ dueDate, daysAfterDue, effectiveDue, lastAccepted }) => {
    const validity = cobvValidity(localDate(dueDate), daysAfterDue);
    expect(validity).toEqual({ effectiveDue, lastAccepted });
  },
);

it('gives a debtor thirty days where the charge says nothing', () => {
  expect(cobvValidity(localDate('2026-11-23')).lastAccepted).toBe('2026-12-23');
});
