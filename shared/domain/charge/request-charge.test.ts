import { expect, test } from 'vitest';
import { RULES_WITHOUT_SERIES } from '#shared/domain/debt/money-rules.ts';
import { preview } from '#shared/domain/history/preview.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { AURORA, aDebt, aRecord, HORIZONTE, instant, MARIA } from '#shared/testing/records.ts';
import { CHARGE_DEBTS_MAX, requestCharge } from './request-charge.ts';

const now = instant('2026-03-15T15:00:00.000Z');
const ask = { rules: RULES_WITHOUT_SERIES, credorId: AURORA, now };

function requested(record: RegisteredRecord) {
  const answer = requestCharge(record, ask);
  expect(answer.outcome).toBe('requested');
  if (answer.outcome !== 'requested') throw new Error('not requested');
  return { ...answer, record: preview(record, [answer.fact], { debtorId: MARIA, at: now }) };
}

test("a charge asks for today's value of every open debt", () => {
  const { fact, ref } = requested(aRecord());
  expect(fact).toMatchObject({ amount: 102_167, forDate: '2026-03-15', credorId: AURORA });
  expect(ref).toMatchObject({ kind: 'charge', external: fact.chargeId });
});

test("the day is the debtor's own: late in the evening in São Paulo it is still today", () => {
  const evening = instant('2026-03-16T02:59:00.000Z');
  const answer = requestCharge(aRecord(), { ...ask, now: evening });
  expect(answer).toMatchObject({ fact: { forDate: '2026-03-15' } });
});

test('only the debts that were chosen are charged', () => {
  const other = aDebt({ externalId: 'B', dueDate: localDate('2026-03-12') });
  const record = aRecord({ debts: [aDebt(), other] });
  const answer = requestCharge(record, { ...ask, debtIds: [other.debtId] });
  expect(answer).toMatchObject({ fact: { debtIds: [other.debtId], amount: 102_100 } });
});

test('asking again on the same day leads to the charge that waits', () => {
  const { record, chargeId } = requested(aRecord());
  expect(requestCharge(record, ask)).toMatchObject({ outcome: 'reused', charge: { chargeId } });
});

test('a second tap, an hour later, leads to the charge of the first', () => {
  const { record, chargeId } = requested(aRecord());
  const later = instant('2026-03-15T16:00:00.000Z');
  expect(requestCharge(record, { ...ask, now: later })).toMatchObject({
    outcome: 'reused',
    charge: { chargeId },
  });
});

test.each([
  ['that can still be paid leads to it', '2026-03-15T15:00:00.001Z', 'reused'],
  ['that has expired makes another', '2026-03-15T15:00:00.000Z', 'requested'],
])('asking again after a charge %s', (_, expiresAt, outcome) => {
  const { record, chargeId } = requested(aRecord());
  const issued = preview(
    record,
    [
      {
        type: 'charge-issued',
        chargeId,
        credorId: AURORA,
        gateway: 'sandbox',
        copiaECola: '0'.repeat(40),
        expiresAt: instant(expiresAt),
      },
    ],
    { debtorId: MARIA, at: now },
  );
  expect(requestCharge(issued, ask).outcome).toBe(outcome);
});

test('a charge that failed is not asked for again: the next has another id', () => {
  const { record, chargeId } = requested(aRecord());
  const failed = preview(
    record,
    [{ type: 'charge-failed', chargeId, credorId: AURORA, reason: 'recusado' }],
    { debtorId: MARIA, at: now },
  );
  expect(requested(failed).chargeId).not.toBe(chargeId);
});

test('one charge covers a bounded number of debts, the oldest', () => {
  const debts = Array.from({ length: CHARGE_DEBTS_MAX + 5 }, (_, i) =>
    aDebt({ externalId: `NF-${i}` }),
  );
  expect(requested(aRecord({ debts })).fact.debtIds).toHaveLength(CHARGE_DEBTS_MAX);
});

test('whoever owes nothing to this credor is charged nothing', () => {
  const debts = [aDebt({ credorId: HORIZONTE })];
  expect(requestCharge(aRecord({ debts }), ask)).toEqual({ outcome: 'nothing-owed' });
});
