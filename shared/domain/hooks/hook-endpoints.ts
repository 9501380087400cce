import * as z from 'zod';
import { HookEndpointId } from '#shared/domain/values/ids.ts';
import { PublicUrl } from '#shared/domain/values/public-url.ts';
import { type HookEvent, ToldFact } from './hook-event.ts';

const ENDPOINTS_MAX = 5;
const KEY_VERSIONS_MAX = 1_000;

const endpoint = {
  endpointId: HookEndpointId,
  /** What it wants to be told; everything when absent. */
  types: z.array(ToldFact).min(1).optional(),
};

/**
 * Somewhere that a credor's events go: pushed to an address, kept until somebody fetches them, or, in the local run, pushed to a
 * system that is simulated.
 */
export const HookEndpoint = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('push'),
    ...endpoint,
    url: PublicUrl,
    /** Raised by one to have a new key. */
    keyVersion: z.int().min(1).max(KEY_VERSIONS_MAX).default(1),
  }),
  z.object({ kind: z.literal('pull'), ...endpoint }),
  z.object({
    kind: z.literal('sandbox'),
    ...endpoint,
    keyVersion: z.int().min(1).max(KEY_VERSIONS_MAX).default(1),
  }),
]);
export type HookEndpoint = z.infer<typeof HookEndpoint>;
export type PushEndpoint = Exclude<HookEndpoint, { kind: 'pull' }>;

/** The systems of one credor that are told what becomes true of its debtors. */
export const HookEndpoints = z.object({
  endpoints: z
    .array(HookEndpoint)
    .max(ENDPOINTS_MAX)
    .refine(
      (endpoints) =>
        new Set(endpoints.map(({ endpointId }) => endpointId)).size === endpoints.length,
      { error: 'dois destinos têm o mesmo código; dê um código a cada um' },
    ),
});
export type HookEndpoints = z.infer<typeof HookEndpoints>;

/** Whether an endpoint is to be told of an event; of a test always. */
export const wants = ({ types }: HookEndpoint, { type }: HookEvent): boolean =>
  type === 'test' || types === undefined || types.includes(type);
