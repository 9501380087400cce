import { Published, Role } from '#events/api/configuration.ts';
import { CONTACT_POLICY_ID, ContactPolicy } from '#shared/domain/gate/contact-policy.ts';
import { readConfig } from '#shared/table/config-documents.ts';
import { notFound } from '../refusal.ts';
import { NO_BODY, NO_PARAMETERS, route } from '../route.ts';

export const readContactPolicy = route({
  method: 'GET',
  path: '/api/contact-policy',
  operationId: 'readContactPolicy',
  summary:
    'A política de contato em vigor: horários, limites e intervalos, cada um com a sua fonte',
  roles: Role.options,
  params: NO_PARAMETERS,
  query: NO_PARAMETERS,
  body: NO_BODY,
  answer: Published(ContactPolicy),
  async handle({ table }) {
    const found = await readConfig(table, ContactPolicy, 'contact-policy', CONTACT_POLICY_ID);
    if (!found) {
      throw notFound(
        'Política de contato não encontrada',
        'Nenhuma foi publicada ainda; ela é publicada com o primeiro credor.',
      );
    }
    return found;
  },
});
