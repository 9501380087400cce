import type { AssessmentRules } from '#shared/domain/case/assess-case.ts';
import { sortCase } from '#shared/domain/carteira/sort-case.ts';
import type { DebtorRecord, RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { Fact, FactOf } from '#shared/domain/history/entry.ts';
import { isRegistered } from '#shared/domain/history/evolve.ts';
import { preview } from '#shared/domain/history/preview.ts';
import { countsAlike } from '#shared/domain/score/treated-score.ts';
import type { CredorId, DebtorId } from '#shared/domain/values/ids.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import type { PlanRules } from './plan-rules.ts';

type Assessed = FactOf<'case-assessed'>;

/**
 * The facts with where each case then belongs and how likely it pays, where they change that: carteiras and scores look at visits,
 * contacts, promises, agreements, contestations and marks, and nobody waits for the night to be worked accordingly. What only the
 * days that passed change is for the night, so no contestation and no request for a review comes with a lower score. A case that the
 * facts assess already, or whose rules nobody brought, is left to them and to the night.
 *
 * @param record as it was loaded, before the facts
 * @param context `at` is the moment of the decision
 */
export function withSorted(
  record: DebtorRecord,
  facts: readonly Fact[],
  { assessments }: Pick<PlanRules, 'assessments'>,
  context: { readonly debtorId: DebtorId; readonly at: Instant },
): readonly Fact[] {
  const after = preview(record, facts, context);
  if (assessments === undefined || !isRegistered(record) || !isRegistered(after)) return facts;
  const sorted = [...assessments].flatMap(([credorId, rules]) => {
    const isTold = facts.some(
      (fact) => fact.type === 'case-assessed' && fact.credorId === credorId,
    );
    if (isTold) return [];
    const [before, now] = [record, after].map((one) => newsOf(one, credorId, rules, context.at));
    return now && !isSame(before ?? null, now) ? [now] : [];
  });
  return [...facts, ...sorted];
}

const newsOf = (
  record: RegisteredRecord,
  credorId: CredorId,
  rules: AssessmentRules,
  at: Instant,
): Assessed | null => sortCase(record, credorId, rules, at)?.fact ?? null;

const isSame = (before: Assessed | null, now: Assessed): boolean =>
  before !== null &&
  before.carteiraId === now.carteiraId &&
  countsAlike(before.score, now.score) &&
  (before.prescribed ?? []).join() === (now.prescribed ?? []).join();
