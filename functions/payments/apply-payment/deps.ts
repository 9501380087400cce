import type { FindGateway } from '#shared/adapters/gateways/open-gateways.ts';
import type { Carteiras } from '#shared/domain/carteira/carteira.ts';
import type { DebtorRecord } from '#shared/domain/debtor/record.ts';
import type { PlanRules } from '#shared/domain/regua/plan-rules.ts';
import type { CredorId } from '#shared/domain/values/ids.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import type { Table } from '#shared/table/table.ts';

export type ApplyPaymentDeps = {
  readonly table: Table;
  readonly findGateway: FindGateway;
  readonly carteirasOf: (credorId: CredorId) => Promise<Carteiras>;
  readonly planRulesOf: (record: DebtorRecord) => Promise<PlanRules>;
  readonly now: () => Instant;
};
