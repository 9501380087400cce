import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import * as z from 'zod';
import { PublishedTemplate, TemplateDraftView } from '#events/api/template.ts';
import type { Template } from '#shared/domain/message/template.ts';
import { ApiError, NoContent } from '../../api/client.ts';
import { useApi } from '../../session/session.tsx';

/** The draft of a text; null when there is none. */
export function useTemplateDraft(templateId: string) {
  const api = useApi();
  return useQuery({
    queryKey: ['template-draft', templateId],
    queryFn: async () => {
      try {
        return await api.get(TemplateDraftView, `/templates/${templateId}/draft`);
      } catch (error) {
        if (error instanceof ApiError && error.problem.status === 404) return null;
        throw error;
      }
    },
  });
}

const FIELDS = new Set(['name', 'subject', 'preview', 'text', 'html']);
const Variables = z.array(z.string());
const Written = z.record(z.string(), z.unknown()).catch({});

/** A published text with what a draft says instead, as far as the editor can show it. */
export function withDraft(published: Template, draft: TemplateDraftView | null): Template {
  const said = Object.entries(Written.parse(draft?.document)).flatMap(([name, value]) =>
    FIELDS.has(name) && typeof value === 'string' ? [[name, value] as const] : [],
  );
  const shown = { ...published, ...Object.fromEntries(said) };
  if (shown.channel !== 'whatsapp') return shown;
  const variables = Variables.safeParse(Written.parse(draft?.document)['variables']);
  return variables.success ? { ...shown, variables: variables.data } : shown;
}

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
