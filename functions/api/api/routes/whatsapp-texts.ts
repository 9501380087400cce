import { Role } from '#events/api/configuration.ts';
import { WhatsAppTextList } from '#events/api/template.ts';
import {
  WHATSAPP_TEXTS_ID,
  WhatsAppTexts,
  isRestingText,
} from '#shared/domain/message/whatsapp-texts.ts';
import { readConfig } from '#shared/table/config-documents.ts';
import { NO_BODY, NO_PARAMETERS, route } from '../route.ts';

export const listWhatsAppTexts = route({
  method: 'GET',
  path: '/api/whatsapp-texts',
  operationId: 'listWhatsAppTexts',
  summary: 'O que a Meta disse dos modelos de WhatsApp: parados, liberados, e como são cobrados',
  description:
    'Só os de que ela disse algo; os outros estão como foram aprovados, em utilidade. Com um que está parado nada sai: o passo da régua usa o canal seguinte.',
  roles: Role.options,
  params: NO_PARAMETERS,
  query: NO_PARAMETERS,
  body: NO_BODY,
  answer: WhatsAppTextList,
  async handle({ table }) {
    const found = await readConfig(table, WhatsAppTexts, 'whatsapp-texts', WHATSAPP_TEXTS_ID);
    const texts = found?.document.texts ?? [];
    return { items: texts.map((text) => ({ ...text, isResting: isRestingText(text) })) };
  },
});
