import type * as z from 'zod';
import type { OwnTextPath, TemplatePath } from '#events/api/template.ts';
import { OwnText, ownTextIdOf } from '#shared/domain/message/own-text.ts';
import { Template } from '#shared/domain/message/template.ts';
import type { TemplateId } from '#shared/domain/values/ids.ts';
import { readConfig, type Versioned } from '#shared/table/config-documents.ts';
import type { DraftPlace } from '#shared/table/drafts.ts';
import type { ApiDeps } from './api-deps.ts';
import type { DraftDesk } from './draft-desk.ts';
import { requireGeneral, unlikeGeneral } from './general-text.ts';
import { mayWrite } from './regua-desk.ts';
import { type ReadTemplate, readTemplate, requireSound, requireWriter } from './template-desk.ts';
import { requireCredor, type User } from './user.ts';

/** A text that is written bit by bit, of all credores or of one, and what of that depends on whose it is. */
export type TextDesk = {
  readonly templateId: TemplateId;
  readonly place: DraftPlace;
  readonly liveVersion: number;
  /** Whether whoever asks may write it at all. */
  readonly isWriter: boolean;
  readonly read: (document: unknown) => ReadTemplate;
  /** What is kept of it once published. @throws Refusal with 400 that lists every problem */
  readonly sound: (document: unknown) => { readonly text: Template | null; readonly kept: unknown };
  /** @throws Refusal with 403 */
  readonly requireWriter: () => void;
};

/** The same text, as whatever is written bit by bit. */
export async function textDraftDesk(deps: ApiDeps, user: User, path: Path): Promise<DraftDesk> {
  const desk = await textDeskOf(deps, user, path);
  const { templateId, place, liveVersion, isWriter, requireWriter: mayWriteIt } = desk;
  return {
    place,
    name: 'o texto',
    missing: `O texto "${templateId}"`,
    liveVersion,
    isWriter,
    async view(document) {
      return { templateId, document, problems: [...desk.read(document).problems] };
    },
    async sound(document) {
      const { text, kept } = desk.sound(document);
      return { kept, shown: { templateId, document: text } };
    },
    requireWriter: mayWriteIt,
    async follow() {},
  };
}

type Path = z.infer<typeof TemplatePath> | z.infer<typeof OwnTextPath>;

/** @throws Refusal with 403 for the text of a credor that is not the user's, and with 404 for one that has no general text */
export const textDeskOf = (deps: ApiDeps, user: User, path: Path): Promise<TextDesk> =>
  'credorId' in path ? ownDesk(deps, user, path) : generalDesk(deps, user, path);

async function generalDesk(
  { table }: ApiDeps,
  user: User,
  { templateId }: z.infer<typeof TemplatePath>,
): Promise<TextDesk> {
  const live = await readConfig(table, Template, 'template', templateId);
  const read = (document: unknown) => readTemplate(templateId, document);
  return {
    templateId,
    place: placeOfText(templateId),
    liveVersion: versionOf(live),
    isWriter: mayWrite(user) && user.credores === 'all',
    read,
    sound: (document) => {
      const text = requireSound(read(document));
      return { text, kept: text };
    },
    requireWriter: () => requireWriter(user),
  };
}

/** Its draft may be nothing, too: the wish to have the general text again. */
async function ownDesk(
  { table }: ApiDeps,
  user: User,
  { credorId, templateId }: z.infer<typeof OwnTextPath>,
): Promise<TextDesk> {
  requireCredor(user, credorId);
  const id = ownTextIdOf(credorId, templateId);
  const [general, live] = await Promise.all([
    requireGeneral(table, templateId),
    readConfig(table, OwnText, 'own-text', id),
  ]);
  const read = (document: unknown): ReadTemplate => {
    if (document === null) return { template: null, problems: [] };
    const { template, problems } = readTemplate(templateId, document);
    const unlike = template === null ? [] : unlikeGeneral(general, template);
    return { template, problems: [...problems, ...unlike] };
  };
  return {
    templateId,
    place: { kind: 'own-text', id },
    liveVersion: versionOf(live),
    isWriter: mayWrite(user),
    read,
    sound: (document) => {
      const text = document === null ? null : requireSound(read(document));
      return { text, kept: { text } };
    },
    requireWriter: () => {},
  };
}

export const placeOfText = (templateId: TemplateId): DraftPlace => ({
  kind: 'template',
  id: templateId,
});

const versionOf = (live: Versioned<unknown> | null): number => live?.version ?? 0;
