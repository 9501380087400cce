import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { DebtorPage, type DebtorRow, type DebtorSearch } from '#events/api/debtor.ts';
import { useApi } from '../../session/session.tsx';

type Wanted = Pick<DebtorSearch, 'credorId' | 'text' | 'status'>;

/** The debtors that a search finds, page by page. */
export function useDebtors({ credorId, text, status }: Wanted) {
  const api = useApi();
  return useInfiniteQuery({
    queryKey: ['debtors', credorId, text, status],
    queryFn: ({ pageParam: cursor }) =>
      api.send(DebtorPage, 'POST', '/debtor-searches', {
        credorId,
        text,
        ...(status && { status }),
        ...(cursor !== null && { cursor }),
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.cursor,
    placeholderData: keepPreviousData,
    select: ({ pages }): readonly DebtorRow[] => pages.flatMap(({ rows }) => rows),
  });
}
