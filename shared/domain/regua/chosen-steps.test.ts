import { expect, test } from 'vitest';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { Fact } from '#shared/domain/history/entry.ts';
import { preview } from '#shared/domain/history/preview.ts';
import { DEFAULT_PRICE_TABLE } from '#shared/domain/message/price-table.ts';
import { answeredContact } from '#shared/domain/next-action/answer.ts';
import type { NextActionRules } from '#shared/domain/next-action/decide-next-action.ts';
import { enterChoice } from '#shared/domain/next-action/enter-choice.ts';
import { HOLDOUT_ARM, StudyId } from '#shared/domain/experiment/study.ts';
import { RULES_WITHOUT_SERIES } from '#shared/domain/debt/money-rules.ts';
import { takePayment } from '#shared/domain/payment/take-payment.ts';
import { paymentIdOf } from '#shared/domain/values/derive-ids.ts';
import { StepId } from '#shared/domain/values/ids.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { addMinutes, type Instant } from '#shared/domain/values/zone.ts';
import { aScore, choosing, lovesSmsAtNight } from '#shared/testing/next-action.ts';
import { aCase, aDebt, AURORA, aRecord, instant, MARIA } from '#shared/testing/records.ts';
import { DEFAULT_RULES } from '#shared/testing/reguas.ts';
import { decideAlarm } from './decide-alarm.ts';
import { planAlarm } from './plan-alarm.ts';

/** A Friday, three days after Maria's debt fell due: an SMS is due at ten, with an e-mail to stand in for it. */
const DAY = instant('2026-03-13T12:00:00.000Z');
const DAY_MINUTES = 1_440;
const DONE = ['d-menos-5', 'd-menos-1', 'd-zero'].map((id) => StepId.parse(id));

function rung(record: RegisteredRecord, rules: NextActionRules, from: Instant) {
  const known = { ...DEFAULT_RULES, nextActions: new Map([[AURORA, rules]]) };
  const alarm = planAlarm(record, known, from);
  if (alarm.kind === 'none') throw new Error('nothing rings');
  const at = alarm.at > from ? alarm.at : from;
  const ringing = { ...record, debtor: { ...record.debtor, nextAlarm: alarm } };
  return { at, ...decideAlarm(ringing, alarm, known, at) };
}

const maria = (changes: Partial<RegisteredRecord> = {}): RegisteredRecord =>
  aRecord({
    cases: [
      aCase({
        score: aScore(0.3),
        progress: { anchor: aDebt().dueDate, done: DONE },
      }),
    ],
    ...changes,
  });
const ENTERED = { type: 'arm-assigned', studyId: 'escolha:1', armId: 'escolha' };
const told = (facts: readonly Fact[]) => facts.map(({ type }) => type);

test('a step waits for the part of the day that answers best, and leaves then by what answers best', () => {
  const rules = choosing({}, { beliefs: lovesSmsAtNight });
  const first = rung(maria(), rules, DAY);
  expect(first.facts).toMatchObject([ENTERED, { type: 'step-held', reasons: ['better-hour'] }]);
  if (first.next.kind === 'none') throw new Error('the step is lost');
  expect(first.next.at >= '2026-03-13T20:00:00.000Z').toBe(true);
  const then = rung(maria(), rules, first.next.at);
  expect(then.facts).toMatchObject([
    ENTERED,
    { type: 'message-requested', channel: 'sms', purpose: { choice: { slot: 'evening' } } },
  ]);
});

test('a step whose contacts are not worth their price is passed over, with why', () => {
  const record = maria({ debts: [aDebt({ principal: centavos(1) })] });
  const { facts } = rung(record, choosing({ liftBps: 100 }), DAY);
  expect(facts.slice(0, 2)).toMatchObject([
    ENTERED,
    { type: 'step-skipped', reasons: ['not-worth-its-price'] },
  ]);
});

test('who stays on the plain ladder gets what the ladder says, and the history knows it', () => {
  const { facts } = rung(maria(), choosing({ plainLadderPercent: 50 }), DAY);
  const everybody = choosing({}, { policy: { ...choosing().policy, plainLadderPercent: 100 } });
  const plain = rung(maria(), everybody, DAY);
  expect(told(facts)).toHaveLength(2);
  expect(plain.facts).toMatchObject([
    { type: 'arm-assigned', studyId: 'escolha:1', armId: 'regua' },
    { type: 'message-requested', channel: 'sms', purpose: { choice: { plain: true } } },
  ]);
});

/** Maria, to whom the chosen message left. */
function contacted(): { record: RegisteredRecord; at: Instant } {
  const everybody = choosing({}, { policy: { ...choosing().policy, plainLadderPercent: 100 } });
  const { facts, at } = rung(maria(), everybody, DAY);
  const claims = facts.flatMap((fact): Fact[] => {
    if (fact.type !== 'message-requested') return [];
    const { messageId, credorId, channel, contactId, purpose } = fact;
    return [{ type: 'message-claimed', messageId, credorId, channel, contactId, purpose }];
  });
  return { record: preview(maria(), [...facts, ...claims], { debtorId: MARIA, at }), at };
}

const paid = (record: RegisteredRecord, paidAt: Instant, nth = 1) =>
  takePayment(
    record,
    {
      paymentId: paymentIdOf('sandbox', String(nth)),
      credorId: AURORA,
      gateway: 'sandbox',
      chargeId: null,
      amount: centavos(10_000),
      paidAt,
    },
    RULES_WITHOUT_SERIES,
  );

test('a payment is put down to the contact before it, once, and only for a week', () => {
  const { record, at } = contacted();
  const first = paid(record, addMinutes(at, 2 * DAY_MINUTES));
  expect(first.answers).toMatchObject({ channel: 'sms', segment: 'd0-s2', plain: true });
  const after = preview(record, [first], { debtorId: MARIA, at });
  expect(paid(after, addMinutes(at, 3 * DAY_MINUTES), 2).answers).toBeUndefined();
  expect(paid(record, addMinutes(at, -1)).answers).toBeUndefined();
  expect(paid(record, addMinutes(at, 8 * DAY_MINUTES)).answers).toBeUndefined();
  expect(answeredContact(maria(), { credorId: AURORA, paidAt: at })).toBeNull();
});

test('a case enters the comparison once under a version of the policy, whatever is chosen, and again under the next', () => {
  const rules = choosing({}, { beliefs: lovesSmsAtNight });
  const first = rung(maria(), rules, DAY);
  if (first.next.kind === 'none') throw new Error('the step is lost');
  const entered = preview(maria(), first.facts, { debtorId: MARIA, at: first.at });
  const arms = (facts: readonly Fact[]) => facts.filter(({ type }) => type === 'arm-assigned');
  expect(arms(rung(entered, rules, first.next.at).facts)).toEqual([]);
  expect(arms(rung(entered, { ...rules, version: 2 }, first.next.at).facts)).toMatchObject([
    { studyId: 'escolha:2', armId: 'escolha' },
  ]);
  const next = rung(entered, { ...rules, version: 2 }, first.next.at);
  const later = preview(entered, next.facts, { debtorId: MARIA, at: next.at });
  expect(later.cases[0]?.arms).toEqual([{ studyId: 'escolha:2', armId: 'escolha' }]);
});

test('nobody enters whom no régua speaks to, of whom nothing is known to choose by, or once the choice is off', () => {
  const [known] = maria().cases;
  if (known === undefined) throw new Error('Maria has a case');
  const heldOut = { studyId: StudyId.parse('controle:inicial:500:30:200000'), armId: HOLDOUT_ARM };
  const off = choosing({ mode: 'off' });
  expect(enterChoice(maria(), AURORA, choosing(), DAY)).toHaveLength(1);
  expect(enterChoice(maria(), AURORA, undefined, DAY)).toEqual([]);
  expect(enterChoice(maria(), AURORA, off, DAY)).toEqual([]);
  const drawn = { ...aScore(0.3), drawn: 912 };
  const inGroup = maria({ cases: [aCase({ score: drawn })] });
  expect(enterChoice(inGroup, AURORA, choosing(), DAY)).toEqual([]);
  expect(enterChoice(aRecord(), AURORA, choosing(), DAY)).toEqual([]);
  expect(
    enterChoice(maria({ cases: [{ ...known, arms: [heldOut] }] }), AURORA, choosing(), DAY),
  ).toEqual([]);
});

test('calls and payments of a case cost what they cost on the day on which it enters', () => {
  const [row] = DEFAULT_PRICE_TABLE.rows;
  if (row === undefined) throw new Error('a table has a row');
  const prices = {
    rows: [
      { ...row, callMicros: 1_000_000 },
      { ...row, since: localDate('2026-03-13'), callMicros: 2_000_000 },
      { ...row, since: localDate('2026-03-14'), callMicros: 3_000_000 },
    ],
  };
  const [entered] = enterChoice(maria(), AURORA, choosing({}, { prices }), DAY);
  expect(entered?.measure.beside).toMatchObject({ callMicros: 2_000_000, gatewayFees: [] });
});
