import * as z from 'zod';
import { PromiseTerms } from '#shared/domain/promise/promise.ts';
import { CredorId, PromiseId } from '#shared/domain/values/ids.ts';

const which = { promiseId: PromiseId, credorId: CredorId };

/** Until its date and a few days more nobody is reminded. One that it replaces is thereby rescheduled. */
export const PromiseMade = z.object({ type: z.literal('promise-made'), ...PromiseTerms.shape });

export const PromiseKept = z.object({
  type: z.literal('promise-kept'),
  ...which,
  /** It had been judged broken, and money of within its days became known later. */
  afterAll: z.literal(true).optional(),
});

/** The date and the tolerance passed, and not all that was promised came. */
export const PromiseBroken = z.object({ type: z.literal('promise-broken'), ...which });

/** An agreement took its place. */
export const PromiseLapsed = z.object({ type: z.literal('promise-lapsed'), ...which });
