import * as z from 'zod';
import { HookEvent, ToldFact } from '#shared/domain/hooks/hook-event.ts';
import { CredorId, DebtorId, HookEndpointId } from '#shared/domain/values/ids.ts';
import { Instant } from '#shared/domain/values/zone.ts';

/**
 * Systems of credores are to be told something: all that want to know a fact; or, in a round, one of them whatever waits for it,
 * and not before the moment that stands there.
 */
export const HookQueued = z.discriminatedUnion('kind', [
  z.object({
    name: z.literal('HookQueued'),
    kind: z.literal('fact'),
    /** Null for what is true of the person: all credores who know them are told. */
    credorId: CredorId.nullable(),
    debtorId: DebtorId,
    event: HookEvent.extend({ type: ToldFact }),
  }),
  z.object({
    name: z.literal('HookQueued'),
    kind: z.literal('round'),
    credorId: CredorId,
    endpointId: HookEndpointId,
    at: Instant,
    /** Whether the round before found nothing that waits. */
    isLast: z.boolean(),
  }),
]);
export type HookQueued = z.infer<typeof HookQueued>;
