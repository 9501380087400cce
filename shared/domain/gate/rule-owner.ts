import * as z from 'zod';
import type { Case } from '#shared/domain/case/case.ts';
import { CarteiraId, CredorId } from '#shared/domain/values/ids.ts';

/**
 * The credor, or one carteira of it, that asked for a stricter rule. It binds everybody with a case there that is not
 * settled, and everything that is sent to them, by whichever credor: of several rules the strictest wins.
 */
export const RuleOwner = z.object({ credorId: CredorId, carteiraId: CarteiraId.optional() });
export type RuleOwner = z.infer<typeof RuleOwner>;

/** Whether a rule binds somebody with these cases; one without an owner binds everybody. */
export const bindsOwnersOf = (owner: RuleOwner | undefined, cases: readonly Case[]): boolean =>
  owner === undefined ||
  cases.some(
    ({ credorId, carteiraId, status }) =>
      status !== 'settled' &&
      credorId === owner.credorId &&
      (owner.carteiraId === undefined || carteiraId === owner.carteiraId),
  );
