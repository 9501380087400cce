import { Table } from '@mantine/core';
import type { Overview } from '#events/api/overview.ts';
import { formatCount, formatDate, formatReais } from '../../parts/format.ts';

/** The evolution in figures, the newest day first. */
export function EvolutionTable({ evolution }: { readonly evolution: Overview['evolution'] }) {
  return (
    <details>
      <summary>Em números, dia a dia</summary>
      <Table.ScrollContainer
        minWidth={480}
        maxHeight={320}
        scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}
      >
        <Table verticalSpacing={2}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Dia</Table.Th>
              <Table.Th ta="right">Em aberto</Table.Th>
              <Table.Th ta="right">Recebido</Table.Th>
              <Table.Th ta="right">Quitados</Table.Th>
              <Table.Th ta="right">Mensagens</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {evolution.toReversed().map(({ day, openAmount, paidAmount, settled, sent }) => (
              <Table.Tr key={day}>
                <Table.Td>{formatDate(day)}</Table.Td>
                <Table.Td ta="right">
                  {openAmount === null ? '–' : formatReais(openAmount)}
                </Table.Td>
                <Table.Td ta="right">{formatReais(paidAmount)}</Table.Td>
                <Table.Td ta="right">{formatCount(settled)}</Table.Td>
                <Table.Td ta="right">{formatCount(sent)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </details>
  );
}
