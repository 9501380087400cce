import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ImportList, type ImportView } from '#events/api/import.ts';
import { useCredor } from '../../session/credor.tsx';
import { useApi } from '../../session/session.tsx';

const POLL_MS = 1_500;
/** While it is one of these, nobody of the team is waited for. */
export const MOVING: readonly ImportView['status'][] = ['running', 'comparing', 'recalling'];

/** The imports of the credor on screen, looked at again and again while one of them moves. */
export function useImports() {
  const api = useApi();
  const { credor } = useCredor();
  const [sent, setSent] = useState<{ fileName: string; known: ReadonlySet<string> } | null>(null);
  const isAwaited = (items: readonly ImportView[]) =>
    sent !== null && items.every(({ importId }) => sent.known.has(importId));
  const imports = useQuery({
    queryKey: ['imports', credor.credorId],
    queryFn: () => api.get(ImportList, `/imports?credorId=${credor.credorId}`),
    refetchInterval: ({ state: { data } }) => {
      const items = data?.items ?? [];
      const isMoving = items.some(({ status }) => MOVING.includes(status));
      return isAwaited(items) || isMoving ? POLL_MS : false;
    },
  });
  return {
    imports,
    /** Keeps looking until the file that was just sent shows up. */
    awaitFile: (fileName: string) => {
      const known = new Set(imports.data?.items.map(({ importId }) => importId));
      setSent({ fileName, known });
      void imports.refetch();
    },
    awaited: isAwaited(imports.data?.items ?? []) ? sent?.fileName : undefined,
  };
}
