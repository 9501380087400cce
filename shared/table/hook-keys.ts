import type { CredorId, HookEndpointId } from '#shared/domain/values/ids.ts';

/** Keys of what systems of credores are told; all others stand in keys.ts. */
export const hookKeys = {
  unreadEvent: (credor: CredorId, endpoint: HookEndpointId, occurredAt: string, event: string) => ({
    pk: `HOOK#${credor}#${endpoint}`,
    sk: `${occurredAt}#${event}`,
  }),
  /** Index gsi1: what is tried again by itself, the next first. */
  waitingEvent: (credor: CredorId, endpoint: HookEndpointId, nextTryAt: string, event: string) => ({
    gsi1pk: `WAITING#${credor}#${endpoint}`,
    gsi1sk: `${nextTryAt}#${event}`,
  }),
  hookHealth: (credor: CredorId, endpoint: HookEndpointId | '') => ({
    pk: `HOOKS#${credor}`,
    sk: endpoint,
  }),
};
