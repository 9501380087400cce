import type { AssessmentRules } from '#shared/domain/case/assess-case.ts';
import { exceptionsOf } from '#shared/domain/carteira/exceptions-of.ts';
import { sortCase, type SortedCase } from '#shared/domain/carteira/sort-case.ts';
import { takeRegua, type Taking } from '#shared/domain/carteira/take-regua.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { causeForCredor } from '#shared/domain/history/cause-for-credor.ts';
import type { Fact } from '#shared/domain/history/entry.ts';
import { isRegistered } from '#shared/domain/history/evolve.ts';
import { broughtForward } from '#shared/domain/regua/brought-forward.ts';
import { planAfter } from '#shared/domain/regua/plan-after.ts';
import { type PlanRules, withExceptions } from '#shared/domain/regua/plan-rules.ts';
import type { CredorId, ReguaId, StepId } from '#shared/domain/values/ids.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import { changeDebtor } from '#shared/table/change-debtor.ts';
import { loadDebtor } from '#shared/table/load-debtor.ts';
import type { CaseListing } from '#shared/table/read-cases.ts';
import type { Sorting } from '#shared/table/sortings.ts';
import type { SortCasesDeps } from './deps.ts';

/** Where a case goes, from which régua to which, and the steps of exceptions of its own for which it stays on its régua. */
export type Placement = Pick<SortedCase, 'from' | 'to' | 'isPlaced'> & {
  readonly regua: { readonly from: ReguaId; readonly to: ReguaId } | null;
  readonly keptFor: readonly StepId[];
};

/**
 * Where one case belongs; unless it is only a look, it goes there by a fact of its own, and takes the régua of a carteira that has
 * one for everybody. Who stays hears nothing, unless the exceptions that were just published owe them a step before their alarm
 * rings.
 */
export async function sortOne(
  deps: SortCasesDeps,
  { draft, sortingId, startedBy }: Sorting,
  rules: AssessmentRules,
  { debtorId, credorId }: CaseListing,
): Promise<Placement | null> {
  const { table, planRulesOf, now } = deps;
  const at = now();
  const loaded = await loadDebtor(table, debtorId);
  const { record } = loaded;
  if (!isRegistered(record)) return null;
  const first = sortCase(record, credorId, rules, at);
  const isNight = startedBy === 'system';
  if (draft !== null || (isNight && !first?.fact && !first?.takes)) {
    if (!first?.takes) return first && { ...first, regua: null, keptFor: [] };
    const planRules = await planRulesOf(record);
    return placementOf(first, await taking(deps, record, credorId, first, planRules, at));
  }
  // Past the cache, which may not know yet what a publication said a moment ago.
  const exceptions = exceptionsOf(credorId, rules.carteiras);
  let placed: Placement | null = null;
  const cause = causeForCredor('sorting', credorId, sortingId);
  const context = { actor: startedBy, cause, at };
  const decide = async ({ record: fresh }: typeof loaded) => {
    placed = null;
    if (!isRegistered(fresh)) return { outcome: 'stays', decision: null };
    const sorted = sortCase(fresh, credorId, rules, at);
    const known = withExceptions(await planRulesOf(fresh), credorId, exceptions);
    const taken = await taking(deps, fresh, credorId, sorted, known, at);
    const { move, planRules } = taken;
    placed = sorted && placementOf(sorted, taken);
    const facts: Fact[] = [...(sorted?.fact ? [sorted.fact] : []), ...(move ? [move] : [])];
    if (facts.length > 0) {
      const next = planAfter(fresh, facts, planRules, { debtorId, at });
      return { outcome: 'moved', decision: { facts, next } };
    }
    const next = broughtForward(fresh, planRules, at);
    if (next === null) return { outcome: 'stays', decision: null };
    const replanned = { type: 'alarm-replanned' as const, because: 'carteira-changed' as const };
    return { outcome: 'replanned', decision: { facts: [replanned], next } };
  };
  await changeDebtor(table, debtorId, context, decide, loaded);
  return placed;
}

/** Reads the régua that a case is to take, and says what taking it means. */
async function taking(
  { liveRegua }: SortCasesDeps,
  record: RegisteredRecord,
  credorId: CredorId,
  sorted: SortedCase | null,
  rules: PlanRules,
  at: Instant,
): Promise<Taking> {
  const live = sorted?.takes ? await liveRegua(sorted.takes) : null;
  return takeRegua(record, credorId, sorted, live, rules, at);
}

const placementOf = ({ from, to, isPlaced }: SortedCase, { move, keptFor }: Taking): Placement => ({
  from,
  to,
  isPlaced,
  regua: move && { from: move.from.reguaId, to: move.to.reguaId },
  keptFor,
});
