import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { EventCount, HookKey, HooksView, UnreadEvents } from '#events/api/hook.ts';
import { useCredor } from '../../session/credor.tsx';
import { useApi } from '../../session/session.tsx';

function usePlace() {
  const { credor } = useCredor();
  return { api: useApi(), credorId: credor.credorId, path: `/credores/${credor.credorId}/hooks` };
}

export function useHooks() {
  const { api, credorId, path } = usePlace();
  return useQuery({ queryKey: ['hooks', credorId], queryFn: () => api.get(HooksView, path) });
}

/** What an endpoint has not taken, the oldest hundred. */
export function useUnread(endpointId: string) {
  const { api, credorId, path } = usePlace();
  return useQuery({
    queryKey: ['hooks', credorId, endpointId],
    queryFn: () => api.get(UnreadEvents, `${path}/${endpointId}/events`),
  });
}

/** Sends a test, or what was given up; says how many events are on their way. */
export function useTell(endpointId: string, what: 'tests' | 'replays') {
  const { api, credorId, path } = usePlace();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => api.send(EventCount, 'POST', `${path}/${endpointId}/${what}`, null),
    onSuccess: async ({ events }) => {
      const message =
        what === 'tests' ? 'O teste está a caminho.' : `Eventos a caminho de novo: ${events}.`;
      notifications.show({ message });
      await queries.invalidateQueries({ queryKey: ['hooks', credorId] });
    },
    onError: ({ message }) => notifications.show({ message, color: 'red' }),
  });
}

/** The key of an endpoint, asked for when somebody wants to see it. */
export function useKey(endpointId: string) {
  const { api, path } = usePlace();
  return useMutation({ mutationFn: () => api.get(HookKey, `${path}/${endpointId}/key`) });
}
