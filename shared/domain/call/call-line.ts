import * as z from 'zod';
import { CallId, ContactId, CredorId } from '#shared/domain/values/ids.ts';
import { Instant } from '#shared/domain/values/zone.ts';

/** `requested-call`: the debtor asked to be called back, so the rules about collecting do not hold it. */
export const CallPurpose = z.enum(['call', 'requested-call']);
export type CallPurpose = z.infer<typeof CallPurpose>;

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
});
export type CallLine = z.infer<typeof CallLine>;
