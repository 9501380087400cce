import type * as z from 'zod';
import type { TemplateDraftView } from '#events/api/template.ts';
import { draftTurn } from '#shared/domain/regua/draft-turn.ts';
import { type Draft, readDraftSlot } from '#shared/table/drafts.ts';
import type { ApiDeps } from './api-deps.ts';
import { draftChanged, isAuthor } from './drafts.ts';
import { notFound } from './refusal.ts';
import type { Call } from './route.ts';
import type { TextDesk } from './text-desk.ts';
import { authorOf } from './user.ts';

/** @throws Refusal with 404 when there is no draft */
export async function readTextDraft({ table }: ApiDeps, desk: TextDesk): Promise<Draft> {
  const { draft } = await readDraftSlot(table, desk.place);
  if (draft) return draft;
  throw notFound('Não há rascunho', `O texto "${desk.templateId}" não tem rascunho.`);
}

/** @throws Refusal with 404, or with 409 when the draft is another one than was seen */
export async function readSeenTextDraft(
  deps: ApiDeps,
  desk: TextDesk,
  expectedRevision: number,
): Promise<Draft> {
  const draft = await readTextDraft(deps, desk);
  if (draft.revision !== expectedRevision) throw draftChanged(draft);
  return draft;
}

export const documentOf = ({ text }: Draft): unknown => JSON.parse(text);

export function textDraftView(
  { fourEyes }: ApiDeps,
  call: Call,
  { templateId, liveVersion, isWriter, read }: TextDesk,
  draft: Draft,
): z.input<typeof TemplateDraftView> {
  const { text: _, status: __, ...facts } = draft;
  const document = documentOf(draft);
  const { problems } = read(document);
  return {
    ...facts,
    templateId,
    document,
    liveVersion,
    problems: [...problems],
    fourEyes,
    turn: draftTurn({
      mayWrite: isWriter,
      hasProblems: problems.length > 0,
      fourEyes,
      isProposed: draft.proposal !== null,
      isAuthor: isAuthor(draft, authorOf(call)),
    }),
  };
}
