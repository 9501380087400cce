import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { TaskList, type TaskRow } from '#events/api/ladder.ts';
import { NoContent } from '../../api/client.ts';
import { useApi } from '../../session/session.tsx';

/** What of the list is looked at; empty for all. */
export type TaskFilter = {
  readonly credorId: string;
  readonly stepId: string;
  readonly carteiraId: string;
  readonly whose: string;
};
export const EVERYTHING: TaskFilter = { credorId: '', stepId: '', carteiraId: '', whose: '' };

export function useTasks(filter: TaskFilter) {
  const api = useApi();
  const chosen = Object.entries(filter).filter(([, value]) => value !== '');
  const query = new URLSearchParams(chosen).toString();
  return useQuery({
    queryKey: ['tasks', query],
    queryFn: () => api.get(TaskList, `/tasks${query && `?${query}`}`),
    placeholderData: (before) => before,
  });
}

/** Takes a task, gives it back or closes it, and shows the list as it is afterwards. */
export function useTaskAction({ debtorId, task: { taskId } }: TaskRow) {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ verb, body = {} }: { verb: keyof typeof DONE; body?: object }) =>
      api.send(NoContent, 'POST', `/debtors/${debtorId}/tasks/${taskId}/${verb}`, body),
    onSuccess: async (_, { verb }) => {
      notifications.show({ message: DONE[verb] });
      for (const queryKey of [['tasks'], ['debtor', debtorId], ['work']])
        await queries.invalidateQueries({ queryKey });
    },
  });
}

const DONE = {
  claim: 'A tarefa é sua.',
  release: 'A tarefa voltou à lista.',
  close: 'Tarefa concluída.',
} as const;
