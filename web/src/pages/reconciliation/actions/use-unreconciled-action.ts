import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { NoContent } from '../../../api/client.ts';
import { useApi } from '../../../session/session.tsx';

/** Decides about money that waits, and shows the list as it is afterwards. */
export function useUnreconciledAction(id: string, verb: string, done: string, close: () => void) {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: object) => api.send(NoContent, 'POST', `/unreconciled/${id}/${verb}`, body),
    onSuccess: async () => {
      close();
      notifications.show({ message: done });
      await queries.invalidateQueries({ queryKey: ['unreconciled'] });
      await queries.invalidateQueries({ queryKey: ['debtor'] });
    },
  });
}
