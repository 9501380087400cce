import * as z from 'zod';
import { Instant } from '#shared/domain/values/zone.ts';
import { HookEvent } from './hook-event.ts';

/**
 * An event that a system has not taken: it is to be fetched, is tried again by itself, or was given up and waits for somebody
 * who has it told again.
 */
export const UnreadEvent = HookEvent.extend({
  status: z.enum(['to-fetch', 'waiting', 'given-up']),
  tries: z.int().min(0),
  since: Instant,
  /** What the system answered last; null when no answer came, and while there was no try. */
  lastStatus: z.int().nullable(),
});
export type UnreadEvent = z.infer<typeof UnreadEvent>;
