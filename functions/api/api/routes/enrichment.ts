import * as z from 'zod';
import { Role } from '#events/api/configuration.ts';
import {
  EnrichmentPublication,
  EnrichmentView,
  LookUpRequest,
  LookUpResult,
} from '#events/api/enrichment.ts';
import type { DebtorRecord } from '#shared/domain/debtor/record.ts';
import { EnrichmentPolicy } from '#shared/domain/enrichment/enrichment-policy.ts';
import { CredorId, DebtorId } from '#shared/domain/values/ids.ts';
import { readConfig } from '#shared/table/config-documents.ts';
import { loadDebtor } from '#shared/table/load-debtor.ts';
import { type LookedUp, lookUpDebtor } from '#shared/table/look-up-debtor.ts';
import { monthOf, readSpent } from '#shared/table/paid-questions.ts';
import { readPlanRules } from '#shared/table/read-plan-rules.ts';
import type { ApiDeps } from '../api-deps.ts';
import { ownRecord } from '../own-record.ts';
import { publishDocument } from '../publish-document.ts';
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
    const spent = await readSpent(table, 'look-up', credorId, monthOf(at));
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
    'O endereço é só HTTPS, na porta usual, por nome, e só na internet pública, o que se confere ao publicar e ao consultar. Com `body`, a ' +
    'pergunta é um POST e nenhum CPF fica no endereço. A chave do provedor fica no segredo ' +
    '`enrichment`, pelo nome dele.',
  roles: ['admin'],
  params,
  query: NO_PARAMETERS,
  body: EnrichmentPublication,
  answer: EnrichmentView,
  async handle(deps, call) {
    const { credorId } = call.params;
    requireCredor(call.user, credorId);
    await requireOutside(deps, call.body.document);
    const place = { kind: 'enrichment', id: credorId, name: 'o provedor' } as const;
    const { version, document } = await publishDocument(deps, call, place, call.body);
    return {
      version,
      document,
      spent: await readSpent(deps.table, 'look-up', credorId, monthOf(call.at)),
    };
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
    const policy = await requireProvider(deps, credorId);
    const { debtorId } = params;
    const loaded = await loadDebtor(deps.table, debtorId);
    ownRecord(loaded, user);
    const cause = `api:${call.request.id}`.slice(0, 200);
    const context = { actor: `user:${user.userId}`, cause, at };
    const planRulesOf = (record: DebtorRecord) => readPlanRules(deps.config, record);
    const asking = { credorId, policy, context };
    const looked = await lookUpDebtor({ ...deps, planRulesOf }, loaded, asking);
    if (!looked.isAsked) throw notAsked(looked.because);
    const { outcome, added, refused } = looked;
    const spent = await readSpent(deps.table, 'look-up', credorId, monthOf(at));
    return { outcome, added, refused, spent };
  },
});

const LEADS: Readonly<Record<'inside' | 'nowhere', string>> = {
  inside: 'este nome leva a um endereço de rede interna; use o endereço público do provedor',
  nowhere: 'este nome não foi encontrado na internet; confira a digitação',
};

/** @throws Refusal with 400 for an address that no question would reach, before any is paid for */
export async function requireOutside(
  { whereItLeads }: Pick<ApiDeps, 'whereItLeads'>,
  { provider }: EnrichmentPolicy,
): Promise<void> {
  if (provider.kind !== 'http') return;
  const where = await whereItLeads(provider.url);
  if (where === 'outside') return;
  const path = 'document.provider.url';
  const message = `O campo "${path}": ${LEADS[where]}.`;
  throw new Refusal(400, 'Pedido inválido', message, { errors: [{ path, message }] });
}

/** The provider of a credor. @throws Refusal with 409 where there is none */
export async function requireProvider(
  { table }: Pick<ApiDeps, 'table'>,
  credorId: CredorId,
): Promise<EnrichmentPolicy> {
  const found = await readConfig(table, EnrichmentPolicy, 'enrichment', credorId);
  if (found) return found.document;
  throw new Refusal(
    409,
    'Sem provedor de contatos',
    'Este credor não tem provedor de contatos; quem administra o sistema cadastra um.',
  );
}

type NotAsked = Extract<LookedUp, { isAsked: false }>['because'];

/** Why a person is not looked up, in pt-BR: title and what to do. */
const NOT_ASKED: Readonly<Record<NotAsked, readonly [string, string]>> = {
  'asked-before': [
    'Já consultada neste mês',
    'Esta pessoa já foi consultada neste provedor neste mês; a resposta está no cadastro dela.',
  ],
  'over-budget': [
    'O orçamento do mês acabou',
    'Esta consulta passaria do orçamento do mês para consultas; espere o próximo ou aumente-o.',
  ],
  'job-over': ['A consulta em lote acabou', 'Comece outra.'],
  'too-fast': [
    'O provedor já foi consultado demais neste minuto',
    'Espere um minuto e consulte de novo; nada foi gasto.',
  ],
  'owes-nothing': [
    'Não há o que cobrar',
    'Só se consulta quem deve a este credor: sem dívida em aberto, a proteção do crédito não é base para isso (LGPD art. 7, X).',
  ],
  prescribed: [
    'O que está em aberto prescreveu',
    'Dívida prescrita pode ser paga, mas não cobrada: a proteção do crédito não é base para procurar contatos (LGPD art. 7, X).',
  ],
  'opted-out': [
    'A pessoa não quer mensagens',
    'Quem saiu de todos os canais não é procurado por outro endereço (LGPD art. 6, III).',
  ],
  disputed: [
    'A dívida está contestada',
    'Enquanto a contestação não for respondida ninguém cobra esta pessoa, e seus contatos não são consultados (LGPD art. 6, III).',
  ],
  'document-in-doubt': [
    'Documento em dúvida',
    'De dois cadastros ligados um tem o documento errado, e pode ser este: viriam os contatos de outra pessoa (LGPD art. 6, V). Quem os ligou diz na ficha qual documento é o da pessoa.',
  ],
  deceased: ['Pessoa falecida', 'Ninguém procura os contatos de quem faleceu (LGPD art. 6, III).'],
  minor: ['Menor de idade', 'Ninguém procura os contatos de um menor (LGPD art. 14).'],
  hardship: [
    'Pessoa superendividada',
    'Quem está superendividado não é procurado, e seus contatos não são consultados (LGPD art. 6, III).',
  ],
};

/** Why nobody was asked, and what to do about it. */
export const notAsked = (because: NotAsked): Refusal => new Refusal(409, ...NOT_ASKED[because]);
