import assert from 'node:assert/strict';
import { beforeEach, expect, test } from 'vitest';
import { createTestTable } from '#local/aws/dynamodb/test-table.ts';
import { DEFAULT_OFFER_POLICY } from '#shared/domain/agreement/default-offer-policy.ts';
import { openForOffers } from '#shared/domain/agreement/renegotiate.ts';
import { RULES_WITHOUT_SERIES } from '#shared/domain/debt/money-rules.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { DEFAULT_CONTACT_POLICY } from '#shared/domain/gate/default-policy.ts';
import { describeEntry } from '#shared/domain/history/describe-entry.ts';
import { isRegistered } from '#shared/domain/history/evolve.ts';
import type { Payment } from '#shared/domain/payment/payment.ts';
import { refundPayment } from '#shared/domain/payment/refund.ts';
import { takePayment } from '#shared/domain/payment/take-payment.ts';
import { AGREEMENT_REGUA } from '#shared/domain/regua/agreement-regua.ts';
import { graceAlarms } from '#shared/domain/regua/plan-deadlines.ts';
import { paymentIdOf } from '#shared/domain/values/derive-ids.ts';
import { centavos, sumCentavos } from '#shared/domain/values/money.ts';
import { addMinutes } from '#shared/domain/values/zone.ts';
import { changeDebtor } from '#shared/table/change-debtor.ts';
import { cachedConfig } from '#shared/table/config-cache.ts';
import { publishConfig } from '#shared/table/config-documents.ts';
import { loadDebtor } from '#shared/table/load-debtor.ts';
import { readHistory } from '#shared/table/read-history.ts';
import { readPlanRules } from '#shared/table/read-plan-rules.ts';
import type { Table } from '#shared/table/table.ts';
import { AGREEMENT_PIN, after, agreed, agreementIn } from '#shared/testing/agreements.ts';
import { putRecord } from '#shared/testing/put-record.ts';
import { putRules } from '#shared/testing/put-rules.ts';
import { aDebt, aRecord, AURORA, instant, MARIA } from '#shared/testing/records.ts';
import { runStep } from './run-step.ts';

const PART = centavos(20);
const ACCEPTED = instant('2026-04-14T15:00:00.000Z');

let table: Table;
let now = ACCEPTED;

beforeEach(async () => {
  const { client, tableName } = await createTestTable();
  table = { client, name: tableName };
  await putRules(table);
  const { reguaId } = AGREEMENT_PIN;
  const context = { expected: 0, by: 'user:ana', at: instant('2026-03-01T12:00:00.000Z') };
  await publishConfig(table, 'regua', reguaId, { ...AGREEMENT_REGUA, reguaId }, context);
});

/** Maria's agreement of two parcels, of whose first she paid twenty centavos again and again, and never the rest. */
function paidInParts(count: number): RegisteredRecord {
  let record = agreed(aRecord(), 2, ACCEPTED);
  const [first] = agreementIn(record).instalments;
  if (!first) throw new Error('no instalment');
  for (let nth = 0; nth < count; nth++) {
    const at = addMinutes(ACCEPTED, nth + 1);
    const money = {
      paymentId: paymentIdOf('sandbox', String(nth)),
      credorId: AURORA,
      gateway: 'sandbox',
      chargeId: null,
      debtIds: [first.debtId],
      amount: PART,
      paidAt: at,
    };
    record = after(record, [takePayment(record, money, RULES_WITHOUT_SERIES)], at);
  }
  return record;
}

/** The day after the tolerance comes. */
async function ring(record: RegisteredRecord): Promise<string> {
  const [alarm] = graceAlarms(record, AURORA, DEFAULT_CONTACT_POLICY);
  if (!alarm) throw new Error('nothing to wait for');
  await putRecord(table, { ...record, debtor: { ...record.debtor, nextAlarm: alarm } });
  now = alarm.at;
  const config = cachedConfig(table, () => 0);
  const deps = {
    table,
    planRulesOf: (known: RegisteredRecord) => readPlanRules(config, known),
    now: () => now,
  };
  return runStep(deps, { name: 'StepDue', debtorId: MARIA, key: alarm.key });
}
const state = async () => (await loadDebtor(table, MARIA)).record;
const takenBy = ({ interest, fine, principal }: Payment['allocations'][number]) =>
  sumCentavos([interest, fine, principal]);
const idsOf = (payment: Payment) => payment.allocations.map(({ debtId }) => debtId);

test.each([25, 26, 92, 600])(
  'an agreement that was paid in %d parts breaks in one write, and each counts for the debt',
  async (count) => {
    const { debtId } = aDebt();
    expect(await ring(paidInParts(count))).toBe('broken');
    const { agreements, payments } = await state();
    expect(agreements).toMatchObject([{ status: 'broken' }]);
    expect(payments).toHaveLength(count);
    for (const payment of payments) {
      expect(idsOf(payment)).toEqual([debtId]);
      expect(sumCentavos(payment.allocations.map(takenBy))).toBe(PART);
    }
  },
);

test('one that was paid in many parts may be traded for another', () => {
  const opening = openForOffers(
    paidInParts(120),
    AURORA,
    DEFAULT_OFFER_POLICY,
    addMinutes(ACCEPTED, 200),
    RULES_WITHOUT_SERIES,
  );
  expect(opening.outcome).toBe('open');
});

test('what goes back of it later is taken off there, and every payment reads as it is', async () => {
  await ring(paidInParts(120));
  for (const nth of ['5', '119', '0']) {
    const refund = { paymentId: paymentIdOf('sandbox', nth), refundId: 'D1', amount: PART };
    const context = { actor: 'system', cause: nth, at: now } as const;
    const { record } = await changeDebtor(table, MARIA, context, (loaded) => {
      assert(isRegistered(loaded.record), 'Maria is there');
      const answer = refundPayment(loaded.record, refund, RULES_WITHOUT_SERIES);
      assert(answer.outcome === 'refunded', answer.outcome);
      return { outcome: 'refunded', decision: { facts: [answer.fact] } };
    });
    const { payments } = await state();
    expect(payments).toEqual(expect.arrayContaining([...(record?.payments ?? [])]));
    const taken = payments.flatMap(({ allocations }) => allocations.map(takenBy));
    const kept = payments.map(({ amount, refunded }) => amount - refunded);
    expect(sumCentavos(taken)).toBe(kept.reduce((sum, amount) => sum + amount, 0));
  }
});

test('one that was paid in more parts than any item holds stays as it is, says so, and is looked at again in a week', async () => {
  const record = paidInParts(1_700);
  expect(await ring(record)).toBe('too-large');
  const { agreements, debts, debtor } = await state();
  expect(agreements).toMatchObject([{ status: 'active' }]);
  expect(debts).toEqual(expect.arrayContaining([...record.debts]));
  expect(debtor?.nextAlarm).toMatchObject({
    kind: 'agreement-grace',
    at: addMinutes(now, 7 * 24 * 60),
  });
  const [entry] = await readHistory(table, MARIA, {});
  expect(entry?.fact).toMatchObject({ type: 'agreement-end-held' });
  if (!entry) return;
  expect(describeEntry(entry, 'America/Sao_Paulo', () => true).why[0]).toContain(
    'foi pago em partes demais',
  );
});
