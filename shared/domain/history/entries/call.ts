import * as z from 'zod';
import { Callback } from '#shared/domain/call/callback.ts';
import { Disposition } from '#shared/domain/call/disposition.ts';
import { CallId, ContactId, CredorId } from '#shared/domain/values/ids.ts';
import { Instant } from '#shared/domain/values/zone.ts';

const which = { callId: CallId, credorId: CredorId };
/** A day: no telephone call is longer. */
const SECONDS_MAX = 86_400;

/** Whoever wrote it works on the person until then, and nobody else does. */
const WorkClaimed = z.object({
  type: z.literal('work-claimed'),
  credorId: CredorId,
  until: Instant,
});

const WorkReleased = z.object({ type: z.literal('work-released'), credorId: CredorId });

/** The debtor asked to be called. */
const CallbackAsked = z.object({
  type: z.literal('callback-asked'),
  credorId: CredorId,
  from: Callback.shape.from,
  until: Callback.shape.until,
  via: Callback.shape.via,
});

/** Written before anything rings, so that the caps count the call whatever becomes of it. */
const CallPlaced = z.object({
  type: z.literal('call-placed'),
  ...which,
  contactId: ContactId,
  /** Whether the debtor asked to be called; every other call collects. */
  asked: z.boolean(),
  /** `by-hand`: the operator dials on another telephone. */
  via: z.enum(['connect', 'by-hand']),
});

/** The telephone system took it, under its own id. */
const CallDialled = z.object({
  type: z.literal('call-dialled'),
  ...which,
  providerCallId: z.string().min(1).max(256),
});

/** The telephone system refused it for certain: nothing rang. */
const CallFailed = z.object({
  type: z.literal('call-failed'),
  ...which,
  detail: z.string().max(200),
});

/** Nobody knows whether it rings. The operator says what came of it; events of it find it by an id that was never learnt. */
const CallUncertain = z.object({
  type: z.literal('call-uncertain'),
  ...which,
  detail: z.string().max(200),
});

/** Somebody, or a machine, picked up. */
const CallAnswered = z.object({
  type: z.literal('call-answered'),
  ...which,
  answeredAt: Instant,
});

/** Nobody is on the line any more. `seconds` since it was picked up; 0 when nobody did. */
const CallEnded = z.object({
  type: z.literal('call-ended'),
  ...which,
  endedAt: Instant,
  seconds: z.int().min(0).max(SECONDS_MAX),
});

/** Where its recording lies: bucket and key, which say nothing of the person. */
const CallRecorded = z.object({
  type: z.literal('call-recorded'),
  ...which,
  recording: z
    .string()
    .regex(/^s3:\/\/.+/)
    .max(1_100),
});

/** What came of it, in the words of whoever placed it. What else is true because of it follows in facts of its own. */
const CallDisposed = z.object({
  type: z.literal('call-disposed'),
  ...which,
  contactId: ContactId,
  disposition: Disposition,
});

/** All that is told of the team's work list and of calls. */
export const CALL_FACTS = [
  WorkClaimed,
  WorkReleased,
  CallbackAsked,
  CallPlaced,
  CallDialled,
  CallFailed,
  CallUncertain,
  CallAnswered,
  CallEnded,
  CallRecorded,
  CallDisposed,
] as const;
