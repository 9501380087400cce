import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { OwnTextList, PublishedOwnText } from '#events/api/template.ts';
import type { Template } from '#shared/domain/message/template.ts';
import { useCredor } from '../../session/credor.tsx';
import { useApi } from '../../session/session.tsx';

const QUERY = 'own-texts';

/** The chosen credor's own wording of a text, also once it was given up; null when it never had one. */
export function useOwnText(templateId: string) {
  const api = useApi();
  const { credorId } = useCredor().credor;
  return useQuery({
    queryKey: [QUERY, credorId],
    queryFn: () => api.get(OwnTextList, `/credores/${credorId}/texts`),
    select: ({ items }) => items.find((item) => item.templateId === templateId) ?? null,
  });
}

/** Publishes the chosen credor's own text; null goes back to the one of all. */
export function useOwnTextPublishing(templateId: string, expectedVersion: number) {
  const api = useApi();
  const queries = useQueryClient();
  const { credorId, name } = useCredor().credor;
  return useMutation({
    mutationFn: (document: Template | null) =>
      api.send(PublishedOwnText, 'PUT', `/credores/${credorId}/texts/${templateId}`, {
        expectedVersion,
        document,
      }),
    onSuccess: async ({ document }) => {
      const message = document
        ? `${name} usa este texto a partir de agora.`
        : `${name} volta a usar o texto de todos.`;
      notifications.show({ message });
      await queries.invalidateQueries({ queryKey: [QUERY] });
    },
  });
}
