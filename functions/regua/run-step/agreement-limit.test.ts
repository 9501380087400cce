import { beforeEach, expect, test } from 'vitest';
import { createTestTable } from '#local/aws/dynamodb/test-table.ts';
import { RULES_WITHOUT_SERIES } from '#shared/domain/debt/money-rules.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { describeEntry } from '#shared/domain/history/describe-entry.ts';
import { takePayment } from '#shared/domain/payment/take-payment.ts';
import { AGREEMENT_REGUA } from '#shared/domain/regua/agreement-regua.ts';
import { graceAlarm } from '#shared/domain/regua/plan-deadlines.ts';
import { paymentIdOf } from '#shared/domain/values/derive-ids.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { addMinutes } from '#shared/domain/values/zone.ts';
import { cachedConfig } from '#shared/table/config-cache.ts';
import { publishConfig } from '#shared/table/config-documents.ts';
import { loadDebtor } from '#shared/table/load-debtor.ts';
import { readHistory } from '#shared/table/read-history.ts';
import { readPlanRules } from '#shared/table/read-plan-rules.ts';
import type { Table } from '#shared/table/table.ts';
import { AGREEMENT_PIN, after, agreed, agreementIn } from '#shared/testing/agreements.ts';
import { putRecord } from '#shared/testing/put-record.ts';
import { putRules } from '#shared/testing/put-rules.ts';
import { aRecord, AURORA, instant, MARIA } from '#shared/testing/records.ts';
import { runStep } from './run-step.ts';

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

/** Maria's agreement of two parcels, of whose first she paid one real again and again, and never the rest. */
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
      amount: centavos(100),
      paidAt: at,
    };
    record = after(record, [takePayment(record, money, RULES_WITHOUT_SERIES)], at);
  }
  return record;
}

/** The day after the tolerance comes. */
async function ring(record: RegisteredRecord): Promise<string> {
  const alarm = graceAlarm(record, AURORA);
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

test('an agreement that was paid in many parts breaks in one write', async () => {
  expect(await ring(paidInParts(91))).toBe('broken');
  const { agreements, payments } = await state();
  expect(agreements).toMatchObject([{ status: 'broken' }]);
  expect(payments).toHaveLength(91);
});

test('one that was paid in too many stays as it is, says so, and is looked at again in a week', async () => {
  const record = paidInParts(92);
  expect(await ring(record)).toBe('too-large');
  const { agreements, debts, payments, debtor } = await state();
  expect(agreements).toMatchObject([{ status: 'active' }]);
  expect(debts).toEqual(expect.arrayContaining([...record.debts]));
  expect(payments).toEqual(expect.arrayContaining([...record.payments]));
  expect(debtor?.nextAlarm).toMatchObject({
    kind: 'agreement-grace',
    at: addMinutes(now, 7 * 24 * 60),
  });
  const [entry] = await readHistory(table, MARIA, {});
  expect(entry?.fact).toMatchObject({ type: 'agreement-end-held', items: 101 });
  if (!entry) return;
  expect(describeEntry(entry, 'America/Sao_Paulo', () => true).why[0]).toContain(
    'mexe em 101 registros de uma vez, e cabem 100',
  );
});
