import { Role } from '#events/api/configuration.ts';
import { ContactPolicyPublication, PublishedContactPolicy } from '#events/api/contact.ts';
import { CONTACT_POLICY_ID, ContactPolicy } from '#shared/domain/gate/contact-policy.ts';
import { readConfig } from '#shared/table/config-documents.ts';
import { publishDocument } from '../publish-document.ts';
import type { ApiDeps } from '../api-deps.ts';
import { notFound, Refusal } from '../refusal.ts';
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
  answer: PublishedContactPolicy,
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

export const publishContactPolicy = route({
  method: 'PUT',
  path: '/api/contact-policy',
  operationId: 'publishContactPolicy',
  summary: 'Publica uma nova versão da política de contato',
  description:
    'Vale para todos os credores, em até um minuto. Em `expectedVersion` vai a versão que você viu. Cada regra leva fonte e ' +
    'validade; `of` restringe uma regra a quem deve a um credor, ou está em uma carteira dele. Regras que se sobrepõem valem ' +
    'todas, então a mais restritiva vence.',
  roles: ['admin'],
  params: NO_PARAMETERS,
  query: NO_PARAMETERS,
  body: ContactPolicyPublication,
  answer: PublishedContactPolicy,
  async handle(deps, call) {
    requireNumbers(deps, call.body.document);
    const place = { kind: 'contact-policy', id: CONTACT_POLICY_ID, name: 'a política' } as const;
    return publishDocument(deps, call, place, call.body);
  },
});

/** @throws Refusal with 409 for a policy that lets out what nothing could carry: its steps would end without a message */
function requireNumbers(
  { hasWhatsApp, hasVoice }: ApiDeps,
  { whatsapp, voiceMessages }: ContactPolicy,
): void {
  if (whatsapp.allowed && !hasWhatsApp) {
    throw new Refusal(
      409,
      'Esta instalação não tem número de WhatsApp',
      'Deixe "whatsapp.allowed" em false, ou peça a quem instala que informe o número (whatsappPhoneNumber).',
    );
  }
  if (voiceMessages.allowed && !hasVoice) {
    throw new Refusal(
      409,
      'Esta instalação não tem número para avisos de voz',
      'Deixe "voiceMessages.allowed" em false, ou peça a quem instala que informe o número (voiceOrigination).',
    );
  }
}
