import { Table } from '@mantine/core';
import type { ScoreModelList } from '#events/api/score.ts';
import { formatFigure, formatInterval, MEASURE_NAMES } from './words.ts';

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
              <Table.Td ta="right">{measureText(card.measures, name)}</Table.Td>
              <Table.Td ta="right">{measureText(card.against.measures, name)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
        {card.measures.intervals && (
          <Table.Caption>
            Entre parênteses, onde a figura verdadeira está, 19 vezes em 20, sorteando pessoas com
            todos os seus casos.
          </Table.Caption>
        )}
      </Table>
    </Table.ScrollContainer>
  );
}

type Measures = Card['measures'];

/** With where the true one lies, 19 times in 20, by drawing whole people; a card of old has none. */
function measureText(measures: Measures, name: (typeof MEASURE_NAMES)[number][0]): string {
  const value = measures[name];
  const range = name === 'lift' ? undefined : measures.intervals?.[name];
  return range ? formatInterval({ value, ...range }) : formatFigure(value);
}
