import { Table, Text } from '@mantine/core';
import { type CalibrationGap, gapName, isOff } from '#shared/domain/score/calibration-gaps.ts';
import { formatCount } from '../../parts/format.ts';
import { formatFigure } from './words.ts';

/** How far what was foretold lay from what was seen, in each band of delay and each group. */
export function GapsTable({ gaps }: { readonly gaps: readonly CalibrationGap[] }) {
  if (gaps.length === 0) return null;
  return (
    <details>
      <Text component="summary" size="sm" style={{ cursor: 'pointer' }}>
        Previsto menos visto, por faixa de atraso, estado e tipo de pessoa
      </Text>
      <Table.ScrollContainer minWidth={320} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
        <Table verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Quem</Table.Th>
              <Table.Th ta="right">Casos</Table.Th>
              <Table.Th ta="right">Previsto menos visto</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {gaps.map((line) => (
              <Table.Tr key={`${line.by} ${line.name}`}>
                <Table.Td>{gapName(line)}</Table.Td>
                <Table.Td ta="right">{formatCount(line.rows)}</Table.Td>
                <Table.Td ta="right" fw={isOff(line) ? 700 : 400}>
                  {formatFigure(line.gap.value)} ({formatFigure(line.gap.low)} a{' '}
                  {formatFigure(line.gap.high)})
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </details>
  );
}
