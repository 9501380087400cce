import * as z from 'zod';
import { Role } from '#events/api/configuration.ts';
import {
  PublishedTemplate,
  TemplatePath,
  TemplatePublication,
  TemplateRollback,
  TemplateRolledBack,
  TemplateVersions,
} from '#events/api/template.ts';
import { Template } from '#shared/domain/message/template.ts';
import type { TemplateId } from '#shared/domain/values/ids.ts';
import {
  publishConfig,
  readConfig,
  readPublications,
  type Versioned,
  VersionConflict,
} from '#shared/table/config-documents.ts';
import type { ApiDeps } from '../api-deps.ts';
import { changedMeanwhile, notFound } from '../refusal.ts';
import { needsAnother, proposeEarlier } from '../drafts.ts';
import { type Call, NO_BODY, NO_PARAMETERS, route } from '../route.ts';
import { readTemplate, requireSound, requireWriter } from '../template-desk.ts';
import { placeOfText } from '../text-desk.ts';

const PAGE = 50;
const VERSION_MAX = 999_999;
const version = z.coerce.number().pipe(z.int().min(1).max(VERSION_MAX));

export const readPublishedTemplate = route({
  method: 'GET',
  path: '/api/templates/{templateId}',
  operationId: 'readTemplate',
  summary: 'Um texto como foi publicado',
  roles: Role.options,
  params: TemplatePath,
  query: NO_PARAMETERS,
  body: NO_BODY,
  answer: PublishedTemplate,
  handle: async ({ table }, { params: { templateId } }) => readVersion(table, templateId, 'LIVE'),
});

export const listTemplateVersions = route({
  method: 'GET',
  path: '/api/templates/{templateId}/versions',
  operationId: 'listTemplateVersions',
  summary:
    'As versões publicadas de um texto, da mais nova para a mais velha: quem, quando, por quê',
  roles: Role.options,
  params: TemplatePath,
  query: z.strictObject({ before: version.optional() }),
  body: NO_BODY,
  answer: TemplateVersions,
  async handle({ table }, { params: { templateId }, query: { before = null } }) {
    const page = { before, limit: PAGE };
    const found = await readPublications(table, 'template', templateId, page);
    const oldest = found.at(-1)?.version ?? 1;
    return {
      items: found.map((published) => ({
        ...published,
        approvedBy: published.approvedBy ?? null,
        note: published.note ?? null,
        restores: published.restores ?? null,
      })),
      before: oldest > 1 ? oldest : null,
    };
  },
});

export const readTemplateVersion = route({
  method: 'GET',
  path: '/api/templates/{templateId}/versions/{version}',
  operationId: 'readTemplateVersion',
  summary: 'Uma versão publicada de um texto',
  roles: Role.options,
  params: z.strictObject({ ...TemplatePath.shape, version }),
  query: NO_PARAMETERS,
  body: NO_BODY,
  answer: PublishedTemplate,
  handle: async ({ table }, { params: { templateId, version: wanted } }) =>
    readVersion(table, templateId, wanted),
});

export const publishTemplate = route({
  method: 'POST',
  path: '/api/templates/{templateId}/versions',
  operationId: 'publishTemplate',
  summary: 'Publica um texto sem problemas como a próxima versão',
  description:
    'Em `expectedVersion` vai a versão em vigor que você viu (0 para a primeira). As mensagens que saem daí em diante o usam.',
  roles: ['admin', 'gestor'],
  params: TemplatePath,
  query: NO_PARAMETERS,
  body: TemplatePublication,
  answer: PublishedTemplate,
  async handle(deps, call) {
    const { templateId } = call.params;
    const { document, expectedVersion, note } = call.body;
    requireWriter(call.user);
    if (deps.fourEyes) throw needsAnother();
    const template = requireSound(readTemplate(templateId, document));
    return publish(deps, call, template, expectedVersion, note ? { note } : {});
  },
});

export const rollBackTemplate = route({
  method: 'POST',
  path: '/api/templates/{templateId}/rollback',
  operationId: 'rollBackTemplate',
  summary: 'Publica de novo uma versão anterior de um texto, como a próxima',
  description:
    'Onde a instalação pede duas pessoas, a versão anterior vira um rascunho com pedido de publicação, que outra pessoa aprova.',
  roles: ['admin', 'gestor'],
  params: TemplatePath,
  query: NO_PARAMETERS,
  body: TemplateRollback,
  answer: TemplateRolledBack,
  async handle(deps, call) {
    const { templateId } = call.params;
    const { expectedVersion, toVersion, note } = call.body;
    requireWriter(call.user);
    const { document } = await readVersion(deps.table, templateId, toVersion);
    // What was right then may use a word, or say a thing, that is refused today.
    const template = requireSound(readTemplate(templateId, document));
    if (deps.fourEyes) return proposeEarlier(deps, call, placeOfText(templateId), template);
    const words = { note, restores: toVersion };
    const published = await publish(deps, call, template, expectedVersion, words);
    return { outcome: 'published' as const, version: published.version };
  },
});

async function publish(
  { table }: ApiDeps,
  { user, at }: Call,
  template: Template,
  expected: number,
  words: { readonly note?: string; readonly restores?: number },
): Promise<Versioned<Template>> {
  const by = `user:${user.userId}`;
  const { templateId } = template;
  try {
    const context = { expected, by, at, ...words };
    const published = await publishConfig(table, 'template', templateId, template, context);
    return { version: published, publishedAt: at, publishedBy: by, document: template };
  } catch (error) {
    throw error instanceof VersionConflict ? changedMeanwhile(expected, 'o texto') : error;
  }
}

/** @throws Refusal with 404 */
async function readVersion(
  table: ApiDeps['table'],
  templateId: TemplateId,
  wanted: number | 'LIVE',
): Promise<Versioned<Template>> {
  const found = await readConfig(table, Template, 'template', templateId, wanted);
  if (found) return found;
  const what = wanted === 'LIVE' ? 'não foi publicado' : `não tem a versão ${wanted}`;
  throw notFound('Texto não encontrado', `O texto "${templateId}" ${what}.`);
}
