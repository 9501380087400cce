import { expect, test } from 'vitest';
import { localDate } from '#shared/domain/values/local-date.ts';
import { openDebtsOf } from '#shared/domain/case/case-figures.ts';
import { aDebt, aRecord, AURORA, HORIZONTE } from '#shared/testing/records.ts';
import { DEFAULT_CONTACT_POLICY as policy } from './default-policy.ts';
import { collectibleSince, isPrescribed, withoutPrescribed } from './prescription.ts';

test.each([
  ['2021-03-10', '2026-03-10', false],
  ['2021-03-10', '2026-03-11', true],
  ['2020-02-29', '2025-02-28', false],
  ['2020-02-29', '2025-03-01', true],
  ['2026-03-10', '2026-03-11', false],
  ['2026-12-10', '2026-03-11', false],
])('a debt due on %s has prescribed on %s: %s', (dueDate, on, expected) => {
  expect(isPrescribed(localDate(dueDate), policy, localDate(on))).toBe(expected);
});

test('before the rule holds no debt has prescribed', () => {
  const later = { prescription: { ...policy.prescription, validFrom: localDate('2030-01-01') } };
  expect(isPrescribed(localDate('2015-01-01'), later, localDate('2026-03-11'))).toBe(false);
});

test('of an old and a newer debt only the newer one of this credor may be asked for', () => {
  const old = aDebt({ externalId: 'NF-1/1', dueDate: localDate('2020-01-10') });
  const other = aDebt({ credorId: HORIZONTE, dueDate: localDate('2026-01-10') });
  const record = aRecord({ debts: [old, aDebt(), other] });
  const on = localDate('2026-03-13');
  expect(openDebtsOf(withoutPrescribed(record, policy, on), AURORA)).toEqual([aDebt()]);
  expect(collectibleSince(record, AURORA, policy, on)).toBe('2026-03-10');
  expect(collectibleSince(aRecord({ debts: [old] }), AURORA, policy, on)).toBeNull();
});
