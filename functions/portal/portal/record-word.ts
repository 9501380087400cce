import assert from 'node:assert/strict';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { Fact } from '#shared/domain/history/entry.ts';
import { isRegistered } from '#shared/domain/history/evolve.ts';
import { changeDebtor, type ChangeResult } from '#shared/table/change-debtor.ts';
import type { Claim } from '#shared/table/decision.ts';
import type { Visit } from './visit.ts';

export type Word<Outcome extends string> = {
  readonly outcome: Outcome;
  readonly facts: readonly Fact[];
  readonly claims?: readonly Claim[];
};

/** Writes what somebody just said in the portal, with the alarm that holds after it. No facts, nothing written. */
export function recordWord<Outcome extends string>(
  { deps, link, request, at }: Visit,
  decide: (record: RegisteredRecord) => Word<Outcome>,
): Promise<ChangeResult<Outcome>> {
  const context = { actor: 'debtor', cause: `portal:${request.id}`.slice(0, 200), at };
  return changeDebtor(deps.table, link.debtorId, context, async ({ record }) => {
    assert(isRegistered(record), 'links are only sent to registered debtors');
    const { outcome, ...decision } = decide(record);
    if (decision.facts.length === 0) return { outcome, decision: null };
    const next = await deps.planAfter(record, decision.facts, at);
    return { outcome, decision: { ...decision, next } };
  });
}
