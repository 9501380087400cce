import type { Send } from '#shared/adapters/gateways/http-sender.ts';
import type { HookEndpoints } from '#shared/domain/hooks/hook-endpoints.ts';
import type { CredorId } from '#shared/domain/values/ids.ts';
import type { Versioned } from '#shared/table/config-documents.ts';
import type { RoundDeps } from '#shared/table/plan-round.ts';

export type DeliverHooksDeps = RoundDeps & {
  /** The systems that a credor has told of; null where there is none. */
  readonly endpointsOf: (credorId: CredorId) => Promise<Versioned<HookEndpoints> | null>;
  /** What the keys of endpoints are derived from. */
  readonly master: () => Promise<string>;
  /** To addresses on the public internet alone. */
  readonly send: Send;
  /** Where the simulated system listens, and how it is reached; null where there is none. */
  readonly sandbox: { readonly url: string; readonly send: Send } | null;
};
