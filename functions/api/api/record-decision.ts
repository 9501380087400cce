import type { Profile } from '#shared/domain/debtor/debtor.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { isRegistered } from '#shared/domain/history/evolve.ts';
import { preview } from '#shared/domain/history/preview.ts';
import { changedOverpayments } from '#shared/domain/payment/unreconciled.ts';
import { planAfter } from '#shared/domain/regua/plan-after.ts';
import { withSorted } from '#shared/domain/regua/sort-after.ts';
import type { DebtorId } from '#shared/domain/values/ids.ts';
import { changeDebtor } from '#shared/table/change-debtor.ts';
import type { Decision, DecisionContext } from '#shared/table/decision.ts';
import { fitsTransaction } from '#shared/table/decision-size.ts';
import { readPlanRules } from '#shared/table/read-plan-rules.ts';
import { unreconciledItem } from '#shared/table/unreconciled.ts';
import type { ApiDeps } from './api-deps.ts';
import { debtorNotFound, Refusal } from './refusal.ts';
import type { Call } from './route.ts';
import { sees } from './user.ts';

type Words = Pick<Decision, 'facts' | 'vault' | 'claims' | 'items' | 'refs' | 'beside'>;

/**
 * Writes what a person of the team decided about a debtor, with the alarm that holds after it and the money that then
 * waits. No facts, nothing written.
 *
 * @param decide may throw a Refusal; is asked again when somebody else wrote in between
 * @throws Refusal with 404 for a debtor with no case of the user's, and with 409 for what fits no transaction
 */
export async function recordDecision(
  { table, config }: ApiDeps,
  { user, request, at }: Call,
  debtorId: DebtorId,
  decide: (
    record: RegisteredRecord,
    cause: string,
    profile: Profile | null,
  ) => Words | Promise<Words>,
): Promise<void> {
  const context = contextOf({ user, request, at });
  await changeDebtor(table, debtorId, context, async (loaded) => {
    const { record, profile } = loaded;
    const isOwn = record.cases.some(({ credorId }) => sees(user, credorId));
    if (!isRegistered(record) || !isOwn) throw debtorNotFound();
    const decided = await decide(record, context.cause, profile);
    if (decided.facts.length === 0) return { outcome: 'unchanged', decision: null };
    const here = { debtorId, at };
    const rules = await readPlanRules(config, preview(record, decided.facts, here));
    const facts = withSorted(record, decided.facts, rules, here);
    const after = preview(record, facts, here);
    const overpaid = changedOverpayments(record, after).map(unreconciledItem);
    const items = [...overpaid, ...(decided.items ?? [])];
    const decision = { ...decided, facts, next: planAfter(record, facts, rules, here), items };
    if (!fitsTransaction(loaded, decision, after)) throw tooLarge();
    return { outcome: 'recorded', decision };
  });
}

/** Who decided, why and when, for the history. */
export const contextOf = ({
  user,
  request,
  at,
}: Pick<Call, 'user' | 'request' | 'at'>): DecisionContext => ({
  actor: `user:${user.userId}`,
  cause: `api:${request.id}`.slice(0, 200),
  at,
});

const tooLarge = (): Refusal =>
  new Refusal(
    409,
    'É coisa demais para uma vez só',
    'A decisão mexe em mais registros do que cabem em uma gravação, em geral por um acordo pago em partes demais. Nada mudou. Avise quem administra o sistema.',
  );
