import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import * as z from 'zod';
import { PublishedTemplate, TemplateDraftView } from '#events/api/template.ts';
import type { Template } from '#shared/domain/message/template.ts';
import { FIRST_LANGUAGE, OtherLanguage } from '#shared/domain/values/language.ts';
import { NoContent } from '../../api/client.ts';
import { useIfAny } from '../../parts/use-if-any.ts';
import { useApi } from '../../session/session.tsx';
import { withoutTranslations, withWords, type Words } from './worded.ts';

/** The draft of a text; null when there is none. */
export function useTemplateDraft(templateId: string) {
  return useIfAny({
    schema: TemplateDraftView,
    path: `/templates/${templateId}/draft`,
    queryKey: ['template-draft', templateId],
  });
}

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
  if (!draft) return published;
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

/** Everything that is done with a draft; each shows the text afterwards as it is then. */
export function useDraftDeeds(
  templateId: string,
  draft: TemplateDraftView | null,
  version: number,
) {
  const api = useApi();
  const queries = useQueryClient();
  const path = `/templates/${templateId}`;
  const revision = draft?.revision ?? 0;
  const onSuccess = async () => {
    for (const kind of ['template-draft', 'template', 'templates', 'template-versions', 'reguas'])
      await queries.invalidateQueries({ queryKey: [kind] });
  };
  const save = useMutation({
    mutationFn: (document: Template) =>
      api.send(TemplateDraftView, 'PUT', `${path}/draft`, { expectedRevision: revision, document }),
    onSuccess: async () => {
      notifications.show({ message: 'Rascunho salvo.' });
      await onSuccess();
    },
  });
  const publish = useMutation({
    mutationFn: (document: Template) =>
      draft
        ? api.send(PublishedTemplate, 'POST', `${path}/draft/publication`, {
            expectedVersion: version,
            expectedRevision: revision,
          })
        : api.send(PublishedTemplate, 'POST', `${path}/versions`, {
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
