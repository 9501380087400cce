import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { OffersView, OfferView } from '#events/api/agreement.ts';
import { useApi } from '../../../session/session.tsx';
import type { OwnTerms } from './wish.ts';

const TYPING_MS = 300;

/** What the policy offers to a debtor today. Asked anew each time that somebody negotiates: figures change by the day. */
export function useOffers(debtorId: string, credorId: string | undefined) {
  const api = useApi();
  return useQuery({
    queryKey: ['offers', debtorId, credorId],
    queryFn: () => api.get(OffersView, `/debtors/${debtorId}/offers?credorId=${credorId}`),
    enabled: credorId !== undefined,
    gcTime: 0,
  });
}

/** The offer that a wish amounts to; nothing is asked until somebody wishes for other terms than the policy's. */
export function useSimulation(
  debtorId: string,
  credorId: string | undefined,
  parcels: number,
  own: OwnTerms | null,
) {
  const api = useApi();
  const wish = { credorId, parcels, ...own };
  const [asked] = useDebouncedValue(wish, TYPING_MS);
  const isCurrent = JSON.stringify(asked) === JSON.stringify(wish);
  const simulation = useQuery({
    queryKey: ['simulation', debtorId, asked],
    queryFn: () => api.send(OfferView, 'POST', `/debtors/${debtorId}/offers/simulate`, asked),
    enabled: own !== null && credorId !== undefined,
    placeholderData: keepPreviousData,
    retry: false,
    gcTime: 0,
  });
  return { ...simulation, isCurrent: isCurrent && !simulation.isPlaceholderData };
}
