import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { FactOf } from '#shared/domain/history/entry.ts';
import { preview } from '#shared/domain/history/preview.ts';
import { moveCase } from '#shared/domain/regua/move-climbs.ts';
import { type PlanRules, pinName } from '#shared/domain/regua/plan-rules.ts';
import type { Regua } from '#shared/domain/regua/regua.ts';
import type { CredorId, StepId } from '#shared/domain/values/ids.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import type { SortedCase } from './sort-case.ts';

/** The version of a régua that is in force, and its text. */
export type ReguaInForce = { readonly version: number; readonly document: Regua };

export type Taking = {
  readonly move: FactOf<'case-regua-moved'> | null;
  /** The steps of exceptions of its own for which a case stays on its régua. */
  readonly keptFor: readonly StepId[];
  /** Those that know the régua that is taken as well. */
  readonly planRules: PlanRules;
};

/**
 * The move to the régua that a case is to take. There is none where an experiment decides what it follows, nor where it would undo an
 * exception of the debtor's own: nobody looks at who crosses in a night, so what was agreed with one person outlives it.
 *
 * @param live the régua that `sorted` takes; null where it takes none
 */
export function takeRegua(
  record: RegisteredRecord,
  credorId: CredorId,
  sorted: SortedCase | null,
  live: ReguaInForce | null,
  rules: PlanRules,
  at: Instant,
): Taking {
  if (!sorted?.takes || live === null) return { move: null, keptFor: [], planRules: rules };
  const to = { reguaId: sorted.takes, version: live.version };
  const planRules = { ...rules, reguas: new Map(rules.reguas).set(pinName(to), live.document) };
  const { debtorId } = record.debtor;
  const there = preview(record, sorted.fact ? [sorted.fact] : [], { debtorId, at });
  const move = moveCase(there, credorId, to, planRules, at);
  if (typeof move === 'string') return { move: null, keptFor: [], planRules };
  if (move.lostOwn.length > 0) return { move: null, keptFor: move.lostOwn, planRules };
  return { move: { ...move.fact, carteiraId: sorted.to }, keptFor: [], planRules };
}
