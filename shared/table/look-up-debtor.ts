import { enrichDebtor } from '#shared/domain/enrichment/enrich-debtor.ts';
import type { EnrichmentPolicy } from '#shared/domain/enrichment/enrichment-policy.ts';
import { NO_ANSWER, type ProviderAnswer } from '#shared/domain/enrichment/provider-answer.ts';
import { type NoLookUp, whyNotLookUp } from '#shared/domain/enrichment/why-not-look-up.ts';
import type { DebtorRecord } from '#shared/domain/debtor/record.ts';
import type { FactOf } from '#shared/domain/history/entry.ts';
import { isRegistered } from '#shared/domain/history/evolve.ts';
import { planAfter } from '#shared/domain/regua/plan-after.ts';
import { withSorted } from '#shared/domain/regua/sort-after.ts';
import type { PlanRules } from '#shared/domain/regua/plan-rules.ts';
import type { CredorId } from '#shared/domain/values/ids.ts';
import { addressItems } from './addresses.ts';
import { changeDebtor } from './change-debtor.ts';
import type { DecisionContext } from './decision.ts';
import type { LoadedDebtor } from './loaded-debtor.ts';
import { type LookUpQuestion, type Reservation, reserveLookUp } from './reserve-look-up.ts';
import type { Table } from './table.ts';

export type LookUpDeps = {
  readonly table: Table;
  /** @throws when no answer came at all */
  readonly askProvider: (policy: EnrichmentPolicy, taxId: string) => Promise<ProviderAnswer>;
  readonly documentKey: () => Promise<string>;
  readonly planRulesOf: (record: DebtorRecord) => Promise<PlanRules>;
};

/** What came of it, or why nobody was asked. */
export type LookedUp =
  | ({ readonly isAsked: true } & Pick<
      FactOf<'contacts-looked-up'>,
      'outcome' | 'added' | 'refused'
    >)
  | { readonly isAsked: false; readonly because: NoLookUp | Exclude<Reservation, 'reserved'> };

/**
 * Asks a credor's provider for the e-mails and phones of one person: paid before it is asked, and told in their history with
 * what came of it. A provider that gives no answer that can be read is not asked again in this month.
 */
export async function lookUpDebtor(
  { table, askProvider, documentKey, planRulesOf }: LookUpDeps,
  { debtorId, record, profile }: LoadedDebtor,
  asking: {
    readonly credorId: CredorId;
    readonly policy: EnrichmentPolicy;
    readonly context: DecisionContext;
    readonly job?: LookUpQuestion['job'];
  },
): Promise<LookedUp> {
  const { credorId, policy, context, job } = asking;
  if (!isRegistered(record) || !profile) return { isAsked: false, because: 'owes-nothing' };
  const { policy: contactPolicy } = await planRulesOf(record);
  const { kinds } = policy;
  const because = whyNotLookUp(record, credorId, { policy: contactPolicy, kinds }, context.at);
  if (because !== null) return { isAsked: false, because };
  const { price, monthlyBudget, questionsPerMinute } = policy;
  const provider = policy.provider.name;
  const asked = { credorId, provider, price, kinds };
  const reserved = await reserveLookUp(table, {
    credorId,
    debtorId,
    payee: provider,
    price,
    monthlyBudget,
    questionsPerMinute,
    at: context.at,
    ...(job && { job }),
  });
  if (reserved !== 'reserved') return { isAsked: false, because: reserved };
  const answer = await askProvider(policy, profile.taxId).catch(() => NO_ANSWER);
  const key = await documentKey();
  let told: Extract<LookedUp, { isAsked: true }> = { isAsked: true, ...UNANSWERED };
  await changeDebtor(table, debtorId, context, async (loaded) => {
    if (!isRegistered(loaded.record)) return { outcome: 'nobody', decision: null };
    const { facts, values } = enrichDebtor(loaded.record, answer, asked);
    const stated = facts.find((fact) => fact.type === 'contacts-looked-up');
    if (stated) told = { isAsked: true, ...stated };
    const rules = await planRulesOf(loaded.record);
    const here = { debtorId, at: context.at };
    const sorted = withSorted(loaded.record, facts, rules, here);
    const next = planAfter(loaded.record, sorted, rules, here);
    const items = addressItems(debtorId, values, key);
    const vault = { contacts: values };
    return { outcome: 'told', decision: { facts: sorted, next, vault, items } };
  });
  return told;
}

const UNANSWERED = { outcome: 'failed', added: 0, refused: 0 } as const;
