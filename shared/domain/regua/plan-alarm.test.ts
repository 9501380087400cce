import { expect, test } from 'vitest';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { MessageId, StepId, TemplateId } from '#shared/domain/values/ids.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { addMinutes, epochMsOf, type Instant } from '#shared/domain/values/zone.ts';
import { ladderLife } from '#shared/testing/ladder-life.ts';
import {
  AURORA,
  aCase,
  aDebt,
  aDebtor,
  aDisputedCase,
  anEmail,
  aRecord,
  aSettledCase,
  HORIZONTE,
  instant,
} from '#shared/testing/records.ts';
import { aRegua, DEFAULT_RULES as rules, rulesWith } from '#shared/testing/reguas.ts';
import { DEFAULT_REGUA } from './default-regua.ts';
import { planAlarm } from './plan-alarm.ts';
import { Regua } from './regua.ts';

const EARLY = instant('2026-03-01T12:00:00.000Z');
const plan = (record: RegisteredRecord, now: Instant = EARLY) => planAlarm(record, rules, now);
const texted = (at: Instant): RegisteredRecord['debtor']['contactLog'][number] => ({
  credorId: AURORA,
  messageId: MessageId.parse('a'.repeat(20)),
  channel: 'email',
  purpose: 'regua-step',
  state: 'sent',
  at,
});
const otherAlarm = { kind: 'none', because: 'stopped' } as const;
const everyStep = DEFAULT_REGUA.steps.map(({ stepId }) => stepId);
const finished = aCase({ progress: { anchor: localDate('2026-03-10'), done: everyStep } });

test('the alarm names credor, due date, step and local moment in its key', () => {
  const alarm = plan(aRecord());
  expect(alarm).toMatchObject({
    kind: 'regua-step',
    credorId: AURORA,
    stepId: 'd-menos-5',
    anchor: '2026-03-10',
    zone: 'America/Sao_Paulo',
    key: expect.stringMatching(/^loja-aurora:2026-03-10:d-menos-5:2026-03-05T\d\d:\d\d$/),
  });
});

test.each<[string, Partial<RegisteredRecord>, string]>([
  ['owes nothing', { debts: [], cases: [aSettledCase()] }, 'nothing-owed'],
  ['disputes all that they owe', { cases: [aDisputedCase()] }, 'disputed'],
  [
    'owes only what has prescribed',
    { debts: [aDebt({ dueDate: localDate('2021-02-28') })] },
    'prescribed',
  ],
  ['heard every step', { cases: [finished] }, 'ladder-finished'],
  ['has no contact', { contacts: [] }, 'unreachable'],
  ['has only a dead e-mail', { contacts: [anEmail({ health: 'bounced' })] }, 'unreachable'],
  [
    'wants no e-mail and has no phone',
    { contacts: [anEmail()], debtor: aDebtor({ optedOut: ['email'] }) },
    'unreachable',
  ],
])('a debtor who %s needs no alarm', (_, changes, because) => {
  expect(plan(aRecord(changes))).toEqual({ kind: 'none', because });
});

test('a debt that prescribed lends its due date to no ladder', () => {
  const old = aDebt({ externalId: 'NF-1/1', dueDate: localDate('2021-02-28') });
  expect(plan(aRecord({ debts: [old, aDebt()] }))).toMatchObject({
    stepId: 'd-menos-5',
    anchor: '2026-03-10',
  });
});

test('with two credores the earliest step over both cases rings', () => {
  const record = aRecord({
    cases: [aCase(), aCase({ credorId: HORIZONTE })],
    debts: [aDebt(), aDebt({ credorId: HORIZONTE, dueDate: localDate('2026-03-08') })],
  });
  expect(plan(record)).toMatchObject({ credorId: HORIZONTE, anchor: '2026-03-08' });
});

test('a receipt that waits rings although nothing is owed', () => {
  const heldReceipts = [
    {
      credorId: AURORA,
      channel: 'email' as const,
      templateId: TemplateId.parse('agradecimento-email'),
      until: instant('2026-03-02T11:00:20.000Z'),
    },
  ];
  const record = aRecord({
    debtor: aDebtor({ heldReceipts }),
    debts: [],
    cases: [aSettledCase()],
    contacts: [],
  });
  expect(plan(record)).toMatchObject({
    kind: 'held-receipt',
    at: '2026-03-02T11:01:00.000Z',
    key: 'loja-aurora:receipt:2026-03-02T08:01',
  });
});

test('a debt among several leaves the ladder on the oldest one that is open', () => {
  const newer = aDebt({ externalId: 'NF-1001/2', dueDate: localDate('2026-04-10') });
  expect(plan(aRecord({ debts: [newer, aDebt()] }))).toMatchObject({ anchor: '2026-03-10' });
  expect(plan(aRecord({ debts: [newer] }))).toMatchObject({ anchor: '2026-04-10' });
});

test('a late step gets a minute after now, within the legal hours, and keeps it when planned again', () => {
  const now = instant('2026-03-20T23:30:00.000Z');
  const alarm = plan(aRecord(), now);
  if (alarm.kind === 'none') throw new Error('somebody who owes has an alarm');
  expect(alarm).toMatchObject({ stepId: 'd-mais-7' });
  expect(alarm.at > now).toBe(true);

  const standing = aRecord({ debtor: aDebtor({ nextAlarm: alarm }) });
  expect(plan(standing, addMinutes(now, 60))).toEqual(alarm);
  expect(plan(standing, addMinutes(alarm.at, 10))).toEqual(alarm);
  expect(plan(standing, addMinutes(alarm.at, 20))).not.toEqual(alarm);
});

test('a step that was told to wait rings at the full minute after, or when a newer one speaks for it', () => {
  const anchor = localDate('2026-03-10');
  const hold = (until: string) => {
    const told = { stepId: StepId.parse('d-mais-3'), anchor, until: instant(until) };
    const progress = { anchor: null, done: [], waiting: [told] };
    return plan(aRecord({ cases: [aCase({ progress })] }), instant('2026-03-13T14:00:00.000Z'));
  };
  expect(hold('2026-03-16T12:00:30.000Z')).toMatchObject({ at: '2026-03-16T12:01:00.000Z' });
  const merged = hold('2026-03-19T12:00:00.000Z');
  expect(merged).toMatchObject({ stepId: 'd-mais-3' });
  expect(merged.kind !== 'none' && merged.at.slice(0, 10)).toBe('2026-03-17');
});

test('a step that waits for the gate rings when a newer one speaks for it, also when another alarm stood meanwhile', () => {
  const due = localDate('2026-03-02');
  const own = rulesWith(aRegua([2, 4, 20]));
  const record = aRecord({ debts: [aDebt({ dueDate: due })] });
  const life = ladderLife(record, own, instant('2026-03-02T12:00:00.000Z'));
  const clearing = { paidOn: due, clearsBy: localDate('2026-03-20'), told: 'team' } as const;
  const told = { type: 'payment-clearing', credorId: AURORA, ...clearing } as const;
  life.happen([told], instant('2026-03-03T12:00:00.000Z'));
  life.run(instant('2026-03-05T12:00:00.000Z'));
  const standing = life.record().debtor.nextAlarm;
  expect(standing).toMatchObject({ stepId: 'd-2', at: expect.stringMatching(/^2026-03-06/) });
  const { debtor, ...others } = life.record();
  const known = { ...others, debtor: { ...debtor, nextAlarm: otherAlarm } };
  expect(planAlarm(known, own, instant('2026-03-05T12:00:00.000Z'))).toEqual(standing);
});

test('a step that waits is not taken for spoken for by one whose condition is not true', () => {
  const [first, second] = aRegua([2, 3]).steps;
  const bySms = [{ channel: 'sms', templateId: 'atraso-sms' }];
  const never = { '>': [{ var: 'visits' }, 50] };
  const steps = [
    { ...first, messages: bySms },
    { ...second, condition: never },
  ];
  const own = rulesWith(Regua.parse({ ...aRegua([2]), steps }));
  const debts = [aDebt({ dueDate: localDate('2026-03-04') })];
  const life = ladderLife(aRecord({ debts }), own, instant('2026-03-05T12:00:00.000Z'));
  // From Friday evening on no SMS may leave before Monday, while e-mails may on Saturday.
  life.run(instant('2026-03-10T12:00:00.000Z'), instant('2026-03-06T22:00:00.000Z'));
  expect(life.told.filter(({ fact }) => fact.type === 'step-held').length).toBeLessThan(4);
  expect(life.told.filter(({ fact }) => fact.type === 'message-requested')).toHaveLength(1);
});

test('a reminder that can only leave after its day rings on it, to be passed over, and holds no later step up', () => {
  const planned = plan(aRecord());
  const at = planned.kind === 'regua-step' ? planned.at : EARLY;
  const contactLog = [texted(addMinutes(at, -60))];
  const record = aRecord({ debtor: aDebtor({ contactLog }) });
  const alarm = plan(record, addMinutes(at, 60));
  expect(alarm).toMatchObject({ stepId: 'd-menos-5', at: addMinutes(at, 60) });
});

test('every alarm rings at a full minute', () => {
  const alarms = Array.from({ length: 60 }, (_, day) =>
    plan(aRecord(), addMinutes(EARLY, day * 1_440 + day)),
  );
  const seconds = alarms.map((alarm) =>
    alarm.kind === 'none' ? alarm.because : epochMsOf(alarm.at) % 60_000,
  );
  expect(new Set(seconds)).toEqual(new Set([0]));
});
