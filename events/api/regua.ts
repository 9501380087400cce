import * as z from 'zod';
import { Regua } from '#shared/domain/regua/regua.ts';
import { ReguaId, StepId } from '#shared/domain/values/ids.ts';
import { Instant } from '#shared/domain/values/zone.ts';
import { Published } from './configuration.ts';

/** Some 40 steps take 15 thousand characters; an item of the table holds 400 thousand bytes. */
export const DRAFT_LENGTH_MAX = 150_000;
/** A régua with the deepest condition stays below. */
const DRAFT_DEPTH_MAX = 40;

function isWithin(value: unknown, depth: number): boolean {
  if (value === null || typeof value !== 'object') return true;
  return depth > 0 && Object.values(value).every((part) => isWithin(part, depth - 1));
}

/** A régua while it is written: any JSON of a bearable size. Whether it holds is told by its problems. */
export const ReguaDocument = z
  .unknown()
  .refine((value) => value !== undefined, {
    error: 'falta o documento; envie a régua',
    abort: true,
  })
  .refine((value) => isWithin(value, DRAFT_DEPTH_MAX), {
    error: `o documento passa de ${DRAFT_DEPTH_MAX} níveis; aninhe menos as condições`,
    abort: true,
  })
  .refine((value) => JSON.stringify(value).length <= DRAFT_LENGTH_MAX, {
    error: `o documento passa de ${DRAFT_LENGTH_MAX} caracteres; divida a régua em duas`,
    abort: true,
  });

/** One thing that keeps a régua from being published. */
export const ReguaProblem = z.object({
  /** `steps.3.messages.0.templateId`; empty for the whole. */
  path: z.string(),
  /** What stands there, as JSON, cut short; null where something is missing. */
  value: z.string().nullable(),
  /** pt-BR: what is wrong and what to do. */
  message: z.string(),
});
export type ReguaProblem = z.infer<typeof ReguaProblem>;

/** Whether it may be published although exceptions of carteiras name steps that it does not have. */
const acceptsLostExceptions = z.boolean().default(false);
const note = z.string().trim().min(3).max(300);
const Proposal = z.object({ by: z.string(), at: Instant, note: z.string() });

export const ReguaDraftView = z.object({
  reguaId: ReguaId,
  /** Grows with every change of the draft: whoever changes it names the one that they saw. */
  revision: z.int(),
  /** The version that was in force when the draft was begun; 0 when there was none. */
  basedOn: z.int(),
  /** The version in force now; 0 when there is none. */
  liveVersion: z.int(),
  savedAt: Instant,
  savedBy: z.string(),
  /** Everybody who changed it. None of them approves it. */
  editors: z.array(z.string()),
  /** There when the draft brings an earlier version back. */
  restores: z.int().nullable(),
  proposal: Proposal.nullable(),
  document: z.unknown(),
  problems: z.array(ReguaProblem),
  /** What whoever asks may do with it now. */
  turn: z.enum(['mend', 'publish', 'propose', 'wait', 'approve', 'look']),
  /** Whether the deployment wants two people for every publication. */
  fourEyes: z.boolean(),
});
export type ReguaDraftView = z.infer<typeof ReguaDraftView>;

export const ReguaDraftList = z.object({
  items: z.array(
    z.object({
      reguaId: ReguaId,
      name: z.string(),
      savedAt: Instant,
      savedBy: z.string(),
      isProposed: z.boolean(),
    }),
  ),
});

/** `expectedRevision` is the draft's that the author saw; 0 when there was none. */
export const ReguaDraftSaving = z.strictObject({
  expectedRevision: z.int().min(0),
  document: ReguaDocument,
});

export const ReguaValidation = z.strictObject({ document: ReguaDocument });
export const ReguaProblems = z.object({ problems: z.array(ReguaProblem) });

export const ReguaProposal = z.strictObject({ expectedRevision: z.int().min(1), note });

export const ReguaPublication = z.strictObject({
  expectedVersion: z.int().min(0),
  expectedRevision: z.int().min(1),
  /** Why; the proposal's words when it was proposed. */
  note: note.optional(),
  acceptsLostExceptions,
});

export const ReguaRollback = z.strictObject({
  expectedVersion: z.int().min(1),
  toVersion: z.int().min(1),
  note,
  acceptsLostExceptions,
});

/** A version without its document. */
export const ReguaVersion = z.object({
  version: z.int(),
  publishedAt: Instant,
  publishedBy: z.string(),
  /** The second person, where two are wanted. */
  approvedBy: z.string().nullable(),
  note: z.string().nullable(),
  /** The earlier version that it brought back. */
  restores: z.int().nullable(),
});
export type ReguaVersion = z.infer<typeof ReguaVersion>;
export const ReguaVersions = z.object({
  items: z.array(ReguaVersion),
  /** Ask for older ones with it; null at the end. */
  before: z.int().nullable(),
});

export const PublishedRegua = Published(Regua);

/** What became of a roll-back: with two people it first becomes a draft that waits for the second. */
export const ReguaRolledBack = z.object({
  outcome: z.enum(['published', 'proposed']),
  version: z.int(),
});

const Side = z.union([z.literal('live'), z.literal('draft'), z.coerce.number().int().min(1)]);
export const ReguaComparison = z.strictObject({
  from: Side.default('live'),
  to: Side.default('draft'),
});

export const ReguaDifferences = z.object({
  items: z.array(
    z.object({
      kind: z.enum([
        'regua-changed',
        'step-added',
        'step-removed',
        'step-moved',
        'messages-changed',
        'policy-changed',
        'exception-lost',
      ]),
      stepId: StepId.nullable(),
      /** pt-BR, one sentence. */
      text: z.string(),
    }),
  ),
});
