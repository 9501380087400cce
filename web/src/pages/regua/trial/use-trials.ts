import { useQuery } from '@tanstack/react-query';
import { ReguaTrialFiles, ReguaTrialList, ReguaTrialView } from '#events/api/regua-trial.ts';
import { useApi } from '../../../session/session.tsx';

const POLL_MS = 1_500;

/** The last trials of a régua's drafts, newest first. */
export function useTrials(reguaId: string) {
  const api = useApi();
  return useQuery({
    queryKey: ['regua-trials', reguaId],
    queryFn: () => api.get(ReguaTrialList, `/reguas/${reguaId}/trials`),
  });
}

/** One trial, looked at again and again until it has ended. */
export function useTrial(reguaId: string, trialId: string) {
  const api = useApi();
  return useQuery({
    queryKey: ['regua-trial', reguaId, trialId],
    queryFn: () => api.get(ReguaTrialView, `/reguas/${reguaId}/trials/${trialId}`),
    refetchInterval: ({ state }) => (state.data?.status === 'running' ? POLL_MS : false),
  });
}

/** Where the lines of a trial can be downloaded; asked anew each time, for the links do not live long. */
export function useTrialFiles(reguaId: string, trialId: string, isWanted: boolean) {
  const api = useApi();
  return useQuery({
    queryKey: ['regua-trial-files', reguaId, trialId],
    queryFn: () => api.get(ReguaTrialFiles, `/reguas/${reguaId}/trials/${trialId}/files`),
    enabled: isWanted,
  });
}
