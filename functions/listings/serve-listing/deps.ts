import type { FindRegistry } from '#shared/adapters/registries/open-registries.ts';
import type { Credor } from '#shared/domain/credor/credor.ts';
import type { DebtorRecord } from '#shared/domain/debtor/record.ts';
import type { PlanRules } from '#shared/domain/regua/plan-rules.ts';
import type { CredorId } from '#shared/domain/values/ids.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import type { Table } from '#shared/table/table.ts';

export type ServeListingDeps = {
  readonly table: Table;
  readonly findRegistry: FindRegistry;
  readonly credorOf: (credorId: CredorId) => Promise<Credor>;
  readonly planRulesOf: (record: DebtorRecord) => Promise<PlanRules>;
  readonly now: () => Instant;
};
