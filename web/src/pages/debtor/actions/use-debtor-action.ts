import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { NoContent } from '../../../api/client.ts';
import { useApi } from '../../../session/session.tsx';

/** Does something to a debtor that history remembers, and shows the debtor as they are afterwards. */
export function useDebtorAction(
  debtorId: string,
  path: string,
  done: string,
  close: () => void,
  method: 'POST' | 'PUT' | 'DELETE' = 'POST',
) {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: object) => api.send(NoContent, method, `/debtors/${debtorId}/${path}`, body),
    onSuccess: async () => {
      close();
      notifications.show({ message: done });
      await queries.invalidateQueries({ queryKey: ['debtor', debtorId] });
      await queries.invalidateQueries({ queryKey: ['debtors'] });
    },
  });
}
