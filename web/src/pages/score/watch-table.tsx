import { Table, Text } from '@mantine/core';
import type { ScoreWatchList } from '#events/api/score.ts';
import { factName, formatFigure } from './words.ts';

type Month = ScoreWatchList['months'][number];

/** Shift of the scores and of each fact beside what luck explains, and how well the outcomes of the month were foretold. */
export function WatchTable({ month: { score, attributes, measures } }: { readonly month: Month }) {
  const shifts = [
    ...(score ? [{ name: 'PSI das notas', ...score }] : []),
    ...attributes.map(({ name, ...shift }) => ({ name: `CSI: ${factName(name)}`, ...shift })),
  ];
  return (
    <>
      <Text size="sm" c="dimmed">
        {measures
          ? `AUC ${formatFigure(measures.auc)}, KS ${formatFigure(measures.ks)}, Brier ${formatFigure(measures.brier)}, erro de calibração ${formatFigure(measures.ece)}, em ${measures.rows} resultados.`
          : 'Resultados de menos para medir o acerto.'}
      </Text>
      {shifts.length > 0 && (
        <details>
          <Text component="summary" size="sm" style={{ cursor: 'pointer' }}>
            O que mudou de distribuição
          </Text>
          <Table.ScrollContainer
            minWidth={320}
            scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}
          >
            <Table verticalSpacing={4}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>O quê</Table.Th>
                  <Table.Th ta="right">Índice</Table.Th>
                  <Table.Th ta="right">O acaso explica até</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {shifts.map(({ name, shift, byLuck }) => (
                  <Table.Tr key={name}>
                    <Table.Td>{name}</Table.Td>
                    <Table.Td ta="right">{formatFigure(shift)}</Table.Td>
                    <Table.Td ta="right">{formatFigure(byLuck)}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
        </details>
      )}
    </>
  );
}
