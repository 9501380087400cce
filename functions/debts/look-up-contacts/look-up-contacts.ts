import type { LookUpQueued } from '#events/look-up-queued.ts';
import type { BulkLookUp, LookUpEnd } from '#shared/domain/enrichment/bulk-look-up.ts';
import { advanceLookUp, endLookUp, readLookUp } from '#shared/table/bulk-look-ups.ts';
import type { LookUpContactsDeps } from './deps.ts';
import { lookUpSome } from './look-up-some.ts';

/** Deliveries after which a job that cannot go on ends, and says so. */
const PATIENCE_RECEIVES = 4;

/** Somebody else works on the same job and is further. */
export class LookUpOvertaken extends Error {
  override readonly name = 'LookUpOvertaken';
}

export type Delivered = { readonly count: number; readonly remainingMs: () => number };

/**
 * Asks about the next people of a job, as many as the provider's rate and the function's time allow, and hands over to the
 * next turn. A turn that is brought twice, or dies in the middle, asks about nobody twice: each question is marked before it
 * is asked.
 *
 * @returns what became of it, for the log
 * @throws for the queue to repeat
 */
export async function lookUpContacts(
  event: LookUpQueued,
  deps: LookUpContactsDeps,
  { count, remainingMs }: Delivered,
): Promise<string> {
  const { credorId, lookUpId } = event;
  const standing = await readLookUp(deps.table, credorId, lookUpId);
  if (!standing) return 'unknown';
  const { job, place } = standing;
  if (job.status !== 'running') return job.status;
  const end = async (how: LookUpEnd) => {
    await endLookUp(deps.table, job, how, deps.now());
    return how;
  };
  try {
    const policy = await deps.policyOf(credorId);
    if (policy?.provider.name !== job.provider) return await end('provider-changed');
    const turn = await lookUpSome({ ...deps, remainingMs }, job, policy, place);
    if (turn === 'overtaken' || !(await advanceLookUp(deps.table, job, turn)))
      return await yieldTo(deps, job);
    if (turn.ended !== null) return await end(turn.ended);
    await deps.goOn(event, turn.delaySeconds);
    return 'continued';
  } catch (error) {
    const isOvertaken = error instanceof LookUpOvertaken;
    if (!isOvertaken && count >= PATIENCE_RECEIVES) await end('failed');
    throw error;
  }
}

/** Whoever is further may have died before handing over, which only a later delivery can tell, be it from the dead letters. */
async function yieldTo(
  { table }: LookUpContactsDeps,
  { credorId, lookUpId }: BulkLookUp,
): Promise<'overtaken'> {
  const furthest = await readLookUp(table, credorId, lookUpId);
  if (furthest?.job.status === 'running') throw new LookUpOvertaken();
  return 'overtaken';
}
