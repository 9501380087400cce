import { Text } from '@mantine/core';
import { type Fairness, isHeldBack } from '#shared/domain/score/fairness.ts';
import { formatCount, formatPercent } from '../../parts/format.ts';
import { FoldedTable } from './folded-table.tsx';
import { formatInterval, groupName } from './words.ts';

/** How the model treats states, and persons and companies, none of which it looks at. */
export const FairnessTable = ({ fairness: { groups, left } }: { readonly fairness: Fairness }) => (
  <FoldedTable
    title="Equidade, por estado e por pessoa ou empresa"
    minWidth={480}
    heads={['Grupo', 'Pessoas', 'Em cima', 'Contra os outros', 'Previsto menos visto']}
    lines={groups.map(({ by, name, rows, people = rows, selected, ratio, gap }) => [
      groupName(by, name),
      formatCount(people),
      formatPercent(selected),
      { text: ratio ? formatInterval(ratio) : 'sem comparação', isOff: isHeldBack({ ratio }) },
      formatInterval(gap),
    ])}
  >
    <Text size="xs" c="dimmed" my={4}>
      Na metade de cima das notas, e quantas vezes isso é a parte de todos os outros; o previsto
      menos o visto. Entre parênteses, onde a figura verdadeira está, 19 vezes em 20. Sexo e idade
      não são conhecidos. Sem grupo ou em grupo pequeno demais: {formatCount(left.uf)} por estado,{' '}
      {formatCount(left.kind)} por tipo.
    </Text>
  </FoldedTable>
);
