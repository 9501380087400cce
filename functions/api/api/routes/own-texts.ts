import * as z from 'zod';
import { Role } from '#events/api/configuration.ts';
import {
  OwnTextList,
  OwnTextPath,
  OwnTextPublication,
  PublishedOwnText,
} from '#events/api/template.ts';
import { OwnText } from '#shared/domain/message/own-text.ts';
import { CredorId, TemplateId } from '#shared/domain/values/ids.ts';
import { listConfigIds, type Versioned } from '#shared/table/config-documents.ts';
import { readConfigs } from '#shared/table/read-configs.ts';
import { needsAnother } from '../drafts.ts';
import { publishDocument } from '../publish-document.ts';
import { NO_BODY, NO_PARAMETERS, route } from '../route.ts';
import { textDeskOf } from '../text-desk.ts';
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
  async handle({ table, fourEyes }, { user, params: { credorId } }) {
    requireCredor(user, credorId);
    const ids = (await listConfigIds(table, 'own-text')).filter((id) =>
      id.startsWith(`${credorId}.`),
    );
    const found = await readConfigs(table, OwnText, 'own-text', ids);
    const items = found.map(({ id, ...published }) =>
      shown(TemplateId.parse(id.slice(credorId.length + 1)), published),
    );
    return { items, fourEyes };
  },
});

export const publishOwnText = route({
  method: 'PUT',
  path: '/api/credores/{credorId}/texts/{templateId}',
  operationId: 'publishOwnText',
  summary: 'Publica o texto próprio de um credor, ou volta ao geral com document nulo',
  description:
    'Mesmo canal e mesmo uso do texto geral, e a mesma conferência. Onde a instalação pede duas pessoas, comece um rascunho. As mensagens deste credor que saem daí em diante o usam.',
  roles: ['admin', 'gestor'],
  params: OwnTextPath,
  query: NO_PARAMETERS,
  body: OwnTextPublication,
  answer: PublishedOwnText,
  async handle(deps, call) {
    const { templateId } = call.params;
    const { document, expectedVersion } = call.body;
    requireCredor(call.user, call.params.credorId);
    if (deps.fourEyes) throw needsAnother();
    const desk = await textDeskOf(deps, call.user, call.params);
    const { text } = desk.sound(document);
    const { id } = desk.place;
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
