import * as z from 'zod';
import { EndpointHealth } from '#shared/domain/hooks/endpoint-health.ts';
import { HookEndpoints } from '#shared/domain/hooks/hook-endpoints.ts';
import { HookEvent } from '#shared/domain/hooks/hook-event.ts';
import { UnreadEvent } from '#shared/domain/hooks/unread-event.ts';

/** The systems of a credor that are told things, and how each of them did of late. */
export const HooksView = z.object({
  version: z.int().min(0),
  document: HookEndpoints,
  health: z.array(EndpointHealth),
});
export type HooksView = z.infer<typeof HooksView>;

export const HooksPublication = z.strictObject({
  document: HookEndpoints,
  expectedVersion: z.int().min(0),
});

/** The key by which a system knows that it is told something by this one. */
export const HookKey = z.object({ key: z.string() });

export const UnreadEvents = z.object({ items: z.array(UnreadEvent) });
export type UnreadEvents = z.infer<typeof UnreadEvents>;

const EVENTS_MAX = 100;
/** Events that a system has fetched and worked on: they are not listed any more. */
export const ReadEvents = z.strictObject({
  events: z
    .array(HookEvent.pick({ eventId: true, occurredAt: true }))
    .min(1)
    .max(EVENTS_MAX),
});

/** How many events are on their way, or were confirmed. */
export const EventCount = z.object({ events: z.int().min(0) });
export type EventCount = z.infer<typeof EventCount>;
