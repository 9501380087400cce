import * as z from 'zod';
import type { Debtor } from '#shared/domain/debtor/debtor.ts';
import { CredorId } from '#shared/domain/values/ids.ts';
import { addMinutes, Instant } from '#shared/domain/values/zone.ts';

/** How long a person is somebody's after they were taken or looked at last. */
export const CLAIM_MINUTES = 15;

/** A person whom one of the team works on, for one credor: nobody else does meanwhile, for whatever credor. */
export const WorkClaim = z.object({
  by: z.string().max(90),
  credorId: CredorId,
  until: Instant,
});
export type WorkClaim = z.infer<typeof WorkClaim>;

type Worked = Pick<Debtor, 'workClaim' | 'callLog'>;

/** Who works on the person right now: whoever claimed them, or has a call with them that is not closed. */
export function workerOf({ workClaim, callLog }: Worked, now: Instant): WorkClaim | null {
  const call = callLog?.findLast(({ state }) => state === 'placed');
  if (call) {
    const until = addMinutes(call.at, CALL_MINUTES_MAX);
    if (now < until) return { by: call.by, credorId: call.credorId, until };
  }
  return workClaim && now < workClaim.until ? workClaim : null;
}

/** A call whose outcome nobody wrote down for so long is over, whatever became of it. */
const CALL_MINUTES_MAX = 90;
