import * as z from 'zod';
import { Role } from '#events/api/configuration.ts';
import {
  EnrichmentPublication,
  EnrichmentView,
  LookUpRequest,
  LookUpResult,
} from '#events/api/enrichment.ts';
import { openDebtsOf } from '#shared/domain/case/case-figures.ts';
import { enrichDebtor } from '#shared/domain/enrichment/enrich-debtor.ts';
import { EnrichmentPolicy } from '#shared/domain/enrichment/enrichment-policy.ts';
import type { ReadAnswer } from '#shared/domain/enrichment/read-answer.ts';
import { CredorId, DebtorId } from '#shared/domain/values/ids.ts';
import { addressItems } from '#shared/table/addresses.ts';
import { readConfig } from '#shared/table/config-documents.ts';
import { monthOf, readSpent, reserveQuestion } from '#shared/table/enrichment-budget.ts';
import { loadDebtor } from '#shared/table/load-debtor.ts';
import type { ApiDeps } from '../api-deps.ts';
import { ownRecord } from '../own-record.ts';
import { publishDocument } from '../publish-document.ts';
import { recordDecision } from '../record-decision.ts';
import { Refusal } from '../refusal.ts';
import { NO_BODY, NO_PARAMETERS, route } from '../route.ts';
import { requireCredor } from '../user.ts';

const params = z.strictObject({ credorId: CredorId });

export const readEnrichment = route({
  method: 'GET',
  path: '/api/credores/{credorId}/enrichment',
  operationId: 'readEnrichment',
  summary: 'Em que provedor um credor consulta contatos, por quanto, e o que já gastou no mês',
  roles: Role.options,
  params,
  query: NO_PARAMETERS,
  body: NO_BODY,
  answer: EnrichmentView,
  async handle({ table }, { user, at, params: { credorId } }) {
    requireCredor(user, credorId);
    const found = await readConfig(table, EnrichmentPolicy, 'enrichment', credorId);
    const spent = await readSpent(table, credorId, monthOf(at));
    return { version: found?.version ?? 0, document: found?.document ?? null, spent };
  },
});

export const publishEnrichment = route({
  method: 'PUT',
  path: '/api/credores/{credorId}/enrichment',
  operationId: 'publishEnrichment',
  summary:
    'Publica o provedor de contatos de um credor: endereço, campos, base legal, preço e orçamento do mês',
  description:
    'O endereço é só HTTPS, na porta usual, por nome, e só é chamado na internet pública. A chave do provedor fica no segredo ' +
    '`enrichment`, pelo nome dele.',
  roles: ['admin'],
  params,
  query: NO_PARAMETERS,
  body: EnrichmentPublication,
  answer: EnrichmentView,
  async handle(deps, call) {
    const { credorId } = call.params;
    requireCredor(call.user, credorId);
    const place = { kind: 'enrichment', id: credorId, name: 'o provedor' } as const;
    const { version, document } = await publishDocument(deps, call, place, call.body);
    return { version, document, spent: await readSpent(deps.table, credorId, monthOf(call.at)) };
  },
});

export const lookUpContacts = route({
  method: 'POST',
  path: '/api/debtors/{debtorId}/lookups',
  operationId: 'lookUpContacts',
  summary: 'Consulta o provedor do credor por e-mails e telefones de um devedor',
  description:
    'Uma vez por pessoa e mês, dentro do orçamento, e só de quem deve. Só entra o que a base legal permite; o que já se sabe ' +
    'fica como está.',
  roles: ['admin', 'gestor', 'operador'],
  params: z.strictObject({ debtorId: DebtorId }),
  query: NO_PARAMETERS,
  body: z.strictObject(LookUpRequest.shape),
  answer: LookUpResult,
  async handle(deps, call) {
    const { user, at, params, body } = call;
    const { credorId } = body;
    requireCredor(user, credorId);
    const found = await readConfig(deps.table, EnrichmentPolicy, 'enrichment', credorId);
    if (!found) throw noProvider();
    const policy = found.document;
    const { debtorId } = params;
    const loaded = await loadDebtor(deps.table, debtorId);
    const isOwing = openDebtsOf(ownRecord(loaded, user), credorId).length > 0;
    if (!isOwing || !loaded.profile) throw owesNothing();
    const asked = { credorId, provider: policy.provider.name, price: policy.price };
    const { monthlyBudget } = policy;
    const reserved = await reserveQuestion(deps.table, { ...asked, debtorId, monthlyBudget, at });
    if (reserved !== 'reserved') throw REFUSALS[reserved]();
    const answer = await answerOf(deps, policy, loaded.profile.taxId);
    const key = await deps.documentKey();
    let result: Pick<z.input<typeof LookUpResult>, 'outcome' | 'added' | 'refused'> | null = null;
    await recordDecision(deps, call, debtorId, (record) => {
      const { facts, values } = enrichDebtor(record, answer, asked);
      const stated = facts.find((fact) => fact.type === 'contacts-looked-up');
      if (stated) result = stated;
      return { facts, vault: { contacts: values }, items: addressItems(debtorId, values, key) };
    });
    const { outcome, added, refused } = result ?? NOTHING;
    const spent = await readSpent(deps.table, credorId, monthOf(at));
    return { outcome, added, refused, spent };
  },
});

const NOTHING = { outcome: 'failed', added: 0, refused: 0 } as const;

/** Null when the provider gave no answer that can be read: it is not asked again in this month. */
async function answerOf(
  { askProvider }: ApiDeps,
  policy: EnrichmentPolicy,
  taxId: string,
): Promise<ReadAnswer | null> {
  try {
    return await askProvider(policy, taxId);
  } catch {
    return null;
  }
}

const REFUSALS = {
  'asked-before': (): Refusal =>
    new Refusal(
      409,
      'Já consultada neste mês',
      'Esta pessoa já foi consultada neste provedor neste mês; a resposta está no cadastro dela.',
    ),
  'over-budget': (): Refusal =>
    new Refusal(
      409,
      'O orçamento do mês acabou',
      'Esta consulta passaria do orçamento do mês para consultas; espere o próximo ou aumente-o.',
    ),
} as const;

const noProvider = (): Refusal =>
  new Refusal(
    409,
    'Sem provedor de contatos',
    'Este credor não tem provedor de contatos; quem administra o sistema cadastra um.',
  );

const owesNothing = (): Refusal =>
  new Refusal(
    409,
    'Não há o que cobrar',
    'Só se consulta quem deve a este credor: sem dívida em aberto, a proteção do crédito não é base para isso (LGPD art. 7, X).',
  );
