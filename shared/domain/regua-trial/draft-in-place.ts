import type { PinnedRegua } from '#shared/domain/case/case.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { preview } from '#shared/domain/history/preview.ts';
import { moveClimbs } from '#shared/domain/regua/move-climbs.ts';
import { type PlanRules, pinName } from '#shared/domain/regua/plan-rules.ts';
import type { Regua } from '#shared/domain/regua/regua.ts';
import type { Instant } from '#shared/domain/values/zone.ts';

/** The rules with the text of a version beside those that are published. */
export const withRegua = (rules: PlanRules, pin: PinnedRegua, regua: Regua): PlanRules => ({
  ...rules,
  reguas: new Map([...rules.reguas, [pinName(pin), regua]]),
});

/**
 * The person as if every ladder that follows a version of this régua had been moved to another one, by the very facts that a move
 * writes: what was done for a step stays done, and nobody is called back.
 *
 * @param rules with the text of the version that `pin` names
 */
export function movedTo(
  record: RegisteredRecord,
  pin: PinnedRegua,
  rules: PlanRules,
  at: Instant,
): RegisteredRecord {
  const facts = record.cases.flatMap(({ credorId }) =>
    moveClimbs(record, credorId, pin, rules, at).map(({ fact }) => fact),
  );
  return preview(record, facts, { debtorId: record.debtor.debtorId, at });
}
