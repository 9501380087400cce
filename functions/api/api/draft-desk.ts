import type * as z from 'zod';
import type { CallScriptsDraftView } from '#events/api/call-scripts.ts';
import type { CarteirasDraftView } from '#events/api/carteiras-draft.ts';
import type { TemplateDraftView } from '#events/api/template.ts';
import type { CallScripts } from '#shared/domain/call/call-script.ts';
import type { Carteiras } from '#shared/domain/carteira/carteira.ts';
import type { Template } from '#shared/domain/message/template.ts';
import { draftTurn } from '#shared/domain/regua/draft-turn.ts';
import type { TemplateId } from '#shared/domain/values/ids.ts';
import { type Draft, type DraftPlace, readDraftSlot } from '#shared/table/drafts.ts';
import type { ApiDeps } from './api-deps.ts';
import { draftChanged, isAuthor } from './drafts.ts';
import { notFound } from './refusal.ts';
import type { Call } from './route.ts';
import { authorOf } from './user.ts';

type Own<View extends z.ZodObject, Key extends string> = Pick<
  z.input<View>,
  Extract<keyof z.input<View>, Key | 'document' | 'problems'>
>;
/** What a draft shows that depends on what it is of. */
type OwnView =
  | Own<typeof TemplateDraftView, 'templateId'>
  | Own<typeof CarteirasDraftView, 'credorId'>
  | Own<typeof CallScriptsDraftView, 'credorId'>;

/** What is published of a draft. */
type Sound = {
  readonly kept: unknown;
  /** As the answer shows it. */
  readonly shown:
    | { readonly templateId: TemplateId; readonly document: Template | null }
    | { readonly document: Carteiras }
    | { readonly document: CallScripts };
};

/** A document that is written bit by bit, and what of that depends on whose and what it is. */
export type DraftDesk = {
  readonly place: DraftPlace;
  /** With its article, as `o texto`. */
  readonly name: string;
  /** pt-BR: what it is that has no draft. */
  readonly missing: string;
  readonly liveVersion: number;
  /** Whether whoever asks may write it at all. */
  readonly isWriter: boolean;
  readonly view: (document: unknown) => Promise<OwnView>;
  /** @throws Refusal for what may not be published */
  readonly sound: (document: unknown) => Promise<Sound>;
  /** @throws Refusal with 403 */
  readonly requireWriter: () => void;
  /** What a new version sets going. */
  readonly follow: (call: Call) => Promise<void>;
};

/** @throws Refusal with 404 when there is no draft */
export async function readDraftAt({ table }: ApiDeps, desk: DraftDesk): Promise<Draft> {
  const { draft } = await readDraftSlot(table, desk.place);
  if (draft) return draft;
  throw notFound('Não há rascunho', `${desk.missing} não tem rascunho.`);
}

/** @throws Refusal with 404, or with 409 when the draft is another one than was seen */
export async function readSeenDraftAt(
  deps: ApiDeps,
  desk: DraftDesk,
  expectedRevision: number,
): Promise<Draft> {
  const draft = await readDraftAt(deps, desk);
  if (draft.revision !== expectedRevision) throw draftChanged(draft);
  return draft;
}

export const documentOf = ({ text }: Draft): unknown => JSON.parse(text);

export async function draftViewAt(
  { fourEyes }: ApiDeps,
  call: Call,
  { liveVersion, isWriter, view }: DraftDesk,
  draft: Draft,
) {
  const { text: _, status: __, ...facts } = draft;
  const own = await view(documentOf(draft));
  const turn = draftTurn({
    mayWrite: isWriter,
    hasProblems: own.problems.length > 0,
    fourEyes,
    isProposed: draft.proposal !== null,
    isAuthor: isAuthor(draft, authorOf(call)),
  });
  return { ...facts, ...own, liveVersion, fourEyes, turn };
}
