import * as z from 'zod';
import { OfferPolicyPublication, PublishedOfferPolicy } from '#events/api/agreement.ts';
import { Role } from '#events/api/configuration.ts';
import { OfferPolicy } from '#shared/domain/agreement/offer-policy.ts';
import { CredorId } from '#shared/domain/values/ids.ts';
import { publishConfig, readConfig, VersionConflict } from '#shared/table/config-documents.ts';
import { notFound, Refusal } from '../refusal.ts';
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
  async handle({ table }, { user, at, params: { credorId }, body }) {
    requireCredor(user, credorId);
    const { document, expectedVersion: expected } = body;
    const by = `user:${user.userId}`;
    try {
      const context = { expected, by, at };
      const version = await publishConfig(table, 'offer-policy', credorId, document, context);
      return { version, publishedAt: at, publishedBy: by, document };
    } catch (error) {
      if (!(error instanceof VersionConflict)) throw error;
      throw new Refusal(
        409,
        'Alguém publicou antes',
        `A versão ${expected} não é mais a última, ou não existe. Leia a política de novo e refaça a mudança sobre ela.`,
      );
    }
  },
});
