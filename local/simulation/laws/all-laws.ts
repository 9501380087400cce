import { AGREEMENT_LAWS } from './agreement-laws.ts';
import { ALARM_LAWS } from './alarm-laws.ts';
import { BANK_LAWS } from './bank-laws.ts';
import { CALL_GATE_LAWS } from './call-gate-laws.ts';
import { CALL_LAWS } from './call-laws.ts';
import { BOOK_LAWS } from './book-laws.ts';
import { CARTEIRA_LAWS } from './carteira-laws.ts';
import { CHOICE_LAWS } from './choice-laws.ts';
import { COMPLAINT_LAWS } from './complaint-laws.ts';
import { CONTACT_LAWS } from './contact-laws.ts';
import { COST_LAWS } from './cost-laws.ts';
import { CREDIT_LAWS } from './credit-laws.ts';
import { DOSSIER_LAWS } from './dossier-laws.ts';
import { DUE_STEP_LAWS } from './due-step-laws.ts';
import type { Evidence } from './evidence.ts';
import { FILE_LAWS } from './file-laws.ts';
import { FORGED_LAWS } from './forged-laws.ts';
import { GATE_LAWS } from './gate-laws.ts';
import { HELD_LAWS } from './held-laws.ts';
import { HOOK_LAWS } from './hook-laws.ts';
import { JOINED_LAWS } from './joined-laws.ts';
import { IDENTITY_LAWS } from './identity-laws.ts';
import { LADDER_LAWS } from './ladder-laws.ts';
import { LANGUAGE_LAWS } from './language-laws.ts';
import { LISTING_LAWS } from './listing-laws.ts';
import type { Law, Violation } from './law.ts';
import { LOOK_UP_LAWS } from './look-up-laws.ts';
import { MESSAGE_LAWS } from './message-laws.ts';
import { CASH_LAWS } from './cash-laws.ts';
import { MONEY_LAWS } from './money-laws.ts';
import { NEWS_LAWS } from './news-laws.ts';
import { OFFER_LAWS } from './offer-laws.ts';
import { PORTAL_LAWS } from './portal-laws.ts';
import { PRESCRIPTION_LAWS } from './prescription-laws.ts';
import { PRIVACY_LAWS } from './privacy-laws.ts';
import { PROMISE_LAWS } from './promise-laws.ts';
import { PROTECTION_LAWS } from './protection-laws.ts';
import { PUBLISHED_LAWS } from './published-laws.ts';
import { RECALL_LAWS } from './recall-laws.ts';
import { REGUA_LAWS } from './regua-laws.ts';
import { REOPENED_LAWS } from './reopened-laws.ts';
import { READ_SUM_LAWS } from './read-sum-laws.ts';
import { REPORT_LAWS } from './report-laws.ts';
import { REPLY_LAWS } from './reply-laws.ts';
import { SCORE_LAWS } from './score-laws.ts';
import { STATE_LAWS } from './state-laws.ts';
import { STRANGER_LAWS } from './stranger-laws.ts';
import { STRICTER_LAWS } from './stricter-laws.ts';
import { STUDY_LAWS } from './study-laws.ts';
import { RESTED_TEXT_LAWS } from './rested-text-laws.ts';
import { SILENCE_LAWS } from './silence-laws.ts';
import { TEXT_TEST_LAWS } from './text-test-laws.ts';
import { TOLD_LAWS } from './told-laws.ts';
import { TOLD_OFFER_LAWS } from './told-offer-laws.ts';
import { VOICE_LAWS } from './voice-laws.ts';
import { WAITING_RETURN_LAWS } from './waiting-return-laws.ts';
import { WRITTEN_LAWS } from './written-laws.ts';

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
