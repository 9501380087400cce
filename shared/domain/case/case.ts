import * as z from 'zod';
import { Callback } from '#shared/domain/call/callback.ts';
import { OwedAgain } from '#shared/domain/debt/owed-again.ts';
import { ARMS_MAX, AssignedArm } from '#shared/domain/experiment/study.ts';
import { DecidedScore, HeldScore, ScoreReview } from '#shared/domain/score/review.ts';
import { CollectionScore } from '#shared/domain/score/score.ts';
import {
  CarteiraId,
  CredorId,
  DebtId,
  PaymentId,
  ReguaId,
  StepId,
} from '#shared/domain/values/ids.ts';
import { LocalDate } from '#shared/domain/values/local-date.ts';
import { Instant } from '#shared/domain/values/zone.ts';
import { Behaviour } from './behaviour.ts';
import { Dispute, EndedDispute, INTERRUPTIONS_MAX } from './dispute.ts';
import { Override } from './override.ts';
import { Pause, Stop } from './pause.ts';
import { Progress } from './progress.ts';

/** Which document of the régua this case follows: it stays on it until moved explicitly. */
export const PinnedRegua = z.object({ reguaId: ReguaId, version: z.int().min(1) });
export type PinnedRegua = z.infer<typeof PinnedRegua>;

/** Money that is said to be on its way, and the last day on which it may still arrive. */
export const Clearing = z.object({
  /** The payer's bank day, in the debtor's zone. */
  paidOn: LocalDate,
  /** Included. */
  clearsBy: LocalDate,
  /** Whose word it is. */
  told: z.enum(['gateway', 'debtor', 'team']),
});
export type Clearing = z.infer<typeof Clearing>;

/** A payment that matches no charge and may be this person's, and the last day on which the case waits for the answer. */
export const Suspicion = z.object({ paymentId: PaymentId, heldUntil: LocalDate });
export type Suspicion = z.infer<typeof Suspicion>;

/** More exceptions than this are another régua. */
export const OVERRIDES_MAX = 20;

const facts = {
  credorId: CredorId,
  openedAt: Instant,
  carteiraId: CarteiraId,
  regua: PinnedRegua,
  /** What the case is counted for: what was tried when it entered, and the policy by which experience chose since. Absent for nothing. */
  arms: z.array(AssignedArm).max(ARMS_MAX).optional(),
  progress: Progress,
  score: CollectionScore.nullable(),
  /** What was open and had prescribed when the case was last assessed: nobody may ask for it. Absent for nothing. */
  prescribed: z.array(DebtId).optional(),
  /** Absent until the debtor does something. */
  behaviour: Behaviour.optional(),
  /** Those that are over, oldest first. Absent when it never was contested. */
  disputes: z.array(EndedDispute).max(INTERRUPTIONS_MAX).optional(),
  /** The last request that a person look at the score; absent when there never was one. */
  scoreReview: ScoreReview.optional(),
  /** The score that a person decided on in a review: it counts instead of a lower one of the machine's until the case is settled, or they have it computed again. */
  decidedScore: DecidedScore.optional(),
  /** What counts instead of a lower score that a review came to, until something else changes that. */
  heldScore: HeldScore.optional(),
  /** The carteira in which the team gave the case another régua than the carteira's; absent when nobody did. */
  reguaKeptIn: CarteiraId.optional(),
  /** There once a step moved the case: it stays in its carteira until it is settled. */
  movedBy: StepId.optional(),
  /** Absent when it never rested. */
  pauses: z.array(Pause).optional(),
  /** There while the team has ended the ladder. */
  stopped: Stop.optional(),
  /** What is done otherwise than the régua says; absent or empty for nearly everybody. */
  overrides: z.array(Override).max(OVERRIDES_MAX).optional(),
  /** There while the debtor waits to be called. */
  callback: Callback.optional(),
  /** Absent when nothing is on its way. */
  clearing: Clearing.optional(),
  /** What the creditor's own acts opened again of debts outside agreements; absent when there never was any since it was settled. */
  owedAgain: OwedAgain.optional(),
  /** Absent when there is none. */
  suspected: z.array(Suspicion).max(100).optional(),
};

/** What one person owes to one credor, followed as one conversation. */
export const Case = z.discriminatedUnion('status', [
  z.object({ ...facts, status: z.literal('active') }),
  z.object({
    ...facts,
    status: z.literal('settled'),
    settledAt: Instant,
    /** There where it was contested when nothing was left: what comes back of it is contested still. */
    contested: Dispute.optional(),
  }),
  z.object({
    ...facts,
    status: z.literal('disputed'),
    disputedAt: Instant,
    ...Dispute.shape,
  }),
]);
export type Case = z.infer<typeof Case>;
