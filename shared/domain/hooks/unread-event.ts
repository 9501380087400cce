import * as z from 'zod';
import { Instant } from '#shared/domain/values/zone.ts';
import { HookEvent } from './hook-event.ts';

const Untaken = HookEvent.extend({
  tries: z.int().min(0),
  /** When it was tried first. */
  since: Instant,
  /** What the system answered last; null when no answer came, and while there was no try. */
  lastStatus: z.int().nullable(),
});

/**
 * An event that a system has not taken: it is to be fetched, is tried again by itself, or was given up and waits for somebody
 * who has it told again.
 */
export const UnreadEvent = z.discriminatedUnion('status', [
  Untaken.extend({ status: z.literal('to-fetch') }),
  Untaken.extend({ status: z.literal('waiting'), nextTryAt: Instant }),
  Untaken.extend({ status: z.literal('given-up') }),
]);
export type UnreadEvent = z.infer<typeof UnreadEvent>;
export type WaitingEvent = Extract<UnreadEvent, { status: 'waiting' }>;
