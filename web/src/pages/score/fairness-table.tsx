import { Table, Text } from '@mantine/core';
import { type Fairness, isHeldBack } from '#shared/domain/score/fairness.ts';
import { formatCount, formatPercent } from '../../parts/format.ts';
import { formatFigure, groupName } from './words.ts';

/** How the model treats states, and persons and companies, none of which it looks at. */
export function FairnessTable({ fairness: { groups, left } }: { readonly fairness: Fairness }) {
  if (groups.length === 0) return null;
  return (
    <details>
      <Text component="summary" size="sm" style={{ cursor: 'pointer' }}>
        Equidade, por estado e por pessoa ou empresa
      </Text>
      <Text size="xs" c="dimmed" my={4}>
        Na metade de cima das notas, e quantas vezes isso é a parte de todos os outros; o previsto
        menos o visto. Entre parênteses, onde a figura verdadeira está, 19 vezes em 20. Sexo e idade
        não são conhecidos. Sem grupo ou em grupo pequeno demais: {formatCount(left.uf)} por estado,{' '}
        {formatCount(left.kind)} por tipo.
      </Text>
      <Table.ScrollContainer minWidth={480} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
        <Table verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Grupo</Table.Th>
              <Table.Th ta="right">Casos</Table.Th>
              <Table.Th ta="right">Em cima</Table.Th>
              <Table.Th ta="right">Contra os outros</Table.Th>
              <Table.Th ta="right">Previsto menos visto</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {groups.map(({ by, name, rows, selected, ratio, gap }) => (
              <Table.Tr key={`${by} ${name}`}>
                <Table.Td>{groupName(by, name)}</Table.Td>
                <Table.Td ta="right">{formatCount(rows)}</Table.Td>
                <Table.Td ta="right">{formatPercent(selected)}</Table.Td>
                <Table.Td ta="right" fw={isHeldBack({ ratio }) ? 700 : 400}>
                  {ratio
                    ? `${formatFigure(ratio.value)} (${formatFigure(ratio.low)} a ${formatFigure(ratio.high)})`
                    : 'sem comparação'}
                </Table.Td>
                <Table.Td ta="right">
                  {formatFigure(gap.value)} ({formatFigure(gap.low)} a {formatFigure(gap.high)})
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </details>
  );
}
