import * as z from 'zod';
import { TRIAL_DAYS_MAX, TrialFigures } from '#shared/domain/regua-trial/trial-figures.ts';
import { SampledLine } from '#shared/domain/regua-trial/trial-sample.ts';
import { CredorId, ReguaId, TrialId } from '#shared/domain/values/ids.ts';
import { Instant } from '#shared/domain/values/zone.ts';

const SeenCarteiras = z.strictObject({ credorId: CredorId, revision: z.int().min(1) });

/**
 * Asks what the draft of the régua would do, and with `carteiras` what it would do once the draft of them had sorted the cases of
 * their credor. Without `revision` the draft of the carteiras is tried alone, and each case stays on the version that it entered
 * with. Each `revision` is the one that was seen.
 */
export const ReguaTrialOrder = z
  .strictObject({
    revision: z.int().min(1).optional(),
    days: z.int().min(1).max(TRIAL_DAYS_MAX),
    carteiras: SeenCarteiras.optional(),
  })
  .refine(({ revision, carteiras }) => revision !== undefined || carteiras !== undefined, {
    path: ['revision'],
    error:
      'Diga o que simular: a revisão do rascunho da régua, `carteiras` com a do rascunho delas, ou as duas.',
  });

/** How the draft's figures differ from those of the live version: positive where the draft does more. */
const TrialDifference = z.object({
  sent: z.int(),
  reached: z.int(),
  /** Millionths of a real. */
  costMicros: z.int(),
  /** Centavos; null where either is. */
  expectedRecovery: z.int().nullable(),
});

export const ReguaTrialView = z.object({
  trialId: TrialId,
  reguaId: ReguaId,
  /** Of the draft of the régua that was tried; null where each case stayed on the version that it entered with. */
  revision: z.int().nullable(),
  /** The draft of carteiras that sorted the cases of their credor first; null where each stayed where it is. */
  carteiras: SeenCarteiras.nullable(),
  /** The version that it is held against; 0 when there was none. */
  liveVersion: z.int(),
  /** The moment from which it was tried; what is tried is the book as it was read after it. */
  from: Instant,
  days: z.int(),
  credores: z.array(CredorId),
  startedBy: z.string(),
  status: z.enum(['running', 'done', 'failed']),
  finishedAt: Instant.nullable(),
  /** pt-BR; null unless it failed. */
  failure: z.string().nullable(),
  progress: z.object({ shards: z.int(), shardsDone: z.int(), casesTried: z.int() }),
  /** There once it is done; live is null when nothing was. */
  draft: TrialFigures.nullable(),
  live: TrialFigures.nullable(),
  difference: TrialDifference.nullable(),
  /** What the draft does with a few people, in the order of time; empty in a list. */
  sample: z.array(SampledLine),
});
export type ReguaTrialView = z.infer<typeof ReguaTrialView>;

export const ReguaTrialList = z.object({ items: z.array(ReguaTrialView) });

/** Where the lines are: who, when, what, and why not. Each link lives for fifteen minutes. */
export const ReguaTrialFiles = z.object({ downloadUrls: z.array(z.string()) });
