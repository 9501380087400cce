import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { notifications } from '@mantine/notifications';
import { PublishedOfferPolicy } from '#events/api/agreement.ts';
import { PublishedCarteiras } from '#events/api/configuration.ts';
import { PublishedContactPolicy } from '#events/api/contact.ts';
import { SortingList, SortingView } from '#events/api/sorting.ts';
import { useCredor } from '../../session/credor.tsx';
import { useApi } from '../../session/session.tsx';
import { type CarteirasDraft, sendable } from './draft.ts';

const POLL_MS = 1_500;

function usePlace() {
  const { credor } = useCredor();
  return { api: useApi(), credorId: credor.credorId, path: `/credores/${credor.credorId}` };
}

/** The last times that the book was sorted, or looked at; asked again while one runs. */
export function useSortings() {
  const { api, credorId, path } = usePlace();
  return useQuery({
    queryKey: ['sortings', credorId],
    queryFn: () => api.get(SortingList, `${path}/carteiras/sortings`),
    refetchInterval: ({ state }) =>
      state.data?.items.some(({ status }) => status === 'running') ? POLL_MS : false,
  });
}

/** Has a draft held against the book; nobody moves. */
export function useLook(expectedVersion: number) {
  const { api, credorId, path } = usePlace();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (draft: CarteirasDraft) =>
      api.send(SortingView, 'POST', `${path}/carteiras/sortings`, {
        expectedVersion,
        document: sendable(draft),
      }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['sortings', credorId] }),
  });
}

export function usePublishing(expectedVersion: number, done: () => void) {
  const { api, credorId, path } = usePlace();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (draft: CarteirasDraft) =>
      api.send(PublishedCarteiras, 'PUT', `${path}/carteiras`, {
        expectedVersion,
        document: sendable(draft),
      }),
    onSuccess: async ({ version }) => {
      notifications.show({ message: `Versão ${version} publicada. Os casos são distribuídos.` });
      await queries.invalidateQueries({ queryKey: ['carteiras', credorId] });
      await queries.invalidateQueries({ queryKey: ['sortings', credorId] });
      done();
    },
  });
}

/** What the policies of offers and of contact say of each carteira alone. */
export function useOwnPolicies() {
  const { api, credorId, path } = usePlace();
  const offers = useQuery({
    queryKey: ['offer-policy', credorId],
    queryFn: () => api.get(PublishedOfferPolicy, `${path}/offer-policy`),
  });
  const contact = useQuery({
    queryKey: ['contact-policy'],
    queryFn: () => api.get(PublishedContactPolicy, '/contact-policy'),
  });
  return (carteiraId: string) => ({
    bands:
      offers.data?.document.bands.filter(({ carteiras }) =>
        carteiras?.some((one) => one === carteiraId),
      ) ?? [],
    limits: [
      ...(contact.data?.document.caps ?? []),
      ...(contact.data?.document.hours ?? []),
    ].filter(({ of }) => of?.credorId === credorId && of.carteiraId === carteiraId),
  });
}
