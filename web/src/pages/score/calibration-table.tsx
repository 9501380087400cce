import { Table, Text } from '@mantine/core';
import type { ScoreModelList } from '#events/api/score.ts';
import { formatCount, formatPercent } from '../../parts/format.ts';

type Groups = ScoreModelList['models'][number]['card']['calibration'];

/** What was foretold and what was seen, from the tenth that pays least to the one that pays most. */
export function CalibrationTable({ groups }: { readonly groups: Groups }) {
  if (groups.length === 0) return null;
  return (
    <details>
      <Text component="summary" size="sm" style={{ cursor: 'pointer' }}>
        Previsto e visto, por décimo
      </Text>
      <Table.ScrollContainer minWidth={280} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
        <Table verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Casos</Table.Th>
              <Table.Th ta="right">Previsto</Table.Th>
              <Table.Th ta="right">Pagaram</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {groups.map(({ rows, foretold, seen }) => (
              <Table.Tr key={`${foretold} ${seen}`}>
                <Table.Td>{formatCount(rows)}</Table.Td>
                <Table.Td ta="right">{formatPercent(foretold)}</Table.Td>
                <Table.Td ta="right">{formatPercent(seen)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </details>
  );
}
