import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ImportList } from '#events/api/import.ts';
import { useCredor } from '../../session/credor.tsx';
import { useApi } from '../../session/session.tsx';
import { ImportCard } from './import-card.tsx';

/** Imports before those of the first page, a page at a time. */
export function OlderImports({ before }: { readonly before: string }) {
  const api = useApi();
  const { credor } = useCredor();
  const [isAsked, setAsked] = useState(false);
  const older = useInfiniteQuery({
    queryKey: ['imports', credor.credorId, 'older', before],
    queryFn: ({ pageParam }) =>
      api.get(
        ImportList,
        `/imports?credorId=${credor.credorId}&before=${encodeURIComponent(pageParam)}`,
      ),
    initialPageParam: before,
    getNextPageParam: ({ before: next }) => next ?? undefined,
    enabled: isAsked,
  });
  const isMore = !isAsked || older.hasNextPage;
  return (
    <>
      {older.data?.pages
        .flatMap(({ items }) => items)
        .map((one) => (
          <ImportCard key={one.importId} one={one} />
        ))}
      {isMore && (
        <Button
          variant="default"
          loading={older.isFetching}
          onClick={() => (isAsked ? void older.fetchNextPage() : setAsked(true))}
        >
          Mostrar importações mais antigas
        </Button>
      )}
    </>
  );
}
