import * as z from 'zod';
import { Role } from '#events/api/configuration.ts';
import { HookKey, HooksPublication, HooksView } from '#events/api/hook.ts';
import { HookEndpoints } from '#shared/domain/hooks/hook-endpoints.ts';
import { hookKey } from '#shared/domain/hooks/signed-request.ts';
import { CredorId, HookEndpointId } from '#shared/domain/values/ids.ts';
import { readConfig } from '#shared/table/config-documents.ts';
import { listHealth } from '#shared/table/hook-health.ts';
import { requirePush } from '../hook-endpoint.ts';
import { publishDocument } from '../publish-document.ts';
import { NO_BODY, NO_PARAMETERS, route } from '../route.ts';
import { requireCredor } from '../user.ts';

const params = z.strictObject({ credorId: CredorId });

export const readHooks = route({
  method: 'GET',
  path: '/api/credores/{credorId}/hooks',
  operationId: 'readHooks',
  summary: 'Os sistemas do credor que são avisados do que acontece, e como cada um respondeu',
  roles: Role.options,
  params,
  query: NO_PARAMETERS,
  body: NO_BODY,
  answer: HooksView,
  async handle({ table }, { user, params: { credorId } }) {
    requireCredor(user, credorId);
    const found = await readConfig(table, HookEndpoints, 'hooks', credorId);
    const health = [...(await listHealth(table, credorId))];
    return { version: found?.version ?? 0, document: found?.document ?? { endpoints: [] }, health };
  },
});

export const publishHooks = route({
  method: 'PUT',
  path: '/api/credores/{credorId}/hooks',
  operationId: 'publishHooks',
  summary: 'Publica os sistemas do credor que são avisados',
  description:
    'De cada fato o sistema recebe um POST assinado (Standard Webhooks), sem dados pessoais, ou o encontra numa lista (`pull`) ' +
    'até confirmá-lo. O endereço é só HTTPS, na porta usual, por nome, na internet pública. Uma mudança vale em até um minuto.',
  roles: ['admin'],
  params,
  query: NO_PARAMETERS,
  body: HooksPublication,
  answer: HooksView,
  async handle(deps, call) {
    const { credorId } = call.params;
    requireCredor(call.user, credorId);
    const place = { kind: 'hooks', id: credorId, name: 'a lista de destinos' } as const;
    const { version, document } = await publishDocument(deps, call, place, call.body);
    return { version, document, health: [...(await listHealth(deps.table, credorId))] };
  },
});

export const readHookKey = route({
  method: 'GET',
  path: '/api/credores/{credorId}/hooks/{endpointId}/key',
  operationId: 'readHookKey',
  summary: 'A chave com que o destino confere a assinatura',
  description:
    'Para trocá-la, publique o destino com `keyVersion` maior por um: por 24 horas as duas chaves assinam.',
  roles: ['admin'],
  params: z.strictObject({ credorId: CredorId, endpointId: HookEndpointId }),
  query: NO_PARAMETERS,
  body: NO_BODY,
  answer: HookKey,
  async handle(deps, { user, params: { credorId, endpointId } }) {
    requireCredor(user, credorId);
    const endpoint = await requirePush(deps.table, { credorId, endpointId });
    return { key: hookKey(await deps.documentKey(), credorId, endpoint) };
  },
});
