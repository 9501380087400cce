import assert from 'node:assert/strict';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { Fact, FactType } from '#shared/domain/history/entry.ts';
import { isRegistered } from '#shared/domain/history/evolve.ts';
import { preview } from '#shared/domain/history/preview.ts';
import { changedOverpayments } from '#shared/domain/payment/unreconciled.ts';
import { heedsBehaviour } from '#shared/domain/regua/heeds.ts';
import { planAfter } from '#shared/domain/regua/plan-after.ts';
import { withSorted } from '#shared/domain/regua/sort-after.ts';
import { changeDebtor, type ChangeResult, type Verdict } from '#shared/table/change-debtor.ts';
import type { Decision } from '#shared/table/decision.ts';
import type { LoadedDebtor } from '#shared/table/loaded-debtor.ts';
import { unreconciledItem } from '#shared/table/unreconciled.ts';
import { readPlanRules } from '#shared/table/read-plan-rules.ts';
import type { KnownVisit, Visit } from './visit.ts';

export type Word<Outcome extends string> = Pick<
  Decision,
  'facts' | 'claims' | 'refs' | 'vault' | 'items'
> & {
  readonly outcome: Outcome;
};

/** What changes whom the régua may contact, or about what. */
const MOVES_THE_ALARM: ReadonlySet<FactType> = new Set<FactType>([
  'identity-confirmed',
  'contact-disowned',
  'case-disputed',
  'payment-clearing',
  'opted-out',
  'opted-in',
  'whatsapp-consented',
  'agreement-accepted',
  'promise-made',
]);

/** Writes what somebody just said in the portal, with the alarm that holds after it. No facts, nothing written. */
export function recordWord<Outcome extends string>(
  visit: Visit | KnownVisit,
  decide: (record: RegisteredRecord, cause: string) => Word<Outcome> | Promise<Word<Outcome>>,
): Promise<ChangeResult<Outcome>> {
  const { deps, link, request, at } = visit;
  const { debtorId } = link;
  const context = { actor: 'debtor', cause: `portal:${request.id}`.slice(0, 200), at };
  const word = async ({ record }: LoadedDebtor): Promise<Verdict<Outcome>> => {
    assert(isRegistered(record), 'links are only sent to registered debtors');
    const { outcome, ...decision } = await decide(record, context.cause);
    if (decision.facts.length === 0) return { outcome, decision: null };
    const { facts, ...alarm } = await alarmAfter(visit, record, decision.facts);
    // Trading an agreement for another splits payments anew, and what is too much then waits for a person.
    const after = preview(record, facts, { debtorId, at });
    const overpaid = changedOverpayments(record, after).map(unreconciledItem);
    const items = [...(decision.items ?? []), ...overpaid];
    return { outcome, decision: { ...decision, facts, ...alarm, items } };
  };
  const known =
    'record' in visit ? { debtorId, record: visit.record, profile: visit.profile } : undefined;
  return changeDebtor(deps.table, debtorId, context, word, known);
}

/** The facts, with where the person's cases then belong, and the alarm that holds after them where they move it. */
async function alarmAfter(
  { deps, link, at }: Visit,
  record: RegisteredRecord,
  facts: readonly Fact[],
): Promise<Pick<Decision, 'facts' | 'next'>> {
  const moves = facts.some(({ type }) => MOVES_THE_ALARM.has(type));
  const isVisit = facts.some(({ type }) => type === 'portal-visited');
  if (!moves && !isVisit) return { facts };
  const context = { debtorId: link.debtorId, at };
  const rules = await readPlanRules(deps.config, preview(record, facts, context));
  const sorted = withSorted(record, facts, rules, context);
  const isElsewhere = sorted.length > facts.length;
  if (!moves && !isElsewhere && !heedsBehaviour(rules)) return { facts };
  return { facts: sorted, next: planAfter(record, sorted, rules, context) };
}
