import { Card, Table, Title } from '@mantine/core';
import type { CostView } from '#events/api/cost.ts';
import { formatCostPerReal, formatCount, formatReais } from '../../parts/format.ts';
import { costText } from './words.ts';

type Group = CostView['byDay'][number];

type Sums = {
  readonly title: string;
  readonly head: string;
  readonly groups: readonly Group[];
  readonly textOf: (group: Group) => string;
  /** Whether money is booked by this, too; a channel or a step has messages only. */
  readonly hasMoney?: boolean;
};

/** What messages cost by one thing, the dearest first. */
export function CostTable({ title, head, groups, textOf, hasMoney = false }: Sums) {
  return (
    <Card withBorder padding="sm">
      <Title order={2} size="h5" mb="xs">
        {title}
      </Title>
      <Table.ScrollContainer
        minWidth={hasMoney ? 560 : 420}
        scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}
      >
        <Table verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{head}</Table.Th>
              <Table.Th ta="right">Mensagens</Table.Th>
              <Table.Th ta="right">Partes</Table.Th>
              <Table.Th ta="right">Custo</Table.Th>
              {hasMoney && <Table.Th ta="right">Recuperado</Table.Th>}
              {hasMoney && <Table.Th ta="right">Custo por real</Table.Th>}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {groups.map((group) => (
              <Table.Tr key={group.key}>
                <Table.Td>{textOf(group)}</Table.Td>
                <Table.Td ta="right">{formatCount(group.messages)}</Table.Td>
                <Table.Td ta="right">{formatCount(group.parts)}</Table.Td>
                <Table.Td ta="right">{costText(group)}</Table.Td>
                {hasMoney && <Table.Td ta="right">{formatReais(group.recovered)}</Table.Td>}
                {hasMoney && <Table.Td ta="right">{perReal(group)}</Table.Td>}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Card>
  );
}

const perReal = ({ costPerReal }: Group): string =>
  costPerReal === null ? '–' : formatCostPerReal(costPerReal);
