import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ConflictsPage } from '#events/api/coverage.ts';
import { NoContent } from '../../api/client.ts';
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

/** Two registrations are of two people, and are not listed again. */
export function useTellApart(credorId: string, done: () => void) {
  const api = useApi();
  return useMutation({
    mutationFn: (people: readonly string[]) =>
      api.send(NoContent, 'POST', '/registration-conflicts/dismissals', { credorId, people }),
    onSuccess: done,
  });
}

type Wish = {
  readonly people: readonly string[];
  readonly ground: string;
  readonly proof: string;
  /** The registration whose document is the person's; undefined while nobody knows. */
  readonly right: string | undefined;
};

export function useJoin(credorId: string, done: () => void, message = 'Cadastros ligados.') {
  const api = useApi();
  const shown = useShown(credorId, message);
  return useMutation({
    mutationFn: (wish: Wish) =>
      api.send(NoContent, 'POST', '/registration-joins', { credorId, ...wish }),
    onSuccess: async () => {
      done();
      await shown();
    },
  });
}

export function usePart(credorId: string) {
  const api = useApi();
  const shown = useShown(credorId, 'Ligação desfeita.');
  return useMutation({
    mutationFn: (debtorId: string) =>
      api.send(NoContent, 'DELETE', `/debtors/${debtorId}/joins?credorId=${credorId}`, {}),
    onSuccess: shown,
  });
}

/** Everything that tells of joined registrations is read again. */
function useShown(credorId: string, message: string) {
  const queries = useQueryClient();
  return async () => {
    notifications.show({ message });
    await queries.invalidateQueries({ queryKey: ['joins', credorId] });
    await queries.invalidateQueries({ queryKey: ['debtor'] });
  };
}
