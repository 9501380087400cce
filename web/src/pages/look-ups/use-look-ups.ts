import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type * as z from 'zod';
import {
  BulkLookUpList,
  type BulkLookUpRequest,
  BulkLookUpView,
  EnrichmentView,
} from '#events/api/enrichment.ts';
import { useCredor } from '../../session/credor.tsx';
import { useApi } from '../../session/session.tsx';

const POLL_MS = 2_000;

function usePlace() {
  const { credor } = useCredor();
  return { api: useApi(), credorId: credor.credorId, path: `/credores/${credor.credorId}` };
}

export function useProvider() {
  const { api, credorId, path } = usePlace();
  return useQuery({
    queryKey: ['enrichment', credorId],
    queryFn: () => api.get(EnrichmentView, `${path}/enrichment`),
  });
}

/** The last jobs; asked again while one runs. */
export function useLookUps() {
  const { api, credorId, path } = usePlace();
  return useQuery({
    queryKey: ['lookups', credorId],
    queryFn: () => api.get(BulkLookUpList, `${path}/lookups`),
    refetchInterval: ({ state }) =>
      state.data?.items.some(({ status }) => status === 'running') ? POLL_MS : false,
  });
}

export function useStart(done: () => void) {
  const { api, credorId, path } = usePlace();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (asked: z.input<typeof BulkLookUpRequest>) =>
      api.send(BulkLookUpView, 'POST', `${path}/lookups`, asked),
    onSuccess: async () => {
      done();
      await queries.invalidateQueries({ queryKey: ['lookups', credorId] });
    },
  });
}

export function useCancel({ lookUpId }: BulkLookUpView) {
  const { api, credorId, path } = usePlace();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => api.send(BulkLookUpView, 'POST', `${path}/lookups/${lookUpId}/cancel`, null),
    onSuccess: async () => {
      notifications.show({ message: 'Parada. O que já foi perguntado está pago.' });
      await queries.invalidateQueries({ queryKey: ['lookups', credorId] });
      await queries.invalidateQueries({ queryKey: ['enrichment', credorId] });
    },
    onError: ({ message }) => notifications.show({ message, color: 'red' }),
  });
}
