import type { SortingQueued } from '#events/sorting-queued.ts';
import type { AssessmentRules } from '#shared/domain/case/assess-case.ts';
import type { Carteiras } from '#shared/domain/carteira/carteira.ts';
import type { ReguaInForce } from '#shared/domain/carteira/take-regua.ts';
import type { DebtorRecord } from '#shared/domain/debtor/record.ts';
import type { PlanRules } from '#shared/domain/regua/plan-rules.ts';
import type { CredorId, ReguaId } from '#shared/domain/values/ids.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import type { Table } from '#shared/table/table.ts';

export type SortCasesDeps = {
  readonly table: Table;
  /** The carteiras of a credor that are in force. @throws when none are published */
  readonly carteirasOf: (credorId: CredorId) => Promise<Carteiras>;
  /** What scores cases now. */
  readonly scoringRules: () => Promise<Omit<AssessmentRules, 'carteiras'>>;
  /** The version of a régua that is in force. @throws when none is published */
  readonly liveRegua: (reguaId: ReguaId) => Promise<ReguaInForce>;
  /** With the experiments that the person's cases take part in. */
  readonly planRulesOf: (record: DebtorRecord) => Promise<PlanRules>;
  readonly queueParts: (parts: readonly SortingQueued[]) => Promise<void>;
  readonly now: () => Instant;
};
