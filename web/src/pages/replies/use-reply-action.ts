import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReplyView } from '#events/api/reply.ts';
import { NoContent } from '../../api/client.ts';
import { useApi } from '../../session/session.tsx';

type Verb = 'classify' | 'answered';

/** Says what a reply wants, or that it was answered, and shows the list as it is afterwards. */
export function useReplyAction({ id }: ReplyView, verb: Verb, done: () => void) {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: object) => api.send(NoContent, 'POST', `/replies/${id}/${verb}`, body),
    onSuccess: async () => {
      done();
      notifications.show({ message: 'Resposta atendida.' });
      for (const queryKey of [['replies'], ['debtor'], ['debtors']])
        await queries.invalidateQueries({ queryKey });
    },
  });
}
