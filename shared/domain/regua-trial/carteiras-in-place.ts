import { exceptionsOf } from '#shared/domain/carteira/exceptions-of.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { preview } from '#shared/domain/history/preview.ts';
import { type PlanRules, withExceptions } from '#shared/domain/regua/plan-rules.ts';
import type { CredorId } from '#shared/domain/values/ids.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import { sortOneCase, type SortingRules } from './sort-one-case.ts';

/** A draft of a credor's carteiras, and what sorting by it needs. */
export type DraftedCarteiras = SortingRules & { readonly credorId: CredorId };

/** The rules with what the carteiras do otherwise than their réguas, in the place of what those in force do. */
export const withCarteiras = (
  rules: PlanRules,
  { credorId, assessment }: DraftedCarteiras,
): PlanRules => withExceptions(rules, credorId, exceptionsOf(credorId, assessment.carteiras));

/** A person whose case was sorted, and whether that changed its carteira or its régua. */
export type SortedPerson = { readonly record: RegisteredRecord; readonly isMoved: boolean };

/**
 * The person as if the carteiras had been published and their case sorted, by the very facts that a sorting writes.
 *
 * @param rules with the régua of every ladder
 */
export function sortedBy(
  drafted: DraftedCarteiras,
  record: RegisteredRecord,
  rules: PlanRules,
  at: Instant,
): SortedPerson {
  const known = withCarteiras(rules, drafted);
  const { facts, isMoved } = sortOneCase(record, drafted.credorId, drafted, known, at);
  return { record: preview(record, facts, { debtorId: record.debtor.debtorId, at }), isMoved };
}
