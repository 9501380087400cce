import { beforeEach, expect, test } from 'vitest';
import { credorOfCause } from '#shared/domain/history/cause-for-credor.ts';
import { createTestTable } from '#local/aws/dynamodb/test-table.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { DEFAULT_CONTACT_POLICY } from '#shared/domain/gate/default-policy.ts';
import { DEFAULT_REGUA } from '#shared/domain/regua/default-regua.ts';
import { planAlarm, type RingingAlarm } from '#shared/domain/regua/plan-alarm.ts';
import { MessageId } from '#shared/domain/values/ids.ts';
import { cachedConfig } from '#shared/table/config-cache.ts';
import { loadDebtor } from '#shared/table/load-debtor.ts';
import { readHistory } from '#shared/table/read-history.ts';
import { readPlanRules } from '#shared/table/read-plan-rules.ts';
import type { Table } from '#shared/table/table.ts';
import { putRecord } from '#shared/testing/put-record.ts';
import { putRules } from '#shared/testing/put-rules.ts';
import {
  AURORA,
  aDebtor,
  anEmail,
  aRecord,
  aSettledCase,
  instant,
  MARIA,
} from '#shared/testing/records.ts';
import { type RunStepDeps, runStep } from './run-step.ts';

const RULES = { policy: DEFAULT_CONTACT_POLICY, reguas: new Map([['padrao@1', DEFAULT_REGUA]]) };
/** Before the first reminder of the debt that is due on 10 March. */
const IMPORTED = instant('2026-03-02T12:00:00.000Z');

let table: Table;
let deps: RunStepDeps;
let now = IMPORTED;

beforeEach(async () => {
  const { client, tableName } = await createTestTable();
  table = { client, name: tableName };
  await putRules(table);
  const config = cachedConfig(table, () => 0);
  now = IMPORTED;
  deps = {
    table,
    planRulesOf: (record) => readPlanRules(config, record),
    now: () => now,
  };
});

/** Puts a debtor whose alarm stands as their record asks for, and moves the clock to when it rings. */
async function enrolled(record: RegisteredRecord): Promise<RingingAlarm> {
  const alarm = planAlarm(record, RULES, IMPORTED);
  if (alarm.kind === 'none') throw new Error(`nothing to ring for: ${alarm.because}`);
  await putRecord(table, { ...record, debtor: { ...record.debtor, nextAlarm: alarm } });
  now = alarm.at;
  return alarm;
}

const ring = ({ key }: RingingAlarm) => runStep(deps, { name: 'StepDue', debtorId: MARIA, key });
const factsOf = async () =>
  (await readHistory(table, MARIA, {})).map(({ fact, next }) => ({ ...fact, next }));

test('the message of the step that is due is asked for, and the next alarm is set', async () => {
  const alarm = await enrolled(aRecord());

  expect(await ring(alarm)).toBe('requested');

  expect(await factsOf()).toMatchObject([
    {
      type: 'message-requested',
      channel: 'email',
      templateId: 'lembrete-email',
      purpose: { stepId: 'd-menos-5', anchor: '2026-03-10' },
      next: { kind: 'regua-step', stepId: 'd-menos-1' },
    },
  ]);
});

test('an alarm that rings twice asks for one message', async () => {
  const alarm = await enrolled(aRecord());
  expect(await ring(alarm)).toBe('requested');
  expect(await ring(alarm)).toBe('stale');
  expect(await factsOf()).toHaveLength(1);
});

test('two rings at the same time ask for one message', async () => {
  const alarm = await enrolled(aRecord());
  const outcomes = await Promise.all([ring(alarm), ring(alarm), ring(alarm)]);
  expect(outcomes.sort()).toEqual(['requested', 'stale', 'stale']);
  expect(await factsOf()).toHaveLength(1);
});

test('an alarm for a debtor whom nobody knows does nothing', async () => {
  const due = { name: 'StepDue' as const, debtorId: MARIA, key: 'loja-aurora:x' };
  expect(await runStep(deps, due)).toBe('stale');
});

test('a debtor who was texted by another credor this morning waits, and the step with them', async () => {
  const alarm = await enrolled(aRecord());
  const { record } = await loadDebtor(table, MARIA);
  const texted = {
    at: alarm.at,
    channel: 'sms' as const,
    credorId: alarm.credorId,
    messageId: MessageId.parse('nbswy3dpo5xxe3dejvss'),
    purpose: 'regua-step' as const,
    state: 'sent' as const,
  };
  await putRecord(table, {
    ...record,
    debtor: aDebtor({ ...record.debtor, contactLog: [texted] }),
  });

  expect(await ring(alarm)).toBe('held');

  const [held] = await factsOf();
  expect(held).toMatchObject({
    type: 'step-held',
    reasons: ['minimum-interval'],
    next: { kind: 'regua-step', stepId: 'd-menos-5' },
  });
});

test('a debtor without e-mail is reminded by the channel that stands in', async () => {
  const alarm = await enrolled(
    aRecord({ contacts: [anEmail({ health: 'bounced' }), ...aRecord().contacts.slice(1)] }),
  );
  expect(await ring(alarm)).toBe('requested');
  expect(await factsOf()).toMatchObject([{ channel: 'sms', templateId: 'lembrete-sms' }]);
});

test('a step that no channel can carry is skipped with why, and the ladder goes on', async () => {
  const alarm = await enrolled(
    aRecord({ contacts: [anEmail()], debtor: aDebtor({ optedOut: ['sms'] }) }),
  );
  const { record } = await loadDebtor(table, MARIA);
  await putRecord(table, {
    ...record,
    debtor: aDebtor({ ...record.debtor, optedOut: ['sms', 'email'] }),
  });

  expect(await ring(alarm)).toBe('skipped');
  expect(await factsOf()).toMatchObject([
    {
      type: 'step-skipped',
      reasons: ['opted-out', 'no-contact'],
      next: { kind: 'none', because: 'unreachable' },
    },
  ]);
});

test('an alarm that stands for a case that was settled is put right', async () => {
  const alarm = await enrolled(aRecord());
  const { record } = await loadDebtor(table, MARIA);
  await putRecord(table, {
    ...aRecord({ debtor: aDebtor({ ...record.debtor }), cases: [aSettledCase()], debts: [] }),
  });
  expect(await ring(alarm)).toBe('replanned');
  expect(await factsOf()).toMatchObject([
    { type: 'alarm-replanned', next: { kind: 'none', because: 'nothing-owed' } },
  ]);
  const [entry] = await readHistory(table, MARIA, {});
  expect(credorOfCause(entry?.cause ?? '')).toBe(AURORA);
});
