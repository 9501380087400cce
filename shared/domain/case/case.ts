import * as z from 'zod';
import { CollectionScore } from '#shared/domain/score/score.ts';
import { CarteiraId, CredorId, ReguaId, StepId } from '#shared/domain/values/ids.ts';
import { LocalDate } from '#shared/domain/values/local-date.ts';
import { Instant } from '#shared/domain/values/zone.ts';
import { Dispute } from './dispute.ts';

/** Which document of the régua this case follows: it stays on it until moved explicitly. */
export const PinnedRegua = z.object({ reguaId: ReguaId, version: z.int().min(1) });
export type PinnedRegua = z.infer<typeof PinnedRegua>;

const facts = {
  credorId: CredorId,
  openedAt: Instant,
  carteiraId: CarteiraId,
  regua: PinnedRegua,
  /** Steps already decided for the due date that the ladder is anchored on. */
  progress: z.object({ anchor: LocalDate.nullable(), done: z.array(StepId) }),
  score: CollectionScore.nullable(),
};

/** What one person owes to one credor, followed as one conversation. */
export const Case = z.discriminatedUnion('status', [
  z.object({ ...facts, status: z.literal('active') }),
  z.object({ ...facts, status: z.literal('settled'), settledAt: Instant }),
  z.object({
    ...facts,
    status: z.literal('disputed'),
    disputedAt: Instant,
    ...Dispute.shape,
  }),
]);
export type Case = z.infer<typeof Case>;
