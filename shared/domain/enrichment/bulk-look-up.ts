import * as z from 'zod';
import { type Coverage, CoveredChannel, isReached } from '#shared/domain/report/coverage.ts';
import { CarteiraId, CredorId } from '#shared/domain/values/ids.ts';
import { Centavos } from '#shared/domain/values/money.ts';
import { Instant } from '#shared/domain/values/zone.ts';

/** Whom a job asks about: those whom no message reaches, though they left no channel, or everybody who owes. */
export const LookUpScope = z.enum(['unreached', 'everybody']);
export type LookUpScope = z.infer<typeof LookUpScope>;

/** What the answers of a job came to so far. */
export const LookUpFigures = z.object({
  /** People of the job whose turn came. */
  seen: z.int().min(0),
  found: z.int().min(0),
  /** E-mails and phones. */
  added: z.int().min(0),
  nothingNew: z.int().min(0),
  /** No answer, or our key was not taken. */
  failed: z.int().min(0),
  /** Something else than the policy describes was answered; figures of before it was looked at have none. */
  unreadable: z.int().min(0).default(0),
  /** Asked about in this month before, and so not again. */
  askedBefore: z.int().min(0),
});
export type LookUpFigures = z.infer<typeof LookUpFigures>;

export const NOTHING_LOOKED_UP: LookUpFigures = {
  seen: 0,
  found: 0,
  added: 0,
  nothingNew: 0,
  failed: 0,
  unreadable: 0,
  askedBefore: 0,
};

/**
 * How a job ended: all were gone through; somebody stopped it; the next question would pass its budget, or the month's; the
 * provider stopped answering, answers something else than the policy describes, or does not take our key; the credor has
 * another provider, or none, by now; it failed on our side.
 */
export const LookUpEnd = z.enum([
  'done',
  'cancelled',
  'over-budget',
  'provider-silent',
  'answers-unreadable',
  'key-denied',
  'provider-changed',
  'failed',
]);
export type LookUpEnd = z.infer<typeof LookUpEnd>;

const facts = {
  credorId: CredorId,
  /** The moment it began, so that they stand in the order of time. */
  lookUpId: z.string().regex(/^\d{13}$/),
  /** Null for all of them. */
  carteiraId: CarteiraId.nullable(),
  scope: LookUpScope,
  provider: z.string(),
  /** What it may spend at most, in centavos. */
  budget: Centavos,
  startedBy: z.string(),
  startedAt: Instant,
  /** Questions that were paid, each counted in the very write that set its price aside. */
  asked: z.int().min(0),
  spent: Centavos,
  figures: LookUpFigures,
};

/** The contacts of many people looked up, one after the other. */
export const BulkLookUp = z.discriminatedUnion('status', [
  z.object({ ...facts, status: z.literal('running') }),
  z.object({ ...facts, status: LookUpEnd, endedAt: Instant }),
]);
export type BulkLookUp = z.infer<typeof BulkLookUp>;

/** A case as the index lists it: what the choice of whom to ask about can see without reading the person. */
type Listed = {
  readonly status: 'active' | 'settled' | 'disputed';
  readonly openDebts: number;
  readonly carteiraId: CarteiraId;
  readonly coverage?: Coverage | undefined;
};

/** Whether a job is meant to ask about this case at all. */
export function isWanted(
  { status, openDebts, carteiraId, coverage }: Listed,
  job: Pick<BulkLookUp, 'carteiraId' | 'scope'>,
): boolean {
  if (status !== 'active' || openDebts === 0) return false;
  if (job.carteiraId !== null && job.carteiraId !== carteiraId) return false;
  if (job.scope === 'everybody' || coverage === undefined) return true;
  const hasLeft = CoveredChannel.options.some((channel) => coverage[channel] === 'opted-out');
  return !isReached(coverage) && !hasLeft;
}
