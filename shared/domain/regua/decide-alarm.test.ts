import { expect, test } from 'vitest';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { Fact } from '#shared/domain/history/entry.ts';
import { preview } from '#shared/domain/history/preview.ts';
import { AgreementId, MessageId, TemplateId } from '#shared/domain/values/ids.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import {
  AURORA,
  aDebt,
  aDebtor,
  aDisputedCase,
  aMobile,
  anEmail,
  aRecord,
  aSettledCase,
  HORIZONTE,
  instant,
  MARIA,
} from '#shared/testing/records.ts';
import { DEFAULT_RULES as rules } from '#shared/testing/reguas.ts';
import { decideAlarm } from './decide-alarm.ts';
import { planAlarm, type RingingAlarm } from './plan-alarm.ts';

const EARLY = instant('2026-03-01T12:00:00.000Z');
/** The third step of the default régua, an SMS three days after the due date, which is a Friday. */
const OVERDUE = instant('2026-03-13T14:00:00.000Z');

function alarmOf(record: RegisteredRecord, planned: Instant = EARLY): RingingAlarm {
  const alarm = planAlarm(record, rules, planned);
  if (alarm.kind === 'none') throw new Error(`nothing rings: ${alarm.because}`);
  return alarm;
}

function decide(record: RegisteredRecord, now?: Instant, alarm = alarmOf(record, now)) {
  return decideAlarm(record, alarm, rules, now ?? alarm.at);
}

const factTypes = ({ facts }: ReturnType<typeof decide>) => facts.map(({ type }) => type);

test('the step that is due is asked for by its first channel and best contact', () => {
  const best = anEmail({ value: 'm.silva@example.com', confidence: 80 });
  const { outcome, facts, next } = decide(aRecord({ contacts: [anEmail(), best, aMobile()] }));
  expect(outcome).toBe('requested');
  expect(facts).toMatchObject([{ channel: 'email', contactId: best.contactId }]);
  expect(next).toMatchObject({ stepId: 'd-menos-1' });
});

test('the id of a message comes from its alarm, so that deciding twice asks for one message', () => {
  const record = aRecord();
  expect(decide(record).facts).toEqual(decide(record).facts);
});

test('what is asked for names the contact by its id alone: no address gets into the history', () => {
  const { facts } = decide(aRecord());
  expect(factTypes(decide(aRecord()))).toEqual(['message-requested']);
  expect(facts.map((fact) => Fact.parse(fact))).toEqual(facts);
});

test('one message speaks for all debts of the case', () => {
  const debts = [aDebt(), aDebt({ externalId: 'NF-1001/2', dueDate: localDate('2026-04-10') })];
  expect(factTypes(decide(aRecord({ debts })))).toEqual(['message-requested']);
});

test('a debtor imported late hears of the newest step, and the history tells what was passed over', () => {
  const { outcome, facts } = decide(aRecord(), instant('2026-04-20T13:00:00.000Z'));
  expect(outcome).toBe('requested');
  expect(
    facts.map((fact) =>
      fact.type === 'step-skipped' ? `${fact.stepId} ${fact.reasons.join()}` : fact.type,
    ),
  ).toEqual([
    'd-menos-5 missed',
    'd-menos-1 missed',
    'd-zero missed',
    'd-mais-3 merged',
    'd-mais-7 merged',
    'd-mais-15 merged',
    'd-mais-22 merged',
    'message-requested',
  ]);
  expect(facts.at(-1)).toMatchObject({ purpose: { stepId: 'd-mais-30' } });
});

test('whoever enters after the last notice gets the offer before it instead', () => {
  const { facts } = decide(aRecord(), instant('2026-07-20T13:00:00.000Z'));
  expect(facts.at(-1)).toMatchObject({ purpose: { stepId: 'd-mais-45' } });
});

const texted = (at: Instant) => ({
  at,
  channel: 'email' as const,
  credorId: HORIZONTE,
  messageId: MessageId.parse('nbswy3dpo5xxe3dejvss'),
  purpose: 'regua-step' as const,
  state: 'sent' as const,
});

test('a step that the gate holds keeps its place and rings again at the moment named', () => {
  const record = aRecord({
    debtor: aDebtor({ contactLog: [texted(instant('2026-03-13T13:30:00.000Z'))] }),
  });
  const alarm = alarmOf(aRecord(), OVERDUE);
  const { outcome, facts, next } = decide(record, OVERDUE, alarm);
  expect(outcome).toBe('held');
  expect(facts.at(-1)).toMatchObject({
    type: 'step-held',
    stepId: 'd-mais-3',
    reasons: ['minimum-interval'],
    until: '2026-03-13T17:30:00.000Z',
  });
  expect(next).toMatchObject({ stepId: 'd-mais-3', at: '2026-03-13T17:30:00.000Z' });
});

test('a reminder that could only leave after its day is skipped with the reason, not held', () => {
  const alarm = alarmOf(aRecord());
  const record = aRecord({ debtor: aDebtor({ contactLog: [texted(alarm.at)] }) });
  const { outcome, facts, next } = decide(record, alarm.at, alarm);
  expect(outcome).toBe('skipped');
  expect(facts).toMatchObject([
    { type: 'step-skipped', stepId: 'd-menos-5', reasons: ['daily-cap', 'minimum-interval'] },
  ]);
  expect(next).toMatchObject({ stepId: 'd-menos-1' });
});

test('a debtor who opted out of the first channel is told by the other', () => {
  const record = aRecord({ debtor: aDebtor({ optedOut: ['sms'] }) });
  expect(decide(record, OVERDUE).facts.at(-1)).toMatchObject({
    channel: 'email',
    templateId: 'atraso-email',
  });
});

test('a step that no channel can carry is skipped with every reason', () => {
  const alarm = alarmOf(aRecord(), OVERDUE);
  const record = aRecord({
    contacts: [aMobile({ health: 'wrong-person' }), anEmail()],
    debtor: aDebtor({ optedOut: ['email'] }),
  });
  const { facts, next } = decide(record, OVERDUE, alarm);
  expect(facts.at(-1)).toMatchObject({
    type: 'step-skipped',
    reasons: ['contact-unusable', 'opted-out'],
  });
  expect(next).toEqual({ kind: 'none', because: 'unreachable' });
});

test.each([
  ['settled', aRecord({ cases: [aSettledCase()], debts: [] }), 'nothing-owed'],
  ['disputed', aRecord({ cases: [aDisputedCase()] }), 'disputed'],
])('an alarm of a case that was %s meanwhile asks for nothing', (_, record, because) => {
  const { outcome, facts, next } = decide(record, OVERDUE, alarmOf(aRecord(), OVERDUE));
  expect(outcome).toBe('replanned');
  expect(facts).toEqual([{ type: 'alarm-replanned', because: 'case-changed' }]);
  expect(next).toEqual({ kind: 'none', because });
});

const heldReceipt = {
  credorId: AURORA,
  channel: 'email' as const,
  templateId: TemplateId.parse('agradecimento-email'),
  until: instant('2026-03-16T11:00:00.000Z'),
};
const thanked = (changes: Partial<RegisteredRecord> = {}) =>
  aRecord({
    cases: [aSettledCase()],
    debts: [],
    ...changes,
    debtor: aDebtor({ heldReceipts: [heldReceipt], ...changes.debtor }),
  });
const after = (record: RegisteredRecord, { facts }: ReturnType<typeof decide>, at: Instant) =>
  preview(record, facts, { debtorId: MARIA, at });

test('a receipt that waited is asked for once and waits no longer', () => {
  const record = thanked();
  const decision = decide(record);
  expect(decision).toMatchObject({
    outcome: 'requested',
    facts: [{ templateId: 'agradecimento-email', purpose: { kind: 'payment-receipt' } }],
    next: { kind: 'none', because: 'nothing-owed' },
  });
  expect(after(record, decision, EARLY).debtor.heldReceipts).toEqual([]);
});

test('what is owed again and waited is asked for as such', () => {
  const notice = { ...heldReceipt, owedAgain: true as const };
  const record = thanked({ debtor: aDebtor({ heldReceipts: [notice] }) });
  expect(decide(record)).toMatchObject({
    outcome: 'requested',
    facts: [{ purpose: { kind: 'owed-again-notice' } }],
  });
});

test('a receipt and what is owed again, of one credor and one moment, are two messages, of which none is lost', () => {
  const notice = { ...heldReceipt, owedAgain: true as const };
  const record = thanked({ debtor: aDebtor({ heldReceipts: [heldReceipt, notice] }) });
  const first = decide(record);
  const left = after(record, first, EARLY);
  const second = decide(left);
  const asked = [first, second].flatMap(({ facts }) =>
    facts.flatMap((fact) => (fact.type === 'message-requested' ? [fact] : [])),
  );
  expect(asked.map(({ purpose }) => purpose.kind).toSorted()).toEqual([
    'owed-again-notice',
    'payment-receipt',
  ]);
  expect(new Set(asked.map(({ messageId }) => messageId)).size).toBe(2);
  expect(after(left, second, EARLY).debtor.heldReceipts).toEqual([]);
});

test('whichever of two that wait rings first, the other keeps an id of its own', () => {
  const agreementId = AgreementId.parse('b'.repeat(20));
  const news = { ...heldReceipt, agreement: { agreementId, news: 'signed' as const } };
  for (const heldReceipts of [
    [heldReceipt, news],
    [news, heldReceipt],
  ]) {
    const record = thanked({ debtor: aDebtor({ heldReceipts }) });
    const first = decide(record);
    const second = decide(after(record, first, EARLY));
    const ids = [first, second].flatMap(({ facts }) =>
      facts.flatMap((fact) => ('messageId' in fact ? [fact.messageId] : [])),
    );
    expect(new Set(ids).size).toBe(2);
  }
});

test('a receipt held again waits for one new moment only', () => {
  const record = thanked();
  const sunday = instant('2026-03-15T14:00:00.000Z');
  const decision = decide(record, sunday, alarmOf(record));
  expect(decision).toMatchObject({ outcome: 'held', next: { at: '2026-03-16T11:00:00.000Z' } });
  expect(after(record, decision, sunday).debtor.heldReceipts).toHaveLength(1);
});

test('a receipt that can reach nobody any more is withheld and forgotten', () => {
  const record = thanked({ contacts: [] });
  const decision = decide(record);
  expect(decision).toMatchObject({ outcome: 'skipped', next: { kind: 'none' } });
  expect(decision.facts).toMatchObject([
    { type: 'message-withheld', reasons: ['contact-unusable'] },
  ]);
  expect(after(record, decision, EARLY).debtor.heldReceipts).toEqual([]);
});
