import { Anchor, Button, Stack, Table, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type ImportView, RejectedRows } from '#events/api/import.ts';
import { Failure } from '../../parts/failure.tsx';
import { formatCount } from '../../parts/format.ts';
import { Loading } from '../../parts/loading.tsx';
import { useCredor } from '../../session/credor.tsx';
import { may } from '../../session/may.ts';
import { useApi } from '../../session/session.tsx';
import { MendModal } from './mend-modal.tsx';

/** Which rows were refused and why, each to be mended here, and a file with all of them to mend and send again. */
export function RejectedTable({ one }: { readonly one: ImportView }) {
  const { credorId, importId } = one;
  const api = useApi();
  const { me } = useCredor();
  const [mending, setMending] = useState<RejectedRows['rows'][number] | null>(null);
  const rejected = useInfiniteQuery({
    queryKey: ['imports', credorId, importId, 'rejected'],
    queryFn: ({ pageParam }) =>
      api.get(RejectedRows, `/imports/${credorId}/${importId}/rejected${pageParam}`),
    initialPageParam: '',
    getNextPageParam: ({ after }) => (after === null ? undefined : `?after=${after}`),
  });
  if (rejected.isError) return <Failure error={rejected.error} />;
  if (!rejected.data) return <Loading rows={4} height={28} />;
  const rows = rejected.data.pages.flatMap((page) => page.rows);
  const [first] = rejected.data.pages;
  const { total = 0, downloadUrls = [], headers = [] } = first ?? {};
  return (
    <Stack gap="xs">
      <Text size="sm">
        {rows.length < total &&
          `As ${formatCount(rows.length)} primeiras de ${formatCount(total)}. `}
        {downloadUrls.map((url, index) => (
          <Anchor key={url} href={url} download mr="sm">
            {downloadUrls.length === 1
              ? 'Baixar todas, prontas para corrigir e reenviar'
              : `Baixar a parte ${index + 1} de ${downloadUrls.length}`}
          </Anchor>
        ))}
      </Text>
      <Table.ScrollContainer minWidth={620} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
        <Table verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th ta="right">Linha</Table.Th>
              <Table.Th>Coluna</Table.Th>
              <Table.Th>Valor</Table.Th>
              <Table.Th>Motivo</Table.Th>
              <Table.Th ta="right">Corrigir</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((bad) => (
              <Table.Tr key={`${bad.row} ${bad.column}`} title={bad.line}>
                <Table.Td ta="right">{formatCount(bad.row)}</Table.Td>
                <Table.Td>
                  <Several of={bad.column} />
                </Table.Td>
                <Table.Td>
                  <Several of={bad.value} />
                </Table.Td>
                <Table.Td>
                  <Several of={bad.reason} />
                </Table.Td>
                <Table.Td ta="right">
                  {bad.isMended ? (
                    <Text size="sm">entrou</Text>
                  ) : (
                    may(me, 'import') &&
                    bad.fields.length > 0 && (
                      <Button
                        size="compact-xs"
                        variant="default"
                        aria-label={`Corrigir a linha ${bad.row}`}
                        onClick={() => setMending(bad)}
                      >
                        Corrigir
                      </Button>
                    )
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {rejected.hasNextPage && (
        <Button
          size="compact-sm"
          variant="default"
          loading={rejected.isFetchingNextPage}
          onClick={() => void rejected.fetchNextPage()}
        >
          Mostrar mais linhas
        </Button>
      )}
      {mending && (
        <MendModal
          credorId={credorId}
          importId={importId}
          headers={headers}
          bad={mending}
          close={() => setMending(null)}
          done={() => void rejected.refetch()}
        />
      )}
    </Stack>
  );
}

/** A row may have several problems; each cell then tells them in the same order. */
function Several({ of }: { readonly of: string }) {
  if (of === '') return <i>vazio</i>;
  return of
    .split(' | ')
    .map((one, index) => <div key={index}>{one === '' ? <i>vazio</i> : one}</div>);
}
