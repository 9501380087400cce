import { Card, Table, Title } from '@mantine/core';
import type { CashFlowView } from '#events/api/cash-flow.ts';
import { formatDate, formatReais } from '../../parts/format.ts';

type Days = CashFlowView['days'];

const COLUMNS = [
  ['charge', 'Cobranças'],
  ['instalment', 'Parcelas'],
  ['promise', 'Promessas'],
  ['debt', 'A vencer'],
] as const;

/** Every day of the period, what is expected of it by source, and what came. */
export function CashFlowTable({ days }: { readonly days: Days }) {
  const sum = (of: (day: Days[number]) => number) =>
    formatReais(days.reduce((whole, day) => whole + of(day), 0));
  return (
    <Card withBorder padding="sm">
      <Title order={2} size="h5" mb="xs">
        Em números
      </Title>
      <Table.ScrollContainer
        minWidth={760}
        maxHeight={460}
        scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}
      >
        <Table verticalSpacing={2} stickyHeader>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Dia</Table.Th>
              {COLUMNS.map(([kind, label]) => (
                <Table.Th key={kind} ta="right">
                  {label}
                </Table.Th>
              ))}
              <Table.Th ta="right">Previsto</Table.Th>
              <Table.Th ta="right">Provável</Table.Th>
              <Table.Th ta="right">Recebido</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {days.map(({ day, expected, expectedTotal, likely, received }) => (
              <Table.Tr key={day}>
                <Table.Td>{formatDate(day)}</Table.Td>
                {COLUMNS.map(([kind]) => (
                  <Table.Td key={kind} ta="right">
                    {orNothing(expected[kind])}
                  </Table.Td>
                ))}
                <Table.Td ta="right">{orNothing(expectedTotal)}</Table.Td>
                <Table.Td ta="right">{orNothing(likely)}</Table.Td>
                <Table.Td ta="right">{orNothing(received ?? 0)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
          <Table.Tfoot>
            <Table.Tr>
              <Table.Th>Soma</Table.Th>
              {COLUMNS.map(([kind]) => (
                <Table.Th key={kind} ta="right">
                  {sum(({ expected }) => expected[kind])}
                </Table.Th>
              ))}
              <Table.Th ta="right">{sum(({ expectedTotal }) => expectedTotal)}</Table.Th>
              <Table.Th ta="right">{sum(({ likely }) => likely)}</Table.Th>
              <Table.Th ta="right">{sum(({ received }) => received ?? 0)}</Table.Th>
            </Table.Tr>
          </Table.Tfoot>
        </Table>
      </Table.ScrollContainer>
    </Card>
  );
}

/** Days without anything stay quiet among those with something. */
const orNothing = (amount: number): string => (amount === 0 ? '–' : formatReais(amount));
