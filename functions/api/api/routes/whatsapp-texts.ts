import { Role } from '#events/api/configuration.ts';
import { TextTaskClosing, WhatsAppTextList } from '#events/api/template.ts';
import { tasksOf, withTaskDone } from '#shared/domain/message/text-task.ts';
import {
  WHATSAPP_TEXTS_ID,
  WhatsAppTexts,
  isRestingText,
} from '#shared/domain/message/whatsapp-texts.ts';
import { readConfig } from '#shared/table/config-documents.ts';
import { changeWhatsAppTexts } from '#shared/table/whatsapp-texts.ts';
import { notFound } from '../refusal.ts';
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
    const items = texts.map((text) => ({
      ...text,
      isResting: isRestingText(text),
      tasks: [...tasksOf(text)],
    }));
    return { items };
  },
});

export const closeTextTask = route({
  method: 'POST',
  path: '/api/whatsapp-texts/tasks/close',
  operationId: 'closeTextTask',
  summary:
    'Conclui uma tarefa sobre um modelo de WhatsApp que a Meta parou ou cobra como outra coisa',
  description:
    'A tarefa vem em GET /api/whatsapp-texts, e termina com o que se fez; sozinha, quando a Meta libera o modelo ou volta a cobrá-lo como utilidade. Parado de novo, é outra tarefa.',
  roles: ['admin', 'gestor'],
  params: NO_PARAMETERS,
  query: NO_PARAMETERS,
  body: TextTaskClosing,
  answer: null,
  async handle({ table }, { user, at, body }) {
    const by = `user:${user.userId}`;
    const isDone = await changeWhatsAppTexts(table, { by, at }, (known) =>
      withTaskDone(known, { ...body, by, at }),
    );
    if (isDone) return;
    throw notFound(
      'Tarefa não encontrada',
      `Nenhuma tarefa "${body.taskId}" espera sobre o modelo "${body.name}" em ${body.language}: alguém já a concluiu, ou a Meta desfez o que fez. Atualize a lista.`,
    );
  },
});
