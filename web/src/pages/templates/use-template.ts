import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import {
  PublishedTemplate,
  TemplatePreview,
  TemplateRolledBack,
  TemplateVerdict,
  TemplateVersions,
} from '#events/api/template.ts';
import type { Template } from '#shared/domain/message/template.ts';
import { useApi } from '../../session/session.tsx';

/** How long somebody may type before the text is looked at again. */
const PAUSE_MS = 400;

/** A text in force. */
export function usePublished(templateId: string) {
  const api = useApi();
  return useQuery({
    queryKey: ['template', templateId],
    queryFn: () => api.get(PublishedTemplate, `/templates/${templateId}`),
  });
}

/** What is wrong with a text while it is written, and how it arrives, some moments after the last key. */
export function useVerdict(document: Template) {
  const api = useApi();
  const text = JSON.stringify(document);
  const [asked, setAsked] = useState({ text, document });
  useEffect(() => {
    const timer = setTimeout(() => setAsked({ text, document }), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text, document]);
  const verdict = useQuery({
    queryKey: ['template-verdict', asked.text],
    queryFn: () =>
      api.send(TemplateVerdict, 'POST', `/templates/${document.templateId}/validation`, {
        document: asked.document,
      }),
    placeholderData: (before) => before,
    gcTime: 0,
  });
  return { ...verdict, isOld: asked.text !== text || verdict.isPlaceholderData };
}

/** A text as a real debtor would get it; nobody is contacted. */
export function useTrial(document: Template, credorId: string) {
  const api = useApi();
  return useMutation({
    mutationFn: (debtorId: string) =>
      api.send(TemplatePreview, 'POST', `/templates/${document.templateId}/preview`, {
        document,
        debtorId,
        credorId,
      }),
  });
}

export function useVersions(templateId: string) {
  const api = useApi();
  return useQuery({
    queryKey: ['template-versions', templateId],
    queryFn: () => api.get(TemplateVersions, `/templates/${templateId}/versions`),
  });
}

/** Brings an earlier version of a text back, at once or once another person has approved it. */
export function useRollBack(templateId: string) {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: object) =>
      api.send(TemplateRolledBack, 'POST', `/templates/${templateId}/rollback`, body),
    onSuccess: async ({ outcome, version }) => {
      const message =
        outcome === 'published'
          ? `Texto na versão ${version}, a partir de agora.`
          : 'A volta virou um rascunho que espera por outra pessoa.';
      notifications.show({ message });
      for (const kind of ['template-draft', 'template', 'templates', 'template-versions', 'reguas'])
        await queries.invalidateQueries({ queryKey: [kind] });
    },
  });
}
