import * as z from 'zod';
import { addMinutes, Instant } from '#shared/domain/values/zone.ts';

/**
 * Somebody asked to be called, not before `from`. It is spent by the first call that is placed for it, and by whatever settles what
 * they wanted to talk about or shows that they want it no more.
 */
export const Callback = z.object({
  from: Instant,
  /** The end of the hour, part of a day or day that they named, exclusive; absent where they named none. */
  until: Instant.optional(),
  via: z.enum(['portal', 'reply', 'operator']),
  askedAt: Instant,
});
export type Callback = z.infer<typeof Callback>;

/** A wish lifts what protects the person, so it does not outlive the days on which they wait for the call. */
export const CALLBACK_MINUTES_MAX = 2 * 1_440;

/** The first moment at which nobody may call any more because of this wish: the end that they named, at most two days on. */
export function callbackEnds({ from, until }: Pick<Callback, 'from' | 'until'>): Instant {
  const latest = addMinutes(from, CALLBACK_MINUTES_MAX);
  return until !== undefined && until < latest ? until : latest;
}
