import { useMutation } from '@tanstack/react-query';
import { ConflictsPage } from '#events/api/coverage.ts';
import { useApi } from '../../session/session.tsx';

/** Looks through all of a credor's registrations, page by page. */
export function useConflicts(credorId: string) {
  const api = useApi();
  return useMutation({
    mutationFn: async () => {
      const pairs: ConflictsPage['pairs'] = [];
      let cursor: string | null | undefined;
      while (cursor !== null) {
        const body: object = { credorId, ...(cursor && { cursor }) };
        const page: ConflictsPage = await api.send(
          ConflictsPage,
          'POST',
          '/registration-conflicts',
          body,
        );
        pairs.push(...page.pairs);
        cursor = page.cursor;
      }
      return pairs;
    },
  });
}
