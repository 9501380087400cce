import * as z from 'zod';
import { HookEndpointId } from '#shared/domain/values/ids.ts';
import { Instant } from '#shared/domain/values/zone.ts';

/** How a system that is told things did of late. */
export const EndpointHealth = z.object({
  endpointId: HookEndpointId,
  /** Tries that failed since the last that did not. */
  failures: z.int().min(0).default(0),
  lastFailureAt: Instant.nullable().default(null),
  /** What it answered then; null when no answer came. */
  lastStatus: z.int().nullable().default(null),
  lastSuccessAt: Instant.nullable().default(null),
  /** When what waits for it is tried next; null while nothing waits. */
  roundAt: Instant.nullable().default(null),
});
export type EndpointHealth = z.infer<typeof EndpointHealth>;
