import { AGREEMENT_LAWS } from './agreements/agreement-laws.ts';
import { ALARM_LAWS } from './regua/alarm-laws.ts';
import { BANK_LAWS } from './payments/bank-laws.ts';
import { CALL_GATE_LAWS } from './gate/call-gate-laws.ts';
import { CALL_LAWS } from './calls/call-laws.ts';
import { BOOK_LAWS } from './debts/book-laws.ts';
import { CARTEIRA_LAWS } from './debts/carteira-laws.ts';
import { CHOICE_LAWS } from './messages/choice-laws.ts';
import { COMPLAINT_LAWS } from './messages/complaint-laws.ts';
import { CONTACT_LAWS } from './messages/contact-laws.ts';
import { COST_LAWS } from './reports/cost-laws.ts';
import { CREDIT_LAWS } from './scores/credit-laws.ts';
import { DOSSIER_LAWS } from './history/dossier-laws.ts';
import { DUE_STEP_LAWS } from './regua/due-step-laws.ts';
import type { Evidence } from './evidence/evidence.ts';
import { FILE_LAWS } from './debts/file-laws.ts';
import { FORGED_LAWS } from './messages/forged-laws.ts';
import { GATE_LAWS } from './gate/gate-laws.ts';
import { HELD_LAWS } from './held/held-laws.ts';
import { HOOK_LAWS } from './history/hook-laws.ts';
import { JOINED_LAWS } from './gate/joined-laws.ts';
import { IDENTITY_LAWS } from './portal/identity-laws.ts';
import { LADDER_LAWS } from './regua/ladder-laws.ts';
import { LANGUAGE_LAWS } from './words/language-laws.ts';
import { LISTING_LAWS } from './listings/listing-laws.ts';
import type { Law, Violation } from './law.ts';
import { LOOK_UP_LAWS } from './debts/look-up-laws.ts';
import { MESSAGE_LAWS } from './messages/message-laws.ts';
import { CASH_LAWS } from './payments/cash-laws.ts';
import { MONEY_LAWS } from './payments/money-laws.ts';
import { NEWS_LAWS } from './messages/news-laws.ts';
import { OFFER_LAWS } from './agreements/offer-laws.ts';
import { PORTAL_LAWS } from './portal/portal-laws.ts';
import { PRESCRIPTION_LAWS } from './debts/prescription-laws.ts';
import { PRIVACY_LAWS } from './history/privacy-laws.ts';
import { PROMISE_LAWS } from './agreements/promise-laws.ts';
import { PROTECTION_LAWS } from './portal/protection-laws.ts';
import { PUBLISHED_LAWS } from './messages/published-laws.ts';
import { RECALL_LAWS } from './debts/recall-laws.ts';
import { REGUA_LAWS } from './regua/regua-laws.ts';
import { REOPENED_LAWS } from './agreements/reopened-laws.ts';
import { READ_SUM_LAWS } from './words/read-sum-laws.ts';
import { REPORT_LAWS } from './reports/report-laws.ts';
import { REPLY_LAWS } from './messages/reply-laws.ts';
import { SCORE_LAWS } from './scores/score-laws.ts';
import { STATE_LAWS } from './history/state-laws.ts';
import { STRANGER_LAWS } from './payments/stranger-laws.ts';
import { STRICTER_LAWS } from './gate/stricter-laws.ts';
import { STUDY_LAWS } from './regua/study-laws.ts';
import { RESTED_TEXT_LAWS } from './messages/rested-text-laws.ts';
import { SILENCE_LAWS } from './silence/silence-laws.ts';
import { TEXT_TEST_LAWS } from './messages/text-test-laws.ts';
import { TOLD_LAWS } from './history/told-laws.ts';
import { TOLD_OFFER_LAWS } from './agreements/told-offer-laws.ts';
import { VOICE_LAWS } from './words/voice-laws.ts';
import { WAITING_RETURN_LAWS } from './payments/waiting-return-laws.ts';
import { WRITTEN_LAWS } from './words/written-laws.ts';

/** Everything that a run is held against. A new feature adds what must never be true of it. */
export const LAWS: readonly Law[] = [
  ...CONTACT_LAWS,
  ...COMPLAINT_LAWS,
  ...GATE_LAWS,
  ...JOINED_LAWS,
  ...HOOK_LAWS,
  ...TOLD_LAWS,
  ...MONEY_LAWS,
  ...CASH_LAWS,
  ...MESSAGE_LAWS,
  ...HELD_LAWS,
  ...BANK_LAWS,
  ...BOOK_LAWS,
  ...RECALL_LAWS,
  ...CALL_LAWS,
  ...CALL_GATE_LAWS,
  ...VOICE_LAWS,
  ...WRITTEN_LAWS,
  ...READ_SUM_LAWS,
  ...LANGUAGE_LAWS,
  ...AGREEMENT_LAWS,
  ...OFFER_LAWS,
  ...TOLD_OFFER_LAWS,
  ...REOPENED_LAWS,
  ...PRESCRIPTION_LAWS,
  ...PROMISE_LAWS,
  ...PROTECTION_LAWS,
  ...REPORT_LAWS,
  ...COST_LAWS,
  ...NEWS_LAWS,
  ...PORTAL_LAWS,
  ...IDENTITY_LAWS,
  ...ALARM_LAWS,
  ...LISTING_LAWS,
  ...REGUA_LAWS,
  ...CARTEIRA_LAWS,
  ...LADDER_LAWS,
  ...DUE_STEP_LAWS,
  ...SILENCE_LAWS,
  ...REPLY_LAWS,
  ...CHOICE_LAWS,
  ...SCORE_LAWS,
  ...LOOK_UP_LAWS,
  ...STATE_LAWS,
  ...PRIVACY_LAWS,
  ...STRICTER_LAWS,
  ...STUDY_LAWS,
  ...CREDIT_LAWS,
  ...DOSSIER_LAWS,
  ...STRANGER_LAWS,
  ...WAITING_RETURN_LAWS,
  ...FILE_LAWS,
  ...FORGED_LAWS,
  ...RESTED_TEXT_LAWS,
  ...TEXT_TEST_LAWS,
  ...PUBLISHED_LAWS,
];

export const violationsIn = (evidence: Evidence): readonly Violation[] =>
  LAWS.flatMap(({ name, breaches }) =>
    breaches(evidence).map((breach) => ({ law: name, ...breach })),
  );
