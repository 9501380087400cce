import * as z from 'zod';
import { HookEvent, ToldFact } from '#shared/domain/hooks/hook-event.ts';
import { CredorId, DebtorId, HookEndpointId } from '#shared/domain/values/ids.ts';
import { Instant } from '#shared/domain/values/zone.ts';

/**
 * Systems of credores are to be told something: all that want it, or, when it is tried again, one of them, and not before the
 * moment that stands there.
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
    kind: z.literal('retry'),
    credorId: CredorId,
    endpointId: HookEndpointId,
    event: HookEvent,
    /** How often it was tried. */
    tries: z.int().min(0),
    /** When it was tried first. */
    since: Instant,
    notBefore: Instant,
  }),
]);
export type HookQueued = z.infer<typeof HookQueued>;
