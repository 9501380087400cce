import { expect, test } from 'vitest';
import { localDate } from '#shared/domain/values/local-date.ts';
import { ageCase, emptyAging } from './aging.ts';

const TODAY = localDate('2026-03-31');

test.each([
  ['2026-04-10', 'a-vencer'],
  ['2026-03-31', 'a-vencer'],
  ['2026-03-30', '1-30'],
  ['2026-03-01', '1-30'],
  ['2026-02-28', '31-60'],
  ['2025-12-31', '61-90'],
  ['2025-12-30', '91-180'],
  ['2025-10-02', '91-180'],
  ['2025-10-01', '181-360'],
  ['2025-04-04', '361'],
])('a case whose oldest debt fell due on %s is in %s', (dueDate, bucket) => {
  const open = { oldestDueDate: localDate(dueDate), principalOpen: 5_000 };
  const filled = ageCase(emptyAging(), open, TODAY).filter(({ cases }) => cases > 0);
  expect(filled).toMatchObject([{ key: bucket, cases: 1, amount: 5_000 }]);
});
