import { expect, test } from 'vitest';
import type { DebtKind } from '#shared/domain/debt/debt-kind.ts';
import { AgreementId } from '#shared/domain/values/ids.ts';
import { addDays, localDate } from '#shared/domain/values/local-date.ts';
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
  expect(isPrescribed(aDebt({ dueDate: localDate(dueDate) }), policy, localDate(on))).toBe(
    expected,
  );
});

test('before the rule holds no debt has prescribed', () => {
  const later = { prescription: { ...policy.prescription, validFrom: localDate('2030-01-01') } };
  const old = aDebt({ dueDate: localDate('2015-01-01') });
  expect(isPrescribed(old, later, localDate('2026-03-11'))).toBe(false);
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

const DUE = localDate('2023-03-10');
const owing = (kind: DebtKind | undefined, more: Partial<ReturnType<typeof aDebt>> = {}) => {
  const { terms, ...debt } = aDebt({ dueDate: DUE });
  return { ...debt, terms: { ...terms, ...(kind && { kind }) }, ...more };
};

test.each<[DebtKind | undefined, string]>([
  ['lodging', '2024-03-10'],
  ['rent', '2026-03-10'],
  ['trade-bill', '2026-03-10'],
  ['professional-fees', '2028-03-10'],
  ['instrument', '2028-03-10'],
  [undefined, '2028-03-10'],
])('a debt of the kind %s may be asked for until %s, and not a day longer', (kind, lastDay) => {
  const last = localDate(lastDay);
  expect(isPrescribed(owing(kind), policy, last)).toBe(false);
  expect(isPrescribed(owing(kind), policy, addDays(last, 1))).toBe(true);
});

test('an instalment is asked for by its agreement, whatever the guest owed before', () => {
  const instalment = { agreementId: AgreementId.parse('a'.repeat(20)), number: 1 };
  const on = localDate('2026-03-10');
  expect(isPrescribed(owing('lodging', { instalment }), policy, on)).toBe(false);
});

test('a term that has ended leaves its kind to the rule for all', () => {
  const terms = policy.prescription.terms.map((term) => ({ ...term, validUntil: DUE }));
  const ended = { prescription: { ...policy.prescription, terms } };
  expect(isPrescribed(owing('lodging'), ended, localDate('2026-03-10'))).toBe(false);
});
