import { expect, test } from 'vitest';
import { DEFAULT_CONTACT_POLICY } from '#shared/domain/gate/default-policy.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { AURORA, aCase, aDebt, aMobile, aRecord, instant } from '#shared/testing/records.ts';
import { mayCall } from './may-call.ts';

/** Friday, 13 March 2026, 11:00 in São Paulo. */
const NOW = instant('2026-03-13T14:00:00.000Z');
const owed = (externalId: string, dueDate: string) =>
  aDebt({ externalId, dueDate: localDate(dueDate) });
const callTo = (...debts: readonly ReturnType<typeof aDebt>[]) =>
  mayCall({
    record: aRecord({ cases: [aCase()], contacts: [aMobile()], debts: [...debts] }),
    credorId: AURORA,
    policy: DEFAULT_CONTACT_POLICY,
    now: NOW,
  });

test('whoever is late is called', () => {
  expect(callTo(owed('NF-1', '2026-03-01')).answer).toBe('call');
});

test('nobody is called about what falls due later, however old what has prescribed is', () => {
  const reasons = ['not-late'];
  const later = owed('NF-2', '2026-04-01');
  expect(callTo(later)).toEqual({ answer: 'never', reasons });
  expect(callTo(owed('NF-1', '2020-01-10'), later)).toEqual({ answer: 'never', reasons });
});

test('whoever owes nothing but what has prescribed is told to be left alone because of that', () => {
  expect(callTo(owed('NF-1', '2020-01-10'))).toEqual({ answer: 'never', reasons: ['prescribed'] });
});
