import * as z from 'zod';
import { NextAlarm } from '#shared/domain/debtor/alarm.ts';
import { DebtorId } from '#shared/domain/values/ids.ts';
import { Instant } from '#shared/domain/values/zone.ts';
import {
  AgreementAccepted,
  AgreementBroken,
  AgreementCancelled,
  AgreementEndHeld,
  AgreementFulfilled,
  AgreementOwesAgain,
  AgreementProposed,
  AgreementRefused,
  AgreementReinstated,
  AgreementRenegotiated,
  AgreementReopened,
  AgreementRestLetGo,
} from './entries/agreement.ts';
import { CALL_FACTS } from './entries/call.ts';
import {
  AlarmReplanned,
  CarteiraMoved,
  MessageClaimed,
  MessageHeld,
  MessageOutcome,
  MessageRefused,
  MessageRequested,
  MessageSent,
  MessageUncertain,
  MessageWithheld,
  OptedIn,
  OptedOut,
  StepHeld,
  StepSkipped,
  WaitEnded,
} from './entries/contact.ts';
import { JOIN_FACTS } from './entries/join.ts';
import {
  ListingAsked,
  ListingBarLifted,
  ListingBarred,
  ListingCancelled,
  ListingFiled,
  ListingFilingRequested,
  ListingFilingTried,
  ListingNoticeFailed,
  ListingNoticeHeld,
  ListingWithdrawalRepeated,
  ListingWithdrawalRequested,
  ListingWithdrawn,
} from './entries/listing.ts';
import { MONEY_FACTS } from './entries/money.ts';
import {
  ContactDisowned,
  IdentityConfirmed,
  IdentityRefused,
  IdentityUnlocked,
  PortalVisited,
} from './entries/portal.ts';
import {
  DebtorFlagged,
  DebtorUnflagged,
  DossierIssued,
  LanguageChosen,
  NameCorrected,
  RightPersonReached,
} from './entries/person.ts';
import { ScoreReviewAnswered, ScoreReviewRequested } from './entries/score.ts';
import { ReplyHandled, ReplyReceived } from './entries/reply.ts';
import { PromiseBroken, PromiseKept, PromiseLapsed, PromiseMade } from './entries/promise.ts';
import {
  AddressNoted,
  ArmAssigned,
  CaseAssessed,
  CaseDisputed,
  CaseOpened,
  CaseReguaMoved,
  CaseReopened,
  CaseSettled,
  ContactAdded,
  ContactsLookedUp,
  DebtCorrected,
  DebtImported,
  DebtorRegistered,
  DebtReturned,
  DebtWithdrawn,
  DisputeClosed,
  PlaceNoted,
  WhatsAppConsented,
} from './entries/registration.ts';
import {
  LadderPaused,
  LadderResumed,
  LadderStopped,
  OverrideLifted,
  StepOverridden,
} from './entries/ladder.ts';
import { TaskClaimed, TaskClosed, TaskOpened, TaskReleased } from './entries/task.ts';

/** Everything that can be true of a debtor's past. State is the fold of these, and of nothing else. */
export const Fact = z.discriminatedUnion('type', [
  DebtorRegistered,
  ContactAdded,
  ContactsLookedUp,
  WhatsAppConsented,
  AddressNoted,
  PlaceNoted,
  DebtImported,
  DebtCorrected,
  DebtWithdrawn,
  DebtReturned,
  CaseOpened,
  ArmAssigned,
  CaseAssessed,
  CaseDisputed,
  DisputeClosed,
  CaseSettled,
  CaseReopened,
  CaseReguaMoved,
  MessageRequested,
  StepHeld,
  StepSkipped,
  WaitEnded,
  CarteiraMoved,
  AlarmReplanned,
  MessageClaimed,
  MessageSent,
  MessageHeld,
  MessageWithheld,
  MessageRefused,
  MessageUncertain,
  MessageOutcome,
  OptedOut,
  OptedIn,
  PortalVisited,
  IdentityConfirmed,
  IdentityRefused,
  IdentityUnlocked,
  ContactDisowned,
  AgreementProposed,
  AgreementRefused,
  AgreementReinstated,
  AgreementAccepted,
  AgreementFulfilled,
  AgreementOwesAgain,
  AgreementReopened,
  AgreementRestLetGo,
  AgreementBroken,
  AgreementEndHeld,
  AgreementCancelled,
  AgreementRenegotiated,
  PromiseMade,
  PromiseKept,
  PromiseBroken,
  PromiseLapsed,
  ListingAsked,
  ListingNoticeHeld,
  ListingNoticeFailed,
  ListingFilingRequested,
  ListingFilingTried,
  ListingFiled,
  ListingCancelled,
  ListingWithdrawalRequested,
  ListingWithdrawalRepeated,
  ListingWithdrawn,
  ListingBarred,
  ListingBarLifted,
  TaskOpened,
  TaskClaimed,
  TaskReleased,
  TaskClosed,
  LadderPaused,
  LadderResumed,
  LadderStopped,
  StepOverridden,
  OverrideLifted,
  DebtorFlagged,
  DebtorUnflagged,
  LanguageChosen,
  NameCorrected,
  RightPersonReached,
  DossierIssued,
  ScoreReviewRequested,
  ScoreReviewAnswered,
  ReplyReceived,
  ReplyHandled,
  ...MONEY_FACTS,
  ...CALL_FACTS,
  ...JOIN_FACTS,
]);
export type Fact = z.infer<typeof Fact>;
export type FactType = Fact['type'];
export type FactOf<T extends FactType> = Extract<Fact, { type: T }>;

/** Who made it happen: 'system', 'debtor', 'gateway:<name>', 'registry:<name>', 'channel:<name>' or 'user:<id>'. */
export const Actor = z
  .string()
  .regex(/^(system|debtor|(gateway|registry|channel|user|import):[A-Za-z0-9._-]{1,80})$/);
export type Actor = z.infer<typeof Actor>;

/**
 * One line of a debtor's history. `cause` is the id of what led here (`alarm:` and its key, a webhook's id, an
 * import), the same in every entry of one decision. `next`, when present, is the alarm that holds from here on.
 */
export const HistoryEntry = z.object({
  debtorId: DebtorId,
  seq: z.int().min(1),
  at: Instant,
  actor: Actor,
  cause: z.string().min(1).max(200),
  fact: Fact,
  next: NextAlarm.optional(),
  prevHash: z.string().length(64),
  hash: z.string().length(64),
});
export type HistoryEntry = z.infer<typeof HistoryEntry>;
