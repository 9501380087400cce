import type { FileStore } from '#shared/adapters/files.ts';
import type { BillingAccount } from '#shared/domain/cnab/billing-account.ts';
import type { CredorId } from '#shared/domain/values/ids.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import type { Table } from '#shared/table/table.ts';

export type ReadRetornoDeps = {
  readonly table: Table;
  readonly files: Pick<FileStore, 'describe' | 'read'>;
  /** Null while the credor has published none. */
  readonly accountOf: (credorId: CredorId) => Promise<BillingAccount | null>;
  readonly now: () => Instant;
};
