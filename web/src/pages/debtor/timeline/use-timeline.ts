import { useInfiniteQuery } from '@tanstack/react-query';
import { Timeline, type TimelineEntry } from '#events/api/debtor.ts';
import { useApi } from '../../../session/session.tsx';

/** A debtor's history, newest first, page by page. */
export function useTimeline(debtorId: string) {
  const api = useApi();
  return useInfiniteQuery({
    queryKey: ['debtor', debtorId, 'history'],
    queryFn: ({ pageParam: before }) =>
      api.get(
        Timeline,
        `/debtors/${debtorId}/history?limit=100${before === null ? '' : `&before=${before}`}`,
      ),
    initialPageParam: null as number | null,
    getNextPageParam: (page) => page.before,
    select: ({ pages }): readonly TimelineEntry[] => pages.flatMap(({ entries }) => entries),
  });
}
