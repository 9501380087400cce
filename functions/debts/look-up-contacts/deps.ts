import type { LookUpQueued } from '#events/look-up-queued.ts';
import type { EnrichmentPolicy } from '#shared/domain/enrichment/enrichment-policy.ts';
import type { CredorId } from '#shared/domain/values/ids.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import type { LookUpDeps } from '#shared/table/look-up-debtor.ts';

export type LookUpContactsDeps = LookUpDeps & {
  /** What a credor's provider may be asked for, as it is in force; null where there is none. */
  readonly policyOf: (credorId: CredorId) => Promise<EnrichmentPolicy | null>;
  readonly goOn: (event: LookUpQueued, delaySeconds: number) => Promise<void>;
  readonly now: () => Instant;
};
