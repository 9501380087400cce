import * as z from 'zod';
import { ListingPolicyPublication, PublishedListingPolicyView } from '#events/api/listing.ts';
import { Role } from '#events/api/configuration.ts';
import { ListingPolicy } from '#shared/domain/listing/listing-policy.ts';
import { CredorId } from '#shared/domain/values/ids.ts';
import { readConfig } from '#shared/table/config-documents.ts';
import { publishDocument } from '../publish-document.ts';
import { notFound } from '../refusal.ts';
import { NO_BODY, NO_PARAMETERS, route } from '../route.ts';
import { requireCredor } from '../user.ts';

const params = z.strictObject({ credorId: CredorId });

export const readListingPolicy = route({
  method: 'GET',
  path: '/api/credores/{credorId}/listing-policy',
  operationId: 'readListingPolicy',
  summary: 'A política de negativação e protesto em vigor: órgão, prazo, piso e atraso mínimo',
  roles: Role.options,
  params,
  query: NO_PARAMETERS,
  body: NO_BODY,
  answer: PublishedListingPolicyView,
  async handle({ table }, { user, params: { credorId } }) {
    requireCredor(user, credorId);
    const found = await readConfig(table, ListingPolicy, 'listing-policy', credorId);
    if (!found) {
      throw notFound(
        'Política de negativação e protesto não encontrada',
        `O credor "${credorId}" ainda não tem uma, e por isso não registra ninguém. Publique-a com expectedVersion igual a 0.`,
      );
    }
    return found;
  },
});

export const publishListingPolicy = route({
  method: 'PUT',
  path: '/api/credores/{credorId}/listing-policy',
  operationId: 'publishListingPolicy',
  summary: 'Publica uma nova versão da política de negativação e protesto',
  description:
    'Em `expectedVersion` vai a versão que você viu, ou 0 para a primeira. Sem política, ninguém é registrado. O que já ' +
    'foi pedido segue a que valia no seu dia.',
  roles: ['admin', 'gestor'],
  params,
  query: NO_PARAMETERS,
  body: ListingPolicyPublication,
  answer: PublishedListingPolicyView,
  async handle(deps, call) {
    const { credorId } = call.params;
    requireCredor(call.user, credorId);
    const place = { kind: 'listing-policy', id: credorId, name: 'a política' } as const;
    return publishDocument(deps, call, place, call.body);
  },
});
