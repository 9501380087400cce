import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { PlacedCallView, WorkDesk, WorkList } from '#events/api/work.ts';
import { DebtorView } from '#events/api/debtor.ts';
import { NoContent } from '../../api/client.ts';
import { useCredor } from '../../session/credor.tsx';
import { useApi } from '../../session/session.tsx';

/** Colleagues take people out of the list all the time. */
const LOOK_AGAIN_MS = 30_000;

export function useWorkList() {
  const api = useApi();
  const { credor } = useCredor();
  return useQuery({
    queryKey: ['work', credor.credorId],
    queryFn: () => api.get(WorkList, `/work?credorId=${credor.credorId}`),
    refetchInterval: LOOK_AGAIN_MS,
  });
}

/** What is needed on the line, of somebody who is one's own right now. */
export function useDesk(debtorId: string) {
  const api = useApi();
  const { credor } = useCredor();
  const desk = useQuery({
    queryKey: ['work-desk', debtorId, credor.credorId],
    queryFn: () => api.get(WorkDesk, `/debtors/${debtorId}/work?credorId=${credor.credorId}`),
    retry: false,
  });
  const debtor = useQuery({
    queryKey: ['debtor', debtorId],
    queryFn: () => api.get(DebtorView, `/debtors/${debtorId}`),
  });
  return { desk, debtor };
}

/** Takes a person, gives them back, or says what came of a call; the list and the desk then show what is true. */
export function useWorkAction(done: () => void, told?: string) {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ path, body }: { readonly path: string; readonly body: object }) =>
      api.send(NoContent, 'POST', path, body),
    onSuccess: async () => {
      done();
      if (told) notifications.show({ message: told });
      for (const queryKey of [['work'], ['work-desk'], ['debtor'], ['debtors']])
        await queries.invalidateQueries({ queryKey });
    },
    onError: () => queries.invalidateQueries({ queryKey: ['work'] }),
  });
}

export function usePlacing(debtorId: string) {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: object) =>
      api.send(PlacedCallView, 'POST', `/debtors/${debtorId}/calls`, body),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['work-desk'] }),
  });
}
