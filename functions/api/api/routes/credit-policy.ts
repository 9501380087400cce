import * as z from 'zod';
import { Role } from '#events/api/configuration.ts';
import { CreditPolicyPublication, PublishedCreditPolicyView } from '#events/api/credit.ts';
import { CreditPolicy } from '#shared/domain/credit/credit-policy.ts';
import { CredorId } from '#shared/domain/values/ids.ts';
import { readConfig } from '#shared/table/config-documents.ts';
import { publishDocument } from '../publish-document.ts';
import { notFound } from '../refusal.ts';
import { NO_BODY, NO_PARAMETERS, route } from '../route.ts';
import { requireCredor } from '../user.ts';

const params = z.strictObject({ credorId: CredorId });

export const readCreditPolicyDocument = route({
  method: 'GET',
  path: '/api/credores/{credorId}/credit-policy',
  operationId: 'readCreditPolicy',
  summary: 'A política de crédito em vigor: birô, base legal, notas de corte, limites e guarda',
  roles: Role.options,
  params,
  query: NO_PARAMETERS,
  body: NO_BODY,
  answer: PublishedCreditPolicyView,
  async handle({ table }, { user, params: { credorId } }) {
    requireCredor(user, credorId);
    const found = await readConfig(table, CreditPolicy, 'credit-policy', credorId);
    if (found) return found;
    throw notFound(
      'Política de crédito não encontrada',
      `O credor "${credorId}" ainda não tem uma, e por isso não analisa ninguém. Publique-a com expectedVersion igual a 0.`,
    );
  },
});

export const publishCreditPolicy = route({
  method: 'PUT',
  path: '/api/credores/{credorId}/credit-policy',
  operationId: 'publishCreditPolicy',
  summary: 'Publica uma nova versão da política de crédito',
  description:
    'Em `expectedVersion` vai a versão que você viu, ou 0 para a primeira. Sem política ninguém é analisado. O que já foi ' +
    'analisado segue a que valia no seu dia.',
  roles: ['admin', 'gestor'],
  params,
  query: NO_PARAMETERS,
  body: CreditPolicyPublication,
  answer: PublishedCreditPolicyView,
  async handle(deps, call) {
    const { credorId } = call.params;
    requireCredor(call.user, credorId);
    const place = { kind: 'credit-policy', id: credorId, name: 'a política de crédito' } as const;
    return publishDocument(deps, call, place, call.body);
  },
});
