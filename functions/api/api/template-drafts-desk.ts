import type * as z from 'zod';
import type { TemplateDraftView } from '#events/api/template.ts';
import { Template } from '#shared/domain/message/template.ts';
import { draftTurn } from '#shared/domain/regua/draft-turn.ts';
import type { TemplateId } from '#shared/domain/values/ids.ts';
import { readConfig, type Versioned } from '#shared/table/config-documents.ts';
import { type Draft, type DraftPlace, readDraftSlot } from '#shared/table/drafts.ts';
import type { ApiDeps } from './api-deps.ts';
import { notFound } from './refusal.ts';
import { authorOf, draftChanged, isAuthor, mayWrite } from './regua-desk.ts';
import type { Call } from './route.ts';
import { type ReadTemplate, readTemplate } from './template-desk.ts';

/** A text while it is written, with what of it somebody about to decide must know. */
export type TemplateDraftAtDesk = ReadTemplate & {
  readonly draft: Draft;
  readonly document: unknown;
  readonly live: Versioned<Template> | null;
};

export const placeOf = (templateId: TemplateId): DraftPlace => ({
  kind: 'template',
  id: templateId,
});

/** @throws Refusal with 404 when there is no draft */
export async function readDraftOfText(
  { table }: ApiDeps,
  templateId: TemplateId,
): Promise<TemplateDraftAtDesk> {
  const { draft } = await readDraftSlot(table, placeOf(templateId));
  if (!draft) throw notFound('Não há rascunho', `O texto "${templateId}" não tem rascunho.`);
  const document: unknown = JSON.parse(draft.text);
  const live = await readConfig(table, Template, 'template', templateId);
  return { draft, document, live, ...readTemplate(templateId, document) };
}

/** @throws Refusal with 404, or with 409 when the draft is another one than was seen */
export async function readSeenDraftOfText(
  deps: ApiDeps,
  templateId: TemplateId,
  expectedRevision: number,
): Promise<TemplateDraftAtDesk> {
  const found = await readDraftOfText(deps, templateId);
  if (found.draft.revision !== expectedRevision) throw draftChanged(found.draft);
  return found;
}

export function templateDraftView(
  { fourEyes }: ApiDeps,
  call: Call,
  templateId: TemplateId,
  { draft, document, live, problems }: TemplateDraftAtDesk,
): z.input<typeof TemplateDraftView> {
  const { text: _, status: __, ...facts } = draft;
  return {
    ...facts,
    templateId,
    document,
    liveVersion: live?.version ?? 0,
    problems: [...problems],
    fourEyes,
    turn: draftTurn({
      mayWrite: mayWrite(call.user) && call.user.credores === 'all',
      hasProblems: problems.length > 0,
      fourEyes,
      isProposed: draft.proposal !== null,
      isAuthor: isAuthor(draft, authorOf(call)),
    }),
  };
}
