import { beforeAll, expect, test } from 'vitest';
import { type Behaviour, BEHAVIOURS } from '#local/simulation/behaviours/behaviour.ts';
import { live } from '#local/simulation/life.ts';
import { LAWS, violationsIn } from './all-laws.ts';
import type { Evidence } from './evidence/evidence.ts';
import { CARTEIRA_BREACHES } from './debts/carteira-breaches.ts';
import { ALARM_BREACHES } from './regua/alarm-breaches.ts';
import { ASKED_IN_VAIN_BREACHES } from './payments/asked-in-vain-breaches.ts';
import { AGREEMENT_BREACHES } from './agreements/agreement-breaches.ts';
import { BANK_BREACHES } from './payments/bank-breaches.ts';
import { CHOICE_BREACHES } from './regua/choice-breaches.ts';
import { CALL_BREACHES } from './calls/call-breaches.ts';
import { CALL_GATE_BREACHES } from './gate/call-gate-breaches.ts';
import { CHARGE_BREACHES } from './debts/charge-breaches.ts';
import { COMPLAINT_BREACHES } from './messages/complaint-breaches.ts';
import { CREDIT_BREACHES } from './scores/credit-breaches.ts';
import { DUE_REACTION_BREACHES } from './regua/due-reaction-breaches.ts';
import { DOSSIER_BREACHES } from './history/dossier-breaches.ts';
import { FILE_BREACHES } from './debts/file-breaches.ts';
import { besidePrescribed, FOLLOW_UP_BREACHES } from './held/follow-up-breaches.ts';
import { FORGED_BREACHES } from './messages/forged-breaches.ts';
import { GATE_BREACHES } from './gate/gate-breaches.ts';
import { IDENTITY_BREACHES } from './portal/identity-breaches.ts';
import { HELD_BREACHES } from './held/held-breaches.ts';
import { HOOK_BREACHES } from './history/hook-breaches.ts';
import { JOINED_BREACHES } from './gate/joined-breaches.ts';
import { CASH_BREACHES } from './payments/cash-breaches.ts';
import { MONEY_BREACHES } from './payments/money-breaches.ts';
import { LADDER_BREACHES } from './regua/ladder-breaches.ts';
import { LANGUAGE_BREACHES } from './words/language-breaches.ts';
import { LEFT_LISTED_BREACHES } from './listings/left-listed-breaches.ts';
import { LISTING_BREACHES } from './listings/listing-breaches.ts';
import { LOOK_UP_BREACHES } from './debts/look-up-breaches.ts';
import { REPLY_BREACHES } from './messages/reply-breaches.ts';
import { OFFER_BREACHES } from './agreements/offer-breaches.ts';
import { MESSAGE_BREACHES } from './messages/message-breaches.ts';
import { PROTECTION_BREACHES } from './portal/protection-breaches.ts';
import { PUBLISHING_BREACHES } from './regua/publishing-breaches.ts';
import { ROW_BREACHES } from './debts/row-breaches.ts';
import { STATE_BREACHES } from './history/state-breaches.ts';
import { PORTAL_BREACHES } from './portal/portal-breaches.ts';
import { PRESCRIPTION_BREACHES } from './debts/prescription-breaches.ts';
import { NEWS_BREACHES } from './messages/news-breaches.ts';
import { PRIVACY_BREACHES } from './history/privacy-breaches.ts';
import { PROMISE_BREACHES } from './agreements/promise-breaches.ts';
import { PUBLISHED_BREACHES } from './messages/published-breaches.ts';
import { RECALL_BREACHES } from './debts/recall-breaches.ts';
import { READ_SUM_BREACHES } from './words/read-sum-breaches.ts';
import { REGUA_BREACHES } from './regua/regua-breaches.ts';
import { REOPENED_BREACHES } from './agreements/reopened-breaches.ts';
import { REPORT_BREACHES } from './reports/report-breaches.ts';
import { STUCK_BREACHES } from './payments/stuck-breaches.ts';
import { STRICTER_BREACHES } from './gate/stricter-breaches.ts';
import { STUDY_BREACHES } from './regua/study-breaches.ts';
import { SCORE_BREACHES } from './scores/score-breaches.ts';
import { SILENCE_BREACHES } from './silence/silence-breaches.ts';
import { STRANGER_BREACHES } from './payments/stranger-breaches.ts';
import { Tampering } from './examples/tampering.ts';
import { RESTED_TEXT_BREACHES } from './messages/rested-text-breaches.ts';
import { TEXT_TEST_BREACHES } from './messages/text-test-breaches.ts';
import { TOLD_BREACHES } from './history/told-breaches.ts';
import { TOLD_OFFER_BREACHES } from './agreements/told-offer-breaches.ts';
import { VOICE_BREACHES } from './words/voice-breaches.ts';
import { WAITING_RETURN_BREACHES } from './payments/waiting-return-breaches.ts';
import { WRITTEN_BREACHES } from './words/written-breaches.ts';

const PATIENCE_MS = 10 * 60_000;
const BREACHES = [
  ...GATE_BREACHES,
  ...AGREEMENT_BREACHES,
  ...CHARGE_BREACHES,
  ...OFFER_BREACHES,
  ...TOLD_OFFER_BREACHES,
  ...PRESCRIPTION_BREACHES,
  ...PROMISE_BREACHES,
  ...FOLLOW_UP_BREACHES,
  ...NEWS_BREACHES,
  ...HELD_BREACHES,
  ...PORTAL_BREACHES,
  ...IDENTITY_BREACHES,
  ...BANK_BREACHES,
  ...CALL_BREACHES,
  ...COMPLAINT_BREACHES,
  ...CALL_GATE_BREACHES,
  ...MONEY_BREACHES,
  ...CASH_BREACHES,
  ...REOPENED_BREACHES,
  ...REPORT_BREACHES,
  ...LISTING_BREACHES,
  ...LEFT_LISTED_BREACHES,
  ...REGUA_BREACHES,
  ...CARTEIRA_BREACHES,
  ...LADDER_BREACHES,
  ...DUE_REACTION_BREACHES,
  ...SILENCE_BREACHES,
  ...REPLY_BREACHES,
  ...CHOICE_BREACHES,
  ...LOOK_UP_BREACHES,
  ...RECALL_BREACHES,
  ...SCORE_BREACHES,
  ...ALARM_BREACHES,
  ...PRIVACY_BREACHES,
  ...PROTECTION_BREACHES,
  ...MESSAGE_BREACHES,
  ...STATE_BREACHES,
  ...ROW_BREACHES,
  ...STRICTER_BREACHES,
  ...STUDY_BREACHES,
  ...STUCK_BREACHES,
  ...ASKED_IN_VAIN_BREACHES,
  ...CREDIT_BREACHES,
  ...DOSSIER_BREACHES,
  ...STRANGER_BREACHES,
  ...VOICE_BREACHES,
  ...WAITING_RETURN_BREACHES,
  ...WRITTEN_BREACHES,
  ...READ_SUM_BREACHES,
  ...LANGUAGE_BREACHES,
  ...JOINED_BREACHES,
  ...HOOK_BREACHES,
  ...TOLD_BREACHES,
  ...FILE_BREACHES,
  ...FORGED_BREACHES,
  ...RESTED_TEXT_BREACHES,
  ...TEXT_TEST_BREACHES,
  ...PUBLISHED_BREACHES,
  ...PUBLISHING_BREACHES,
].map(([law, how, changed, says = /./]) => [law, how, changed, says] as const);

const DULL: ReadonlySet<Behaviour> = new Set(['works-the-queue', 'has-old-debts']);

let evidence: Evidence;
beforeAll(async () => {
  const options = { seed: 21, debtors: 14, days: 16, faults: new Set<never>() };
  const pace = 'busy';
  // Whoever is called rests or promises, and old debts are over: too little else would happen in so small a world.
  const behaviours = new Set(BEHAVIOURS.filter((behaviour) => !DULL.has(behaviour)));
  ({ evidence } = await live({ ...options, behaviours, pace }, () => {}));
}, PATIENCE_MS);

test('a world in which nothing went wrong breaks no law', () => {
  expect(violationsIn(evidence)).toEqual([]);
});

test('whose oldest debt prescribed since the last night is planned anew by the next', () => {
  const the = new Tampering(evidence);
  expect(violationsIn({ ...evidence, ...besidePrescribed(the, 1) })).not.toContainEqual(
    expect.objectContaining({ what: expect.stringContaining('steps of it are to come') }),
  );
});

test.each(BREACHES)('"%s" is seen to be broken when %s', (law, _, changed, says) => {
  const tampered = { ...evidence, ...changed(new Tampering(evidence)) };
  const told = LAWS.filter(({ name }) => name === law).flatMap(({ breaches }) =>
    breaches(tampered),
  );
  expect(told.map(({ what }) => what).join('\n')).toMatch(says);
});

test('every law can be broken', () => {
  expect([...new Set(BREACHES.map(([law]) => law))].toSorted()).toEqual(
    LAWS.map(({ name }) => name).toSorted(),
  );
});
