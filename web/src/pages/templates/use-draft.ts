import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import * as z from 'zod';
import { PublishedOwnText, PublishedTemplate, TemplateDraftView } from '#events/api/template.ts';
import type { Template } from '#shared/domain/message/template.ts';
import { FIRST_LANGUAGE, OtherLanguage } from '#shared/domain/values/language.ts';
import { NoContent } from '../../api/client.ts';
import { useIfAny } from '../../parts/use-if-any.ts';
import { useApi } from '../../session/session.tsx';
import { withoutTranslations, withWords, type Words } from './worded.ts';

/** The draft of a text, of all credores or of one; null when there is none. @param path of the text, below `/api` */
export function useTextDraft(path: string) {
  return useIfAny({
    schema: TemplateDraftView,
    path: `${path}/draft`,
    queryKey: [QUERY, path],
  });
}

const QUERY = 'template-draft';
const PublishedText = z.union([PublishedOwnText, PublishedTemplate]);

/** As much of a draft as the editor can show: it may be anything. */
const Shown = z.object({
  name: z.string().optional().catch(undefined),
  subject: z.string().optional().catch(undefined),
  preview: z.string().optional().catch(undefined),
  text: z.string().optional().catch(undefined),
  html: z.string().optional().catch(undefined),
  variables: z.array(z.string()).optional().catch(undefined),
});
const Written = Shown.extend({
  translations: z
    .object({ en: Shown.optional().catch(undefined) })
    .catch({})
    .default({}),
}).catch({ translations: {} });

/** A published text with what a draft says instead, as far as the editor can show it. */
export function withDraft(published: Template, draft: TemplateDraftView | null): Template {
  if (!draft || draft.document === null) return published;
  const { translations, ...words } = Written.parse(draft.document);
  const portuguese = withWords(withoutTranslations(published), FIRST_LANGUAGE, known(words));
  return OtherLanguage.options.reduce((text, language) => {
    const translated = translations[language];
    return translated ? withWords(text, language, known(translated)) : text;
  }, portuguese);
}

/** Without what is not there, so that it replaces nothing. */
const known = (words: z.infer<typeof Shown>): Words =>
  Object.fromEntries(Object.entries(words).filter(([, value]) => value !== undefined));

/** Whose text it is, and how it is published without a draft. */
export type TextPlace = {
  /** Below `/api`. */
  readonly path: string;
  readonly without: { readonly method: 'POST' | 'PUT'; readonly path: string };
};

/** What is read of texts, and again after each deed. */
const READ = [QUERY, 'own-texts', 'template', 'templates', 'template-versions', 'reguas'];

/** Everything that is done with a draft; each shows the text afterwards as it is then. */
export function useDraftDeeds(
  { path, without }: TextPlace,
  draft: TemplateDraftView | null,
  version: number,
) {
  const api = useApi();
  const queries = useQueryClient();
  const revision = draft?.revision ?? 0;
  const onSuccess = async () => {
    for (const kind of READ) await queries.invalidateQueries({ queryKey: [kind] });
  };
  const save = useMutation({
    mutationFn: (document: Template | null) =>
      api.send(TemplateDraftView, 'PUT', `${path}/draft`, { expectedRevision: revision, document }),
    onSuccess: async () => {
      notifications.show({ message: 'Rascunho salvo.' });
      await onSuccess();
    },
  });
  const publish = useMutation({
    mutationFn: (document: Template | null) =>
      draft
        ? api.send(PublishedText, 'POST', `${path}/draft/publication`, {
            expectedVersion: version,
            expectedRevision: revision,
          })
        : api.send(PublishedText, without.method, without.path, {
            expectedVersion: version,
            document,
          }),
    onSuccess: async (published) => {
      const message = `Texto na versão ${published.version}, a partir de agora.`;
      notifications.show({ message });
      await onSuccess();
    },
  });
  const propose = useMutation({
    mutationFn: (note: string) =>
      api.send(TemplateDraftView, 'POST', `${path}/draft/proposal`, {
        expectedRevision: revision,
        note,
      }),
    onSuccess,
  });
  const remove = (what: string) => ({
    mutationFn: () => api.send(NoContent, 'DELETE', `${path}/${what}?revision=${revision}`, null),
    onSuccess,
  });
  const refuse = useMutation(remove('draft/proposal'));
  const discard = useMutation(remove('draft'));
  const error = save.error ?? publish.error ?? propose.error ?? refuse.error ?? discard.error;
  return { save, publish, propose, refuse, discard, error };
}
