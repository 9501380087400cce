import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { isRegistered } from '#shared/domain/history/evolve.ts';
import type { MoneyFact } from '#shared/domain/payment/money-fact.ts';
import type { CredorId, DebtorId } from '#shared/domain/values/ids.ts';
import { changeDebtor } from '#shared/table/change-debtor.ts';
import type { Decision } from '#shared/table/decision.ts';
import { moneyDecision } from '#shared/table/money-decision.ts';
import { readAssessmentRules } from '#shared/table/read-assessment-rules.ts';
import { readMoneyRules } from '#shared/table/read-money-rules.ts';
import { readPlanRules } from '#shared/table/read-plan-rules.ts';
import type { ApiDeps } from './api-deps.ts';
import { debtorNotFound } from './refusal.ts';
import type { Call } from './route.ts';
import { sees } from './user.ts';

/** What a person of the team decided about money of a debtor's, and what must become true with it. */
type Moved = Pick<Decision, 'vault' | 'closes'> & { readonly fact: MoneyFact };

/**
 * Writes what a person decided about a debtor's money, with all that follows from money that moves.
 *
 * @param decide null when it was done before; may throw a Refusal; is asked again when somebody else wrote in between
 * @throws Refusal with 404 for a debtor with no case of the user's
 */
export async function moveMoney(
  deps: ApiDeps,
  { user, at }: Call,
  { debtorId, cause }: { readonly debtorId: DebtorId; readonly cause: string },
  decide: (record: RegisteredRecord) => Moved | null | Promise<Moved | null>,
): Promise<void> {
  const context = { actor: `user:${user.userId}`, cause, at };
  await changeDebtor(deps.table, debtorId, context, async ({ record }) => {
    const isOwn = record.cases.some(({ credorId }) => sees(user, credorId));
    if (!isRegistered(record) || !isOwn) throw debtorNotFound();
    const moved = await decide(record);
    if (moved === null) return { outcome: 'already-done', decision: null };
    const { fact, ...more } = moved;
    const decided = await moneyDecision(documentsOf(deps), record, fact, at);
    return { outcome: 'decided', decision: { ...decided, ...more } };
  });
}

export const documentsOf = ({ config }: ApiDeps) => ({
  assessmentRulesOf: (credorId: CredorId) => readAssessmentRules(config, credorId),
  moneyRules: () => readMoneyRules(config),
  planRulesOf: (record: Parameters<typeof readPlanRules>[1]) => readPlanRules(config, record),
});
