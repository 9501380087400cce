import { useQuery } from '@tanstack/react-query';
import { OwnTextList } from '#events/api/template.ts';
import { useCredor } from '../../session/credor.tsx';
import { useApi } from '../../session/session.tsx';

/** The chosen credor's own wording of a text, also once it was given up; null when it never had one. And whether two people are wanted. */
export function useOwnText(templateId: string) {
  const api = useApi();
  const { credorId } = useCredor().credor;
  return useQuery({
    queryKey: ['own-texts', credorId],
    queryFn: () => api.get(OwnTextList, `/credores/${credorId}/texts`),
    select: ({ items, fourEyes }) => ({
      own: items.find((item) => item.templateId === templateId) ?? null,
      fourEyes,
    }),
  });
}
