import { CREDIT_ROUTES } from './credit-routes.ts';
import { FIGURE_ROUTES } from './figure-routes.ts';
import { moveCaseToRegua, previewCaseMove } from './routes/case-moves.ts';
import { publishIndexSeries, readIndexSeries } from './routes/index-series.ts';
import {
  applyUnreconciled,
  dismissUnreconciled,
  giveBackUnreconciled,
  matchUnreconciled,
} from './routes/unreconciled-decisions.ts';
import { RECEIVABLES_ROUTES } from './receivables-routes.ts';
import type { Route } from './route.ts';
import { publishBillingAccount, readBillingAccount } from './routes/billing-account.ts';
import {
  approveAgreement,
  cancelAgreement,
  letGoAgreement,
  listAgreements,
  refuseAgreement,
} from './routes/agreements.ts';
import { liftContactStop, listContactStops, stopContacts } from './routes/contact-stops.ts';
import { publishContactPolicy, readContactPolicy } from './routes/contact-policy.ts';
import { chargeBackUnreconciled, winChargeback } from './routes/hand-chargebacks.ts';
import { bookPaymentByHand, undoHandPayment } from './routes/hand-payments.ts';
import { recordConversation } from './routes/conversations.ts';
import { publishCredor, readCredor } from './routes/credores.ts';
import { readCalculation, readCalculationPaper } from './routes/debt-calculation.ts';
import { readDebtor } from './routes/debtor.ts';
import { postDebtorSearch } from './routes/debtor-searches.ts';
import { closeOpenDispute, openDispute } from './routes/disputes.ts';
import { issueDossier } from './routes/dossiers.ts';
import { liftFlag, setFlag } from './routes/flags.ts';
import { setLanguage } from './routes/preferred-language.ts';
import { readTimeline } from './routes/history.ts';
import { setName } from './routes/names.ts';
import { unlockIdentity } from './routes/identity.ts';
import {
  addOverride,
  pauseLadder,
  removeOverride,
  resumeLadder,
  stopLadder,
} from './routes/ladders.ts';
import {
  barListings,
  endListing,
  liftListingBar,
  listListings,
  requestListing,
} from './routes/listings.ts';
import { publishListingPolicy, readListingPolicy } from './routes/listing-policy.ts';
import {
  listHolidayPlaces,
  publishLocalHolidays,
  readKnownHolidays,
  readLocalHolidays,
} from './routes/local-holidays.ts';
import { publishNextAction, readExperience, readNextAction } from './routes/next-action.ts';
import { readMe } from './routes/me.ts';
import { recordOptOut } from './routes/opt-outs.ts';
import { publishOfferPolicy, readOfferPolicy } from './routes/offer-policy.ts';
import { acceptForDebtor, readOffers, simulateOffer } from './routes/offers.ts';
import { claimTask, closeTask, listTasks, releaseTask } from './routes/tasks.ts';
import { recordPromise } from './routes/promises.ts';
import { listCredorRemessas, readCredorRemessa, writeCredorRemessa } from './routes/remessas.ts';
import { listCredorRetornos, readCredorRetorno, requestRetornoUpload } from './routes/retornos.ts';
import { answerReply, classifyReply } from './routes/reply-decisions.ts';
import { SCORE_CARD_ROUTES } from './routes/score-cards.ts';
import { SCORE_REVIEW_ROUTES } from './routes/score-reviews.ts';
import { SCORE_ROUTES } from './routes/score-models.ts';
import { listReplies } from './routes/replies.ts';
import { readSignedTerm } from './routes/term.ts';
import { readSentText } from './routes/text.ts';
import { listUnreconciledMoney } from './routes/unreconciled.ts';
import { listWaitingBoletos, writeRemessaOfWaiting } from './routes/waiting-boletos.ts';
import { TUNING_ROUTES } from './tuning-routes.ts';
import { WORK_ROUTES } from './work-routes.ts';

/** Everything that the API can do, in the order in which its document tells it. */
export const ROUTES: readonly Route[] = [
  readMe,
  ...FIGURE_ROUTES,
  postDebtorSearch,
  readDebtor,
  readCalculation,
  readCalculationPaper,
  readTimeline,
  readSentText,
  issueDossier,
  listReplies,
  classifyReply,
  answerReply,
  openDispute,
  closeOpenDispute,
  readOffers,
  simulateOffer,
  acceptForDebtor,
  approveAgreement,
  refuseAgreement,
  cancelAgreement,
  letGoAgreement,
  readSignedTerm,
  listAgreements,
  recordPromise,
  pauseLadder,
  resumeLadder,
  stopLadder,
  addOverride,
  removeOverride,
  previewCaseMove,
  moveCaseToRegua,
  listTasks,
  claimTask,
  releaseTask,
  closeTask,
  ...WORK_ROUTES,
  requestListing,
  endListing,
  barListings,
  liftListingBar,
  listListings,
  recordOptOut,
  recordConversation,
  setFlag,
  liftFlag,
  setLanguage,
  setName,
  unlockIdentity,
  ...RECEIVABLES_ROUTES,
  readCredor,
  publishCredor,
  readOfferPolicy,
  publishOfferPolicy,
  readListingPolicy,
  publishListingPolicy,
  readNextAction,
  publishNextAction,
  readExperience,
  ...TUNING_ROUTES,
  readContactPolicy,
  publishContactPolicy,
  listContactStops,
  stopContacts,
  liftContactStop,
  ...SCORE_ROUTES,
  ...SCORE_CARD_ROUTES,
  ...SCORE_REVIEW_ROUTES,
  ...CREDIT_ROUTES,
  listHolidayPlaces,
  readLocalHolidays,
  readKnownHolidays,
  publishLocalHolidays,
  readIndexSeries,
  publishIndexSeries,
  listUnreconciledMoney,
  matchUnreconciled,
  dismissUnreconciled,
  giveBackUnreconciled,
  applyUnreconciled,
  chargeBackUnreconciled,
  winChargeback,
  bookPaymentByHand,
  undoHandPayment,
  readBillingAccount,
  publishBillingAccount,
  writeCredorRemessa,
  listWaitingBoletos,
  writeRemessaOfWaiting,
  listCredorRemessas,
  readCredorRemessa,
  requestRetornoUpload,
  listCredorRetornos,
  readCredorRetorno,
];
