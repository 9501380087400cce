import * as z from 'zod';
import { Role } from '#events/api/configuration.ts';
import { OwnTextList, OwnTextPublication, PublishedOwnText } from '#events/api/template.ts';
import { OwnText, ownTextIdOf } from '#shared/domain/message/own-text.ts';
import { Template } from '#shared/domain/message/template.ts';
import { CredorId, TemplateId } from '#shared/domain/values/ids.ts';
import { listConfigIds, readConfig, type Versioned } from '#shared/table/config-documents.ts';
import type { ApiDeps } from '../api-deps.ts';
import { publishDocument } from '../publish-document.ts';
import { notFound, Refusal } from '../refusal.ts';
import { NO_BODY, NO_PARAMETERS, route } from '../route.ts';
import { readTemplate, requireSound } from '../template-desk.ts';
import { requireCredor } from '../user.ts';

export const listOwnTexts = route({
  method: 'GET',
  path: '/api/credores/{credorId}/texts',
  operationId: 'listOwnTexts',
  summary: 'Os textos próprios de um credor, que valem antes dos gerais',
  roles: Role.options,
  params: z.strictObject({ credorId: CredorId }),
  query: NO_PARAMETERS,
  body: NO_BODY,
  answer: OwnTextList,
  async handle({ table }, { user, params: { credorId } }) {
    requireCredor(user, credorId);
    const ids = (await listConfigIds(table, 'own-text')).filter((id) =>
      id.startsWith(`${credorId}.`),
    );
    const items = await Promise.all(
      ids.map(async (id) => {
        const found = await readConfig(table, OwnText, 'own-text', id);
        const templateId = TemplateId.parse(id.slice(credorId.length + 1));
        return found ? [shown(templateId, found)] : [];
      }),
    );
    return { items: items.flat() };
  },
});

export const publishOwnText = route({
  method: 'PUT',
  path: '/api/credores/{credorId}/texts/{templateId}',
  operationId: 'publishOwnText',
  summary: 'Publica o texto próprio de um credor, ou volta ao geral com document nulo',
  description:
    'Mesmo canal e mesmo uso do texto geral, e a mesma conferência. As mensagens deste credor que saem daí em diante o usam.',
  roles: ['admin', 'gestor'],
  params: z.strictObject({ credorId: CredorId, templateId: TemplateId }),
  query: NO_PARAMETERS,
  body: OwnTextPublication,
  answer: PublishedOwnText,
  async handle(deps, call) {
    const { credorId, templateId } = call.params;
    const { document, expectedVersion } = call.body;
    requireCredor(call.user, credorId);
    if (deps.fourEyes) throw onlyGeneralTexts();
    const text = document === null ? null : requireSound(readTemplate(templateId, document));
    await requireGeneral(deps, templateId, text);
    const id = ownTextIdOf(credorId, templateId);
    const place = { kind: 'own-text', id, name: 'o texto' } as const;
    const wish = { document: { text }, expectedVersion };
    return shown(templateId, await publishDocument(deps, call, place, wish));
  },
});

const shown = (templateId: TemplateId, { document, ...published }: Versioned<OwnText>) => ({
  ...published,
  templateId,
  document: document.text,
});

/** @throws Refusal with 404 where there is no general text, and with 400 for one of another channel or use */
async function requireGeneral(
  { table }: ApiDeps,
  templateId: TemplateId,
  text: Template | null,
): Promise<void> {
  const general = await readConfig(table, Template, 'template', templateId);
  if (!general)
    throw notFound('Texto não encontrado', `Não há um texto geral "${templateId}" a substituir.`);
  if (text === null) return;
  for (const field of ['channel', 'purpose'] as const) {
    if (text[field] === general.document[field]) continue;
    const message = `O campo "document.${field}" veio como "${text[field]}", e o texto geral tem "${general.document[field]}": repita-o.`;
    const errors = [{ path: `document.${field}`, message }];
    throw new Refusal(400, 'Pedido inválido', message, { errors });
  }
}

const onlyGeneralTexts = (): Refusal =>
  new Refusal(
    409,
    'É preciso outra pessoa',
    'Esta instalação publica com duas pessoas, e textos próprios de um credor não têm rascunho que uma segunda possa aprovar. Mude o texto geral.',
  );
