import type { PinnedRegua } from '#shared/domain/case/case.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { type PlanRules, pinName } from '#shared/domain/regua/plan-rules.ts';
import type { Regua } from '#shared/domain/regua/regua.ts';

/**
 * The person as if every case that follows a version of this régua had been moved to another one. What was done for a step stays
 * done.
 */
export const movedTo = (record: RegisteredRecord, pin: PinnedRegua): RegisteredRecord => ({
  ...record,
  cases: record.cases.map((known) =>
    known.regua.reguaId === pin.reguaId ? { ...known, regua: pin } : known,
  ),
});

/** The rules with the text of a version beside those that are published. */
export const withRegua = (rules: PlanRules, pin: PinnedRegua, regua: Regua): PlanRules => ({
  ...rules,
  reguas: new Map([...rules.reguas, [pinName(pin), regua]]),
});
