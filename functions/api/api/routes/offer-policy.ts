import * as z from 'zod';
import { OfferPolicyPublication, PublishedOfferPolicy } from '#events/api/agreement.ts';
import { Role } from '#events/api/configuration.ts';
import { OfferPolicy } from '#shared/domain/agreement/offer-policy.ts';
import { CredorId } from '#shared/domain/values/ids.ts';
import { readConfig } from '#shared/table/config-documents.ts';
import { publishDocument } from '../publish-document.ts';
import { notFound } from '../refusal.ts';
import { NO_BODY, NO_PARAMETERS, route } from '../route.ts';
import { requireCredor } from '../user.ts';

const params = z.strictObject({ credorId: CredorId });

export const readOfferPolicy = route({
  method: 'GET',
  path: '/api/credores/{credorId}/offer-policy',
  operationId: 'readOfferPolicy',
  summary: 'A política de ofertas em vigor: faixas, descontos, parcelas, piso e alçada',
  roles: Role.options,
  params,
  query: NO_PARAMETERS,
  body: NO_BODY,
  answer: PublishedOfferPolicy,
  async handle({ table }, { user, params: { credorId } }) {
    requireCredor(user, credorId);
    const found = await readConfig(table, OfferPolicy, 'offer-policy', credorId);
    if (!found) {
      throw notFound(
        'Política de ofertas não encontrada',
        `O credor "${credorId}" ainda não tem uma. Publique-a com expectedVersion igual a 0.`,
      );
    }
    return found;
  },
});

export const publishOfferPolicy = route({
  method: 'PUT',
  path: '/api/credores/{credorId}/offer-policy',
  operationId: 'publishOfferPolicy',
  summary: 'Publica uma nova versão da política de ofertas',
  description:
    'Em `expectedVersion` vai a versão que você viu, ou 0 para a primeira. Cada versão fica guardada com quem a ' +
    'publicou e quando; acordos assinados seguem a que valia no seu dia.',
  roles: ['admin', 'gestor'],
  params,
  query: NO_PARAMETERS,
  body: OfferPolicyPublication,
  answer: PublishedOfferPolicy,
  async handle(deps, call) {
    const { credorId } = call.params;
    requireCredor(call.user, credorId);
    const place = { kind: 'offer-policy', id: credorId, name: 'a política' } as const;
    return publishDocument(deps, call, place, call.body);
  },
});
