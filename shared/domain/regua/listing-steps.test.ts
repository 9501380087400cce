import { expect, test } from 'vitest';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { preview } from '#shared/domain/history/preview.ts';
import { noticeMessages } from '#shared/domain/listing/notice-messages.ts';
import { MessageId } from '#shared/domain/values/ids.ts';
import { LISTING_POLICY } from '#shared/testing/listings.ts';
import {
  AURORA,
  aDebt,
  aDebtor,
  aDisputedCase,
  anEmail,
  aRecord,
  instant,
  MARIA,
} from '#shared/testing/records.ts';
import { aRegua, rulesWith, type StepChanges } from '#shared/testing/reguas.ts';
import { decideAlarm } from './decide-alarm.ts';
import { planAlarm } from './plan-alarm.ts';
import type { PlanRules } from './plan-rules.ts';
import { Regua } from './regua.ts';

const listing: StepChanges = {
  lists: 'negativacao',
  messages: [...noticeMessages('negativacao')],
  catchUp: 'send-late',
};
const rules: PlanRules = {
  ...rulesWith(aRegua([40], listing)),
  listings: new Map([[AURORA, LISTING_POLICY]]),
};
const known = aRecord({ contacts: [anEmail({ confirmed: true })] });
const PLANNED = instant('2026-04-10T12:00:00.000Z');

function decide(record: RegisteredRecord, by: PlanRules = rules) {
  const alarm = planAlarm(record, by, PLANNED);
  if (alarm.kind === 'none') throw new Error('a step is before the debtor');
  return { alarm, ...decideAlarm(record, alarm, by, alarm.at) };
}

test('a step that lists asks for the listing, is done, and its notice is the next alarm', () => {
  const { alarm, facts, next, outcome } = decide(known);
  expect(outcome).toBe('listings');
  expect(facts).toMatchObject([
    { type: 'listing-asked', debtId: aDebt().debtId, step: { stepId: 'd-40' } },
  ]);
  expect(next).toMatchObject({ kind: 'listing', at: alarm.at });
  const after = preview(known, facts, { debtorId: MARIA, at: alarm.at });
  expect(after.cases[0]?.progress.done).toEqual(['d-40']);
});

test('without a policy of the credor, or with nothing to list, the step is passed over and says so', () => {
  const { listings: _, ...without } = rules;
  const passed = [{ type: 'step-skipped', stepId: 'd-40', reasons: ['nothing-to-list'] }];
  expect(decide(known, without).facts).toMatchObject(passed);
});

test('a step of whoever disputes never rings', () => {
  const record = aRecord({ cases: [aDisputedCase()] });
  expect(planAlarm(record, rules, PLANNED)).toEqual({ kind: 'none', because: 'disputed' });
});

test('an earlier message is not dropped for a notice: the notice does not speak for it', () => {
  const [collection] = aRegua([38]).steps;
  const [notice] = aRegua([40], listing).steps;
  const regua = Regua.parse({ ...aRegua([38]), steps: [collection, notice] });
  const late = instant('2026-04-25T13:00:00.000Z');
  const alarm = planAlarm(known, rulesWith(regua), late);
  expect(alarm).toMatchObject({ stepId: 'd-38' });
});

test('a step that lists waits for no cap of messages: its notice asks the gate itself', () => {
  const line: RegisteredRecord['debtor']['contactLog'][number] = {
    credorId: AURORA,
    messageId: MessageId.parse('a'.repeat(20)),
    channel: 'email',
    purpose: 'regua-step',
    state: 'sent',
    at: instant('2026-04-25T12:30:00.000Z'),
  };
  const debtor = aDebtor({ contactLog: [line] });
  const late = instant('2026-04-25T13:00:00.000Z');
  const alarm = planAlarm({ ...known, debtor }, rules, late);
  expect(alarm).toMatchObject({ stepId: 'd-40', at: expect.stringMatching(/^2026-04-25/) });
});

test.each<[string, number, StepChanges, RegExp]>([
  ['before anything is late', 0, listing, /vem depois do vencimento/],
  ['merged into another message', 40, { ...listing, catchUp: 'merge' }, /não se junta/],
])('a régua whose step lists %s is refused', (_, offset, changes, message) => {
  const place = {
    stepId: 'aviso',
    offsetDays: offset,
    localTime: '10:00',
    onNonBusinessDay: 'same',
  };
  const document = { ...aRegua([1]), steps: [{ ...place, ...changes }] };
  expect(Regua.safeParse(document).error?.issues[0]?.message).toMatch(message);
});
