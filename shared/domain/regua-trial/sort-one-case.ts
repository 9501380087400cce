import type { AssessmentRules } from '#shared/domain/case/assess-case.ts';
import { sortCase } from '#shared/domain/carteira/sort-case.ts';
import { type ReguaInForce, takeRegua } from '#shared/domain/carteira/take-regua.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { Fact } from '#shared/domain/history/entry.ts';
import type { PlanRules } from '#shared/domain/regua/plan-rules.ts';
import type { CredorId, ReguaId } from '#shared/domain/values/ids.ts';
import type { Instant } from '#shared/domain/values/zone.ts';

/** What the cases of a credor are sorted by: its carteiras and what scores cases, and what is in force of every régua that they name. */
export type SortingRules = {
  readonly assessment: AssessmentRules;
  readonly reguas: ReadonlyMap<ReguaId, ReguaInForce>;
};

type Sorted = {
  /** None where it stays as it is known. */
  readonly facts: readonly Fact[];
  /** Whether it changes its carteira or its régua. */
  readonly isMoved: boolean;
  /** Those that know the régua that is taken as well. */
  readonly rules: PlanRules;
};

/** What a sorting makes true of one case, by the very facts that it writes. */
export function sortOneCase(
  record: RegisteredRecord,
  credorId: CredorId,
  { assessment, reguas }: SortingRules,
  rules: PlanRules,
  at: Instant,
): Sorted {
  const sorted = sortCase(record, credorId, assessment, at);
  const live = sorted?.takes ? (reguas.get(sorted.takes) ?? null) : null;
  const { move, planRules } = takeRegua(record, credorId, sorted, live, rules, at);
  return {
    facts: [...(sorted?.fact ? [sorted.fact] : []), ...(move ? [move] : [])],
    isMoved: move !== null || (sorted !== null && sorted.from !== sorted.to),
    rules: planRules,
  };
}
