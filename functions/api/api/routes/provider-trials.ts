import * as z from 'zod';
import { ProviderTrial, ProviderTrialList, ProviderTrialResult } from '#events/api/enrichment.ts';
import { costOfFee } from '#shared/domain/cost/cost-of-entry.ts';
import { silencedBy } from '#shared/domain/debtor/flag.ts';
import type { EnrichmentPolicy } from '#shared/domain/enrichment/enrichment-policy.ts';
import { NO_ANSWER, type ProviderAnswer } from '#shared/domain/enrichment/provider-answer.ts';
import { whyNotLookUp } from '#shared/domain/enrichment/why-not-look-up.ts';
import { isRegistered } from '#shared/domain/history/evolve.ts';
import { maskTaxId, type TaxId } from '#shared/domain/values/cpf-cnpj.ts';
import { debtorIdOf } from '#shared/domain/values/derive-ids.ts';
import { CredorId } from '#shared/domain/values/ids.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import { costAddition, summedWrites } from '#shared/table/counted-additions.ts';
import { loadDebtor } from '#shared/table/load-debtor.ts';
import { monthOf, paidWrites, readSpent, reserve } from '#shared/table/paid-questions.ts';
import {
  PROVIDER_TRIALS_PER_DAY,
  readProviderTrials,
  trialWrites,
} from '#shared/table/provider-trials.ts';
import { readPlanRules } from '#shared/table/read-plan-rules.ts';
import type { ApiDeps } from '../api-deps.ts';
import { hidden } from '../own-source.ts';
import { Refusal } from '../refusal.ts';
import { NO_BODY, NO_PARAMETERS, route } from '../route.ts';
import { taxIdOf } from '../tax-id-of.ts';
import { requireCredor } from '../user.ts';
import { notAsked, requireOutside } from './enrichment.ts';

const NEWEST = 50;

export const tryProvider = route({
  method: 'POST',
  path: '/api/credores/{credorId}/enrichment/trials',
  operationId: 'tryProvider',
  summary: 'Testa um provedor de contatos com um só documento, antes de publicar ou depois',
  description:
    'Faz a pergunta de verdade e diz o status da resposta e o que seria lido dela, mascarado. Só se guarda o custo, que conta no ' +
    `orçamento do mês, e quem perguntou por quem; são no máximo ${PROVIDER_TRIALS_PER_DAY} por dia. Use um documento de teste do provedor; quem está no cadastro e não pode ser consultado também não serve de teste.`,
  roles: ['admin'],
  params: z.strictObject({ credorId: CredorId }),
  query: NO_PARAMETERS,
  body: ProviderTrial,
  answer: ProviderTrialResult,
  async handle(deps, call) {
    const { user, at, params, body } = call;
    const { credorId } = params;
    const { document: policy } = body;
    requireCredor(user, credorId);
    await requireOutside(deps, policy);
    const taxId = taxIdOf(body.taxId);
    await requireLookUp(deps, { credorId, taxId, kinds: policy.kinds }, at);
    const reserved = await payForTrial(deps, { credorId, taxId, userId: user.userId }, policy, at);
    if (reserved === 'tried-enough') throw triedEnough();
    if (reserved !== 'reserved') throw notAsked(reserved);
    const answer = await deps.askProvider(policy, taxId).catch(() => NO_ANSWER);
    const spent = await readSpent(deps.table, 'look-up', credorId, monthOf(at));
    return { ...NOTHING_READ, ...shown(answer, policy), spent };
  },
});

export const listProviderTrials = route({
  method: 'GET',
  path: '/api/credores/{credorId}/enrichment/trials',
  operationId: 'listProviderTrials',
  summary: `Os últimos ${NEWEST} testes de provedores de um credor: quem perguntou, quando e por qual documento, mascarado`,
  roles: ['admin', 'auditor'],
  params: z.strictObject({ credorId: CredorId }),
  query: NO_PARAMETERS,
  body: NO_BODY,
  answer: ProviderTrialList,
  async handle({ table }, { user, params: { credorId } }) {
    requireCredor(user, credorId);
    return { items: [...(await readProviderTrials(table, credorId, NEWEST))] };
  },
});

const triedEnough = (): Refusal =>
  new Refusal(
    409,
    'Testes demais hoje',
    `São no máximo ${PROVIDER_TRIALS_PER_DAY} testes por credor e dia. Para conhecer os contatos de quem deve, publique a política e consulte.`,
  );

const NOTHING_READ = { missing: [], found: [], refused: 0, unreadable: 0 };

type Asked = {
  readonly credorId: CredorId;
  readonly taxId: TaxId;
  readonly kinds: EnrichmentPolicy['kinds'];
};

/** @throws Refusal with 409 for somebody in the book who may not be looked up; whoever owes nothing may try it on themselves */
async function requireLookUp(
  { table, config, documentKey }: ApiDeps,
  { credorId, taxId, kinds }: Asked,
  at: Instant,
): Promise<void> {
  const { record } = await loadDebtor(table, debtorIdOf(taxId, await documentKey()));
  if (!isRegistered(record)) return;
  const { policy } = await readPlanRules(config, record);
  const because = whyNotLookUp(record, credorId, { policy, kinds }, at);
  const mark = because === 'owes-nothing' ? silencedBy(record.debtor) : because;
  if (mark !== null) throw notAsked(mark);
}

/** No history tells of a trial, so who asked and its line of the ledger of costs are written with the price that is set aside. */
function payForTrial(
  { table }: ApiDeps,
  { credorId, taxId, userId }: Omit<Asked, 'kinds'> & { readonly userId: string },
  { provider, price, monthlyBudget, questionsPerMinute }: EnrichmentPolicy,
  at: Instant,
) {
  const paid = { kind: 'look-up' as const, credorId, payee: provider.name, price };
  const fee = { credorId, channel: paid.kind, carteiraId: undefined, payee: provider.name, price };
  const ledger = summedWrites(table, [costAddition(costOfFee(fee, at))]);
  const trial = { credorId, userId, at, provider: provider.name, taxId: maskTaxId(taxId) };
  return reserve<'over-budget' | 'too-fast' | 'tried-enough'>(table, [
    ...trialWrites(table, trial),
    ...paidWrites(table, { ...paid, monthlyBudget, questionsPerMinute, at }),
    ...ledger.map((write) => ({ write, because: null })),
  ]);
}

/** What the policy would let in, as it would be read; whatever it does not ask for counts as refused. */
function shown(answer: ProviderAnswer, { kinds }: EnrichmentPolicy) {
  if (answer.outcome !== 'read') return { ...answer, missing: missingIn(answer) };
  const wanted = answer.found.filter(({ kind }) => kinds.includes(kind));
  return {
    ...answer,
    missing: [...answer.missing],
    found: wanted.map((contact) => ({ ...contact, value: hidden(contact.kind, contact.value) })),
    refused: answer.refused + answer.found.length - wanted.length,
  };
}

const missingIn = (answer: Exclude<ProviderAnswer, { outcome: 'read' }>) =>
  answer.outcome === 'unreadable' ? [...answer.missing] : [];
