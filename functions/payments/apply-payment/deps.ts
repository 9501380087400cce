import type { FindGateway } from '#shared/adapters/gateways/open-gateways.ts';
import type { Settlement } from '#shared/domain/credor/settlement.ts';
import type { CredorId } from '#shared/domain/values/ids.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import type { MoneyDocuments } from '#shared/table/money-decision.ts';
import type { Table } from '#shared/table/table.ts';

export type ApplyPaymentDeps = MoneyDocuments & {
  readonly table: Table;
  readonly findGateway: FindGateway;
  readonly settlementOf: (credorId: CredorId) => Promise<Settlement | null>;
  /** The key of documents, to know a payer by theirs. */
  readonly documentKey: () => Promise<string>;
  readonly now: () => Instant;
};
