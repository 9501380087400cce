import { Table } from '@mantine/core';
import type { ScoreModelList } from '#events/api/score.ts';
import { formatFigure, MEASURE_NAMES } from './words.ts';

type Card = ScoreModelList['models'][number]['card'];

/** The figures of a learnt model and of the one in force then, on the same people. */
export function MeasuresTable({ card }: { readonly card: Card }) {
  return (
    <Table.ScrollContainer minWidth={300} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
      <Table verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Nos mesmos casos</Table.Th>
            <Table.Th ta="right">Este</Table.Th>
            <Table.Th ta="right">{card.against.modelId}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {MEASURE_NAMES.map(([name, text]) => (
            <Table.Tr key={name}>
              <Table.Td>{text}</Table.Td>
              <Table.Td ta="right">{formatFigure(card.measures[name])}</Table.Td>
              <Table.Td ta="right">{formatFigure(card.against.measures[name])}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
