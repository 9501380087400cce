import * as z from 'zod';
import { CallId, ContactId, CredorId } from '#shared/domain/values/ids.ts';
import { Instant } from '#shared/domain/values/zone.ts';
import { Callback } from './callback.ts';

/**
 * `requested-call`: the debtor wrote that they want to be called, so the rules about collecting do not hold it. `noted-call`: the
 * team noted that they said so; the caps hold that one, and so do contests, stops, pauses, hardship, prescription and control groups,
 * because nobody but the team can tell.
 */
export const CallPurpose = z.enum(['call', 'requested-call', 'noted-call']);
export type CallPurpose = z.infer<typeof CallPurpose>;

/** What a call for a callback is: the debtor's own wish, or one that the team noted down. */
export const purposeFor = ({ via }: Pick<Callback, 'via'>): CallPurpose =>
  via === 'operator' ? 'noted-call' : 'requested-call';

/** Calls older than this leave the log that the caps look at. */
export const CALL_LOG_DAYS = 31;
export const CALL_LOG_LENGTH_MAX = 60;

/** One call to a number of the debtor's, as the caps and the desk remember it. */
export const CallLine = z.object({
  callId: CallId,
  credorId: CredorId,
  contactId: ContactId,
  purpose: CallPurpose,
  /** Who of the team placed it, as an actor. */
  by: z.string().max(90),
  at: Instant,
  /** `placed` until whoever placed it says what came of it. */
  state: z.enum(['placed', 'disposed']),
  /** The wish that it spends, and that stands again should nothing ring. */
  callback: Callback.optional(),
});
export type CallLine = z.infer<typeof CallLine>;
