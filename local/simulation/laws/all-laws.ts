import { AGREEMENT_LAWS } from './agreements/agreement-laws.ts';
import { OFFER_LAWS } from './agreements/offer-laws.ts';
import { PROMISE_LAWS } from './agreements/promise-laws.ts';
import { REOPENED_LAWS } from './agreements/reopened-laws.ts';
import { TOLD_OFFER_LAWS } from './agreements/told-offer-laws.ts';
import { CALL_LAWS } from './calls/call-laws.ts';
import { BALANCE_LAWS } from './debts/balance-laws.ts';
import { BOOK_LAWS } from './debts/book-laws.ts';
import { CARTEIRA_LAWS } from './debts/carteira-laws.ts';
import { FILE_LAWS } from './debts/file-laws.ts';
import { LOOK_UP_LAWS } from './debts/look-up-laws.ts';
import { PRESCRIPTION_LAWS } from './debts/prescription-laws.ts';
import { RECALL_LAWS } from './debts/recall-laws.ts';
import { ROW_LAWS } from './debts/row-laws.ts';
import { CALL_GATE_LAWS } from './gate/call-gate-laws.ts';
import { GATE_LAWS } from './gate/gate-laws.ts';
import { JOINED_LAWS } from './gate/joined-laws.ts';
import { STRICTER_LAWS } from './gate/stricter-laws.ts';
import { HELD_LAWS } from './held/held-laws.ts';
import { DOSSIER_LAWS } from './history/dossier-laws.ts';
import { HOOK_LAWS } from './history/hook-laws.ts';
import { PRIVACY_LAWS } from './history/privacy-laws.ts';
import { STATE_LAWS } from './history/state-laws.ts';
import { TOLD_LAWS } from './history/told-laws.ts';
import { LISTING_LAWS } from './listings/listing-laws.ts';
import { COMPLAINT_LAWS } from './messages/complaint-laws.ts';
import { CONTACT_LAWS } from './messages/contact-laws.ts';
import { FORGED_LAWS } from './messages/forged-laws.ts';
import { MESSAGE_LAWS } from './messages/message-laws.ts';
import { NEWS_LAWS } from './messages/news-laws.ts';
import { PUBLISHED_LAWS } from './messages/published-laws.ts';
import { REPLY_LAWS } from './messages/reply-laws.ts';
import { RESTED_TEXT_LAWS } from './messages/rested-text-laws.ts';
import { TEXT_TEST_LAWS } from './messages/text-test-laws.ts';
import { BANK_LAWS } from './payments/bank-laws.ts';
import { CASH_LAWS } from './payments/cash-laws.ts';
import { MONEY_LAWS } from './payments/money-laws.ts';
import { STRANGER_LAWS } from './payments/stranger-laws.ts';
import { TAKEN_BACK_LAWS } from './payments/taken-back-laws.ts';
import { WAITING_RETURN_LAWS } from './payments/waiting-return-laws.ts';
import { IDENTITY_LAWS } from './portal/identity-laws.ts';
import { PORTAL_LAWS } from './portal/portal-laws.ts';
import { PROTECTION_LAWS } from './portal/protection-laws.ts';
import { ALARM_LAWS } from './regua/alarm-laws.ts';
import { ARMED_LAWS } from './regua/armed-laws.ts';
import { CHOICE_LAWS } from './regua/choice-laws.ts';
import { DUE_STEP_LAWS } from './regua/due-step-laws.ts';
import { LADDER_LAWS } from './regua/ladder-laws.ts';
import { PUBLISHING_LAWS } from './regua/publishing-laws.ts';
import { REGUA_LAWS } from './regua/regua-laws.ts';
import { STUDY_LAWS } from './regua/study-laws.ts';
import { COST_LAWS } from './reports/cost-laws.ts';
import { PANEL_LAWS } from './reports/panel-laws.ts';
import { REPORT_LAWS } from './reports/report-laws.ts';
import { CREDIT_LAWS } from './scores/credit-laws.ts';
import { SCORE_LAWS } from './scores/score-laws.ts';
import { SILENCE_LAWS } from './silence/silence-laws.ts';
import { LANGUAGE_LAWS } from './words/language-laws.ts';
import { READ_SUM_LAWS } from './words/read-sum-laws.ts';
import { VOICE_LAWS } from './words/voice-laws.ts';
import { WRITTEN_LAWS } from './words/written-laws.ts';
import type { Evidence } from './evidence/evidence.ts';
import type { Law, Violation } from './law.ts';

/** Laws that are about one thing, and what that is. */
export type Room = { readonly about: string; readonly laws: readonly Law[] };

/** Everything that a run is held against. A new feature adds what must never be true of it. */
export const ROOMS: Readonly<Record<string, Room>> = {
  messages: {
    about: 'Whom messages reach, once each, and what becomes of them; what is written back.',
    laws: [
      ...COMPLAINT_LAWS,
      ...CONTACT_LAWS,
      ...FORGED_LAWS,
      ...MESSAGE_LAWS,
      ...NEWS_LAWS,
      ...PUBLISHED_LAWS,
      ...REPLY_LAWS,
      ...RESTED_TEXT_LAWS,
      ...TEXT_TEST_LAWS,
    ],
  },
  words: {
    about: 'What people read and hear.',
    laws: [...LANGUAGE_LAWS, ...READ_SUM_LAWS, ...VOICE_LAWS, ...WRITTEN_LAWS],
  },
  held: {
    about: 'What was held back is followed up.',
    laws: [...HELD_LAWS],
  },
  silence: {
    about: 'Whoever is not written to has the reason that is given.',
    laws: [...SILENCE_LAWS],
  },
  gate: {
    about:
      'One law for each rule of the gate, for messages and for calls, for every registration of a person together, and for what a credor asks for itself.',
    laws: [...CALL_GATE_LAWS, ...GATE_LAWS, ...JOINED_LAWS, ...STRICTER_LAWS],
  },
  calls: {
    about: 'Who calls whom, and what came of it.',
    laws: [...CALL_LAWS],
  },
  regua: {
    about: 'Steps, alarms, ladders, experiments, and how réguas change.',
    laws: [
      ...ALARM_LAWS,
      ...ARMED_LAWS,
      ...CHOICE_LAWS,
      ...DUE_STEP_LAWS,
      ...LADDER_LAWS,
      ...PUBLISHING_LAWS,
      ...REGUA_LAWS,
      ...STUDY_LAWS,
    ],
  },
  debts: {
    about:
      'What files say, what debts owe and charges ask for, where cases belong, and what nobody may ask for any more.',
    laws: [
      ...BALANCE_LAWS,
      ...BOOK_LAWS,
      ...CARTEIRA_LAWS,
      ...FILE_LAWS,
      ...LOOK_UP_LAWS,
      ...PRESCRIPTION_LAWS,
      ...RECALL_LAWS,
      ...ROW_LAWS,
    ],
  },
  payments: {
    about: 'Money comes once, goes to whom it belongs, and is all there.',
    laws: [
      ...BANK_LAWS,
      ...CASH_LAWS,
      ...MONEY_LAWS,
      ...STRANGER_LAWS,
      ...TAKEN_BACK_LAWS,
      ...WAITING_RETURN_LAWS,
    ],
  },
  agreements: {
    about: 'What is offered, agreed, promised, kept and broken.',
    laws: [...AGREEMENT_LAWS, ...OFFER_LAWS, ...PROMISE_LAWS, ...REOPENED_LAWS, ...TOLD_OFFER_LAWS],
  },
  listings: {
    about: 'Whoever is listed had to be told first, and comes off in time.',
    laws: [...LISTING_LAWS],
  },
  portal: {
    about: 'Who is let in, what they do there, and who cannot bind themselves.',
    laws: [...IDENTITY_LAWS, ...PORTAL_LAWS, ...PROTECTION_LAWS],
  },
  scores: {
    about: 'What is reckoned of people adds up and weighs nothing that it may not.',
    laws: [...CREDIT_LAWS, ...SCORE_LAWS],
  },
  history: {
    about: 'The chain, what others are told of it, and who is named nowhere.',
    laws: [...DOSSIER_LAWS, ...HOOK_LAWS, ...PRIVACY_LAWS, ...STATE_LAWS, ...TOLD_LAWS],
  },
  reports: {
    about: 'Figures and costs.',
    laws: [...COST_LAWS, ...PANEL_LAWS, ...REPORT_LAWS],
  },
};

export const LAWS: readonly Law[] = Object.values(ROOMS).flatMap(({ laws }) => laws);

export const violationsIn = (evidence: Evidence): readonly Violation[] =>
  LAWS.flatMap(({ name, breaches }) =>
    breaches(evidence).map((breach) => ({ law: name, ...breach })),
  );
