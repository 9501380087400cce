import { Anchor, Stack, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ImportView, RejectedRows } from '#events/api/import.ts';
import { Failure } from '../../parts/failure.tsx';
import { formatCount } from '../../parts/format.ts';
import { Loading } from '../../parts/loading.tsx';
import { useApi } from '../../session/session.tsx';

/** Which rows were refused and why, and a file with all of them, ready to mend and send again. */
export function RejectedTable({ one: { credorId, importId } }: { readonly one: ImportView }) {
  const api = useApi();
  const rejected = useQuery({
    queryKey: ['imports', credorId, importId, 'rejected'],
    queryFn: () => api.get(RejectedRows, `/imports/${credorId}/${importId}/rejected`),
  });
  if (rejected.isError) return <Failure error={rejected.error} />;
  if (!rejected.data) return <Loading rows={4} height={28} />;
  const { rows, total, downloadUrls } = rejected.data;
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
      <Table.ScrollContainer minWidth={560} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
        <Table verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th ta="right">Linha</Table.Th>
              <Table.Th>Coluna</Table.Th>
              <Table.Th>Valor</Table.Th>
              <Table.Th>Motivo</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map(({ row, column, value, reason, line }) => (
              <Table.Tr key={`${row} ${column}`} title={line}>
                <Table.Td ta="right">{formatCount(row)}</Table.Td>
                <Table.Td>
                  <Several of={column} />
                </Table.Td>
                <Table.Td>
                  <Several of={value} />
                </Table.Td>
                <Table.Td>
                  <Several of={reason} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
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
