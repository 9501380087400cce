import { useQuery, useQueryClient } from '@tanstack/react-query';
import * as z from 'zod';
import { ReguaView, TextList } from '#events/api/configuration.ts';
import {
  ReguaDifferences,
  ReguaDraftList,
  ReguaDraftView,
  ReguaVersions,
} from '#events/api/regua.ts';
import { ReguaMoveList } from '#events/api/regua-move.ts';
import { useIfAny } from '../../parts/use-if-any.ts';
import { useApi } from '../../session/session.tsx';

const ReguaList = z.object({ items: z.array(ReguaView) });
const POLL_MS = 1_500;

/** The réguas in force, and the drafts of all. */
export function useReguas() {
  const api = useApi();
  const reguas = useQuery({ queryKey: ['reguas'], queryFn: () => api.get(ReguaList, '/reguas') });
  const drafts = useQuery({
    queryKey: ['regua-drafts'],
    queryFn: () => api.get(ReguaDraftList, '/regua-drafts'),
  });
  return { reguas, drafts };
}

/** The draft of a régua; null when there is none. */
export function useDraft(reguaId: string) {
  return useIfAny({
    schema: ReguaDraftView,
    path: `/reguas/${reguaId}/draft`,
    queryKey: ['regua-draft', reguaId],
  });
}

export function useVersions(reguaId: string) {
  const api = useApi();
  return useQuery({
    queryKey: ['regua-versions', reguaId],
    queryFn: () => api.get(ReguaVersions, `/reguas/${reguaId}/versions`),
  });
}

export type Sides = {
  readonly reguaId: string;
  readonly from: string;
  readonly to: string;
  /** Changes when what is compared may have changed. */
  readonly of: string;
};

/** What changes from one version of a régua to another. */
export function useDifferences({ reguaId, from, to, of }: Sides, enabled = true) {
  const api = useApi();
  return useQuery({
    queryKey: ['regua-differences', reguaId, from, to, of],
    queryFn: () =>
      api.get(ReguaDifferences, `/reguas/${reguaId}/differences?from=${from}&to=${to}`),
    enabled,
  });
}

/** The moves of a régua's cases, looked at again and again while one is under way. */
export function useMoves(reguaId: string) {
  const api = useApi();
  return useQuery({
    queryKey: ['regua-moves', reguaId],
    queryFn: () => api.get(ReguaMoveList, `/reguas/${reguaId}/moves`),
    refetchInterval: ({ state }) => {
      const status = state.data?.items[0]?.status;
      return status === 'previewing' || status === 'moving' ? POLL_MS : false;
    },
  });
}

export function useTexts() {
  const api = useApi();
  return useQuery({ queryKey: ['templates'], queryFn: () => api.get(TextList, '/templates') });
}

/** Reads everything about réguas again, after something of them changed. */
export function useRefresh(): () => Promise<void> {
  const queries = useQueryClient();
  return async () => {
    const kinds = ['reguas', 'regua-drafts', 'regua-draft', 'regua-versions', 'regua-differences'];
    await Promise.all(kinds.map((kind) => queries.invalidateQueries({ queryKey: [kind] })));
  };
}
