import * as z from 'zod';
import { Role } from '#events/api/configuration.ts';
import { ReguaProposal } from '#events/api/regua.ts';
import {
  PublishedTemplate,
  TemplateDraftPublication,
  TemplateDraftSaving,
  TemplateDraftView,
  TemplatePath,
} from '#events/api/template.ts';
import { Template } from '#shared/domain/message/template.ts';
import { publishConfig, readConfig } from '#shared/table/config-documents.ts';
import { closingOf, discardDraft, readDraftSlot, saveDraft } from '#shared/table/drafts.ts';
import { changedMeanwhile } from '../refusal.ts';
import { nextDraft } from '../next-draft.ts';
import { authorOf, isAuthor, needsAnother, oneIsEnough, orChanged } from '../regua-desk.ts';
import { NO_BODY, NO_PARAMETERS, route } from '../route.ts';
import { readTemplate, requireSound, requireWriter } from '../template-desk.ts';
import {
  placeOf,
  readSeenDraftOfText,
  readDraftOfText,
  templateDraftView,
} from '../template-drafts-desk.ts';

const seen = z.strictObject({ revision: z.coerce.number().pipe(z.int().min(1)) });

export const readTemplateDraft = route({
  method: 'GET',
  path: '/api/templates/{templateId}/draft',
  operationId: 'readTemplateDraft',
  summary: 'O rascunho de um texto, com os seus problemas e o que você pode fazer com ele',
  roles: Role.options,
  params: TemplatePath,
  query: NO_PARAMETERS,
  body: NO_BODY,
  answer: TemplateDraftView,
  async handle(deps, call) {
    const { templateId } = call.params;
    return templateDraftView(deps, call, templateId, await readDraftOfText(deps, templateId));
  },
});

export const saveTemplateDraft = route({
  method: 'PUT',
  path: '/api/templates/{templateId}/draft',
  operationId: 'saveTemplateDraft',
  summary: 'Salva o rascunho de um texto, mesmo com problemas; nada muda para devedores',
  description:
    'Em `expectedRevision` vai a revisão que você viu, ou 0 para começar um. Salvar retira o pedido de publicação.',
  roles: ['admin', 'gestor'],
  params: TemplatePath,
  query: NO_PARAMETERS,
  body: TemplateDraftSaving,
  answer: TemplateDraftView,
  async handle(deps, call) {
    const { table } = deps;
    const { templateId } = call.params;
    const { expectedRevision, document } = call.body;
    requireWriter(call.user);
    const place = placeOf(templateId);
    const [slot, live] = await Promise.all([
      readDraftSlot(table, place),
      readConfig(table, Template, 'template', templateId),
    ]);
    const draft = nextDraft(slot, call.body, live?.version ?? 0, call);
    await orChanged(expectedRevision, () => saveDraft(table, place, draft));
    const read = readTemplate(templateId, document);
    return templateDraftView(deps, call, templateId, { draft, document, live, ...read });
  },
});

export const discardTemplateDraft = route({
  method: 'DELETE',
  path: '/api/templates/{templateId}/draft',
  operationId: 'discardTemplateDraft',
  summary: 'Descarta o rascunho de um texto',
  roles: ['admin', 'gestor'],
  params: TemplatePath,
  query: seen,
  body: NO_BODY,
  answer: null,
  async handle(deps, call) {
    const { templateId } = call.params;
    const { revision } = call.query;
    requireWriter(call.user);
    const { draft } = await readSeenDraftOfText(deps, templateId, revision);
    await orChanged(revision, () => discardDraft(deps.table, placeOf(templateId), draft));
  },
});

export const proposeTemplateDraft = route({
  method: 'POST',
  path: '/api/templates/{templateId}/draft/proposal',
  operationId: 'proposeTemplateDraft',
  summary: 'Pede que outra pessoa publique o rascunho de um texto',
  description: 'Só onde a instalação pede duas pessoas. Quem escreveu ou pediu não aprova.',
  roles: ['admin', 'gestor'],
  params: TemplatePath,
  query: NO_PARAMETERS,
  body: ReguaProposal,
  answer: TemplateDraftView,
  async handle(deps, call) {
    const { templateId } = call.params;
    const { expectedRevision, note } = call.body;
    requireWriter(call.user);
    if (!deps.fourEyes) throw oneIsEnough();
    const found = await readSeenDraftOfText(deps, templateId, expectedRevision);
    requireSound(found);
    const proposal = { by: authorOf(call), at: call.at, note };
    const draft = { ...found.draft, revision: expectedRevision + 1, proposal };
    await orChanged(expectedRevision, () => saveDraft(deps.table, placeOf(templateId), draft));
    return templateDraftView(deps, call, templateId, { ...found, draft });
  },
});

export const refuseTemplateProposal = route({
  method: 'DELETE',
  path: '/api/templates/{templateId}/draft/proposal',
  operationId: 'refuseTemplateProposal',
  summary: 'Recusa ou retira o pedido de publicação de um texto; o rascunho fica',
  roles: ['admin', 'gestor'],
  params: TemplatePath,
  query: seen,
  body: NO_BODY,
  answer: null,
  async handle(deps, call) {
    const { templateId } = call.params;
    const { revision } = call.query;
    requireWriter(call.user);
    const { draft } = await readSeenDraftOfText(deps, templateId, revision);
    const withdrawn = { ...draft, revision: revision + 1, proposal: null };
    await orChanged(revision, () => saveDraft(deps.table, placeOf(templateId), withdrawn));
  },
});

export const publishTemplateDraft = route({
  method: 'POST',
  path: '/api/templates/{templateId}/draft/publication',
  operationId: 'publishTemplateDraft',
  summary: 'Publica o rascunho de um texto como a próxima versão, e o encerra',
  description:
    'Onde a instalação pede duas pessoas, só publica quem não escreveu nem pediu. As mensagens que saem daí em diante o usam.',
  roles: ['admin', 'gestor'],
  params: TemplatePath,
  query: NO_PARAMETERS,
  body: TemplateDraftPublication,
  answer: PublishedTemplate,
  async handle(deps, call) {
    const { table, fourEyes } = deps;
    const { templateId } = call.params;
    const { expectedVersion, expectedRevision, note } = call.body;
    requireWriter(call.user);
    const found = await readSeenDraftOfText(deps, templateId, expectedRevision);
    const template = requireSound(found);
    const { draft, live } = found;
    if ((live?.version ?? 0) !== expectedVersion)
      throw changedMeanwhile(expectedVersion, 'o texto');
    const who = authorOf(call);
    const { proposal, restores } = draft;
    if (fourEyes && (!proposal || isAuthor(draft, who))) throw needsAnother();
    const why = note ?? proposal?.note;
    const by = fourEyes && proposal ? proposal.by : who;
    const words = {
      ...(fourEyes && { approvedBy: who }),
      ...(why !== undefined && { note: why }),
      ...(restores !== null && { restores }),
    };
    const context = { expected: expectedVersion, at: call.at, by, ...words };
    const closing = closingOf(table, placeOf(templateId), draft);
    const version = await orChanged(expectedVersion, () =>
      publishConfig(table, 'template', templateId, template, context, closing),
    );
    return { version, publishedAt: call.at, publishedBy: by, ...words, document: template };
  },
});
