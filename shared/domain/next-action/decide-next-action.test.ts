import { expect, test } from 'vitest';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { decideContact } from '#shared/domain/gate/decide-contact.ts';
import { DEFAULT_CONTACT_POLICY } from '#shared/domain/gate/default-policy.ts';
import { isNeutral } from '#shared/domain/gate/neutral.ts';
import { bestContact } from '#shared/domain/gate/usable-contact.ts';
import { EXPERT_MODEL } from '#shared/domain/score/collection-model.ts';
import { TemplateId } from '#shared/domain/values/ids.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { debtorIdOf, messageIdOf } from '#shared/domain/values/derive-ids.ts';
import { aCase, aDebt, aDebtor, AURORA, aRecord, instant, MARIA } from '#shared/testing/records.ts';
import { aScore, choosing, lovesSmsAtNight } from '#shared/testing/next-action.ts';
import { compareWays } from './compare-ways.ts';
import { decideNextAction, type NextActionRules } from './decide-next-action.ts';
import type { NextActionPolicy } from './next-action-policy.ts';
import { staysOnPlainLadder } from './plain-ladder.ts';

const MESSAGES = (['email', 'sms'] as const).map((channel) => ({
  channel,
  templateId: TemplateId.parse(`atraso-${channel}`),
}));
const STEP = { stepId: 'd-mais-10', anchor: localDate('2026-03-10'), contactsAhead: 1 };
/** A Friday, eight in the morning in São Paulo, ten days after Maria's debt fell due. */
const MORNING = instant('2026-03-20T11:00:00.000Z');
const NIGHT = instant('2026-03-21T02:00:00.000Z');

const maria = (changes: Partial<RegisteredRecord> = {}): RegisteredRecord =>
  aRecord({ cases: [aCase({ score: aScore(0.3) })], ...changes });

const question = (record: RegisteredRecord, now = MORNING) => ({
  record,
  credorId: AURORA,
  purpose: 'regua-step' as const,
  policy: DEFAULT_CONTACT_POLICY,
  now,
});
const decide = (record: RegisteredRecord, known: NextActionRules | undefined, now = MORNING) =>
  decideNextAction(MESSAGES, question(record, now), known, STEP);

test('without a policy, with one that is off, or without a score, the ladder takes its course', () => {
  const ladder = { kind: 'ladder', choice: null };
  expect(decide(maria(), undefined)).toEqual(ladder);
  expect(decide(maria(), choosing({ mode: 'off' }))).toEqual(ladder);
  expect(decide(aRecord(), choosing())).toEqual(ladder);
});

test('once experience surely chooses worse than the ladder by itself, the ladder takes its course', () => {
  const policy = { policyVersion: 1, since: localDate('2026-01-05') };
  const none = compareWays([], policy, localDate('2026-03-20'), null);
  const worse = { ...none, interval: { difference: -5, low: -8, high: -1 } };
  const known = { beliefs: lovesSmsAtNight, ways: worse };
  expect(decide(maria(), choosing({}, known))).toEqual({ kind: 'ladder', choice: null });
  const perhaps = { ...known, ways: { ...none, interval: { ...worse.interval, high: 1 } } };
  expect(decide(maria(), choosing({}, perhaps))).toMatchObject({ kind: 'wait' });
});

test('what answers best is waited for until its part of the day, and then chosen again', () => {
  const known = choosing({}, { beliefs: lovesSmsAtNight });
  const first = decide(maria(), known);
  expect(first).toMatchObject({ kind: 'wait', reason: 'better-hour' });
  if (first.kind !== 'wait') return;
  expect(first.until >= '2026-03-20T20:00:00.000Z').toBe(true);
  const then = decide(maria(), known, first.until);
  expect(then).toMatchObject({ kind: 'contact', offer: { channel: 'sms', slot: 'evening' } });
});

test('whatever is waited for is a moment at which the gate lets it go', () => {
  const SMS = MESSAGES.filter(({ channel }) => channel === 'sms');
  const known = choosing({}, { beliefs: lovesSmsAtNight });
  let waits = 0;
  for (let nth = 0; nth < 200; nth++) {
    const step = { ...STEP, stepId: `passo-${nth}` };
    const action = decideNextAction(SMS, question(maria()), known, step);
    if (action.kind !== 'wait') continue;
    waits += 1;
    const then = decideNextAction(SMS, question(maria(), action.until), known, step);
    expect(then.kind).toBe('contact');
  }
  expect(waits).toBeGreaterThan(100);
});

test('how probable the choice was is told with it', () => {
  const decided = Array.from({ length: 40 }, (_, nth) =>
    decideNextAction(MESSAGES, question(maria()), choosing(), { ...STEP, stepId: `passo-${nth}` }),
  );
  const contacts = decided.flatMap((action) => (action.kind === 'contact' ? [action.choice] : []));
  expect(contacts.length).toBeGreaterThan(2);
  for (const { propensity } of contacts) {
    expect(propensity).toBeGreaterThan(0);
    expect(propensity).toBeLessThan(1);
  }
});

test('nobody is chosen for what the gate does not let through, and where it lets nothing through the ladder answers', () => {
  expect(decide(maria(), choosing(), NIGHT)).toEqual({ kind: 'ladder', choice: null });
  const optedOut = maria({ debtor: aDebtor({ optedOut: ['sms'] }) });
  for (let nth = 0; nth < 60; nth++) {
    const step = { ...STEP, stepId: `passo-${nth}` };
    const known = choosing({}, { beliefs: lovesSmsAtNight });
    const action = decideNextAction(MESSAGES, question(optedOut), known, step);
    if (action.kind === 'wait') continue;
    expect(action).toMatchObject({ kind: 'contact', offer: { channel: 'email' } });
    if (action.kind !== 'contact') continue;
    const contact = bestContact(optedOut, action.offer.channel, question(optedOut).now);
    expect(contact).not.toBeNull();
    if (contact === null) continue;
    const neutral = isNeutral('regua-step', contact);
    const asked = { ...question(optedOut), channel: action.offer.channel, contact, neutral };
    expect(decideContact(asked)).toEqual({ answer: 'send' });
  }
});

test('a debt that is worth less than a text is written of by e-mail only, and one of a centavo not at all', () => {
  const owing = (amount: number) => maria({ debts: [aDebt({ principal: centavos(amount) })] });
  for (let nth = 0; nth < 40; nth++) {
    const step = { ...STEP, stepId: `passo-${nth}` };
    const action = decideNextAction(MESSAGES, question(owing(150)), choosing(), step);
    expect(action.kind === 'contact' ? action.offer.channel : 'email').toBe('email');
  }
  expect(decide(owing(1), choosing({ liftBps: 100 }))).toEqual({
    kind: 'spare',
    because: 'not-worth-its-price',
  });
});

test('while a card scores, whose chance is no forecast, nobody is left out for what a contact costs', () => {
  const debts = [aDebt({ principal: centavos(1) })];
  for (const model of [EXPERT_MODEL.modelId, 'cartao-2026-03-01-0a1b2c3d']) {
    const cases = [aCase({ score: { ...aScore(0.3), model } })];
    const action = decide(maria({ debts, cases }), choosing({ liftBps: 100 }));
    expect(action.kind).not.toBe('spare');
  }
});

test('what a régua brings is shared out over its contacts, and nobody is expected to pay more than payers do', () => {
  // Of R$ 10,00 a payer brings R$ 9,50, of which 0.3 x 10 % is R$ 0,285: more than an SMS costs, and less than ten do.
  const owing = maria({ debts: [aDebt({ principal: centavos(1_000) })] });
  const BY_SMS = MESSAGES.filter(({ channel }) => channel === 'sms');
  const known = choosing({}, { beliefs: lovesSmsAtNight });
  const evening = instant('2026-03-20T20:30:00.000Z');
  const of = (contactsAhead: number) =>
    decideNextAction(BY_SMS, question(owing, evening), known, { ...STEP, contactsAhead });
  expect(of(1)).toMatchObject({ kind: 'contact' });
  expect(of(10)).toEqual({ kind: 'spare', because: 'not-worth-its-price' });
  const score = { ...aScore(0.3), recovery: 0.01 };
  const paysLittle = maria({ cases: [aCase({ score })], debts: owing.debts });
  expect(decideNextAction(BY_SMS, question(paysLittle, evening), known, STEP)).toEqual({
    kind: 'spare',
    because: 'not-worth-its-price',
  });
});

test('a guess that the control group contradicts does not decide whether a contact is worth its price', () => {
  const owing = maria({ debts: [aDebt({ principal: centavos(1) })] });
  const lift = { carteiraId: aCase().carteiraId, lowBps: 9_000, highBps: 9_500, cases: 900 };
  expect(decide(owing, choosing({ liftBps: 100 }))).toEqual({
    kind: 'spare',
    because: 'not-worth-its-price',
  });
  expect(decide(owing, choosing({ liftBps: 100 }, { lifts: [lift] }))).not.toEqual({
    kind: 'spare',
    because: 'not-worth-its-price',
  });
  const worthless = { ...lift, lowBps: 100, highBps: 100 };
  expect(decide(owing, choosing({ liftBps: 10_000 }))).not.toEqual({
    kind: 'spare',
    because: 'not-worth-its-price',
  });
  expect(decide(owing, choosing({ liftBps: 10_000 }, { lifts: [worthless] }))).toEqual({
    kind: 'spare',
    because: 'not-worth-its-price',
  });
});

test.each([
  ['the person', { contactsPerPerson: 1, monthAmount: centavos(100_000) }, {}],
  ['the month', { contactsPerPerson: 9, monthAmount: centavos(100) }, { sms: 999_999 }],
])('a channel whose budget for %s is used up is left alone', (_, sms, spentMicros) => {
  const texted = {
    at: instant('2026-03-02T12:00:00.000Z'),
    channel: 'sms' as const,
    credorId: AURORA,
    messageId: messageIdOf(MARIA, 'before'),
    purpose: 'regua-step' as const,
    state: 'sent' as const,
  };
  const record = maria({ debtor: aDebtor({ contactLog: [texted] }) });
  const evening = instant('2026-03-20T20:30:00.000Z');
  const known = (policy: Partial<NextActionPolicy>) =>
    choosing(policy, { beliefs: lovesSmsAtNight, spentMicros });
  expect(decide(record, known({}), evening)).toMatchObject({ offer: { channel: 'sms' } });
  expect(decide(record, known({ budgets: { sms } }), evening)).toMatchObject({
    offer: { channel: 'email' },
  });
  const nothingLeft = { email: { contactsPerPerson: 0, monthAmount: centavos(0) }, sms };
  expect(decide(record, known({ budgets: nothingLeft }), evening)).toEqual({
    kind: 'spare',
    because: 'budget-used-up',
  });
});

test('the budget of a person counts what was sent to their other registration', () => {
  const evening = instant('2026-03-20T20:30:00.000Z');
  const texted = {
    at: instant('2026-03-02T12:00:00.000Z'),
    channel: 'sms' as const,
    credorId: AURORA,
    messageId: messageIdOf(MARIA, 'before'),
    purpose: 'regua-step' as const,
    state: 'sent' as const,
  };
  const debtorId = debtorIdOf('11144477735', 'key');
  const other = maria({ debtor: aDebtor({ debtorId, contactLog: [texted] }), debts: [] });
  const policy = { ...DEFAULT_CONTACT_POLICY, joined: [other] };
  const sms = { contactsPerPerson: 1, monthAmount: centavos(100_000) };
  const known = choosing({ budgets: { sms } }, { beliefs: lovesSmsAtNight });
  const asked = { ...question(maria(), evening), policy };
  expect(decideNextAction(MESSAGES, asked, known, STEP)).toMatchObject({
    offer: { channel: 'email' },
  });
});

test('nothing is chosen for the score’s control group: it is told that no score says how and when it is spoken to', () => {
  const drawn = maria({ cases: [aCase({ score: { ...aScore(0.3), drawn: 912 } })] });
  const known = choosing({ plainLadderPercent: 0 }, { beliefs: lovesSmsAtNight });
  expect(decide(drawn, known)).toEqual({ kind: 'ladder', choice: null });
});

test('a share of the people stays on the plain ladder for ever, and is told so', () => {
  const everybody = Array.from({ length: 2_000 }, (_, nth) =>
    debtorIdOf(String(nth).padStart(11, '0'), 'key'),
  );
  const plain = everybody.filter((id) =>
    staysOnPlainLadder({ plainLadderPercent: 10 }, id, AURORA),
  );
  expect(plain.length / everybody.length).toBeGreaterThan(0.08);
  expect(plain.length / everybody.length).toBeLessThan(0.12);
  const [debtorId] = plain;
  if (debtorId === undefined) throw new Error('nobody is on the plain ladder');
  const record = maria({ debtor: aDebtor({ debtorId }) });
  expect(decide(record, choosing({ plainLadderPercent: 10 }))).toEqual({
    kind: 'ladder',
    choice: { segment: 'd0-s2', slot: 'early', propensity: 1, plain: true },
  });
});
