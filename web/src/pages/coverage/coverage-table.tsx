import { Card, Table, Text } from '@mantine/core';
import type { CoverageView } from '#events/api/coverage.ts';
import { useCarteiraName } from '../../parts/carteiras.ts';
import { formatCount, formatReais } from '../../parts/format.ts';

type Line = CoverageView['lines'][number];

/** A line a carteira: whom it reaches by what, whom it does not, and what is missing. */
export function CoverageTable({ lines }: { readonly lines: readonly Line[] }) {
  return (
    <Card withBorder padding="sm">
      <Table.ScrollContainer minWidth={820} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
        <Table verticalSpacing="xs">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Carteira</Table.Th>
              <Table.Th ta="right">Pessoas</Table.Th>
              <Table.Th ta="right">E-mail</Table.Th>
              <Table.Th ta="right">SMS</Table.Th>
              <Table.Th ta="right">Fora de alcance</Table.Th>
              <Table.Th ta="right">Só telefone fixo</Table.Th>
              <Table.Th ta="right">Sem UF</Table.Th>
              <Table.Th ta="right">Sem endereço</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {lines.map((line) => (
              <CoverageRow key={line.carteiraId} line={line} />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Card>
  );
}

function CoverageRow({ line }: { readonly line: Line }) {
  const carteiraName = useCarteiraName();
  return (
    <Table.Tr>
      <Table.Td>{carteiraName(line.carteiraId)}</Table.Td>
      <Table.Td ta="right">{formatCount(line.people)}</Table.Td>
      <ByChannel of={line.email} />
      <ByChannel of={line.sms} />
      <Table.Td ta="right">
        <Text size="sm" fw={600}>
          {formatCount(line.people - line.reached)}
        </Text>
        <Text size="xs" c="dimmed">
          {formatReais(line.outOfReach)}
        </Text>
      </Table.Td>
      <Table.Td ta="right">{formatCount(line.onlyLandline)}</Table.Td>
      <Table.Td ta="right">{formatCount(line.withoutUf)}</Table.Td>
      <Table.Td ta="right">{formatCount(line.withoutAddress)}</Table.Td>
    </Table.Tr>
  );
}

function ByChannel({ of }: { readonly of: Line['email'] }) {
  const notes = [
    of.confirmed > 0 && `${formatCount(of.confirmed)} confirmados`,
    of.dead > 0 && `${formatCount(of.dead)} não funcionam`,
    of.optedOut > 0 && `${formatCount(of.optedOut)} saíram`,
  ].filter((note) => note !== false);
  return (
    <Table.Td ta="right">
      <Text size="sm">{formatCount(of.usable)}</Text>
      <Text size="xs" c="dimmed">
        {notes.join(', ')}
      </Text>
    </Table.Td>
  );
}
