import { Button, List, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ScoreModelPoints } from '#events/api/score.ts';
import { Failure } from '../../parts/failure.tsx';
import { Loading } from '../../parts/loading.tsx';
import { useApi } from '../../session/session.tsx';
import { FoldedTable } from './folded-table.tsx';
import { factName, formatPoints } from './words.ts';

/** Every point that a model weighs, fact by fact, read from its file when somebody wants to know. */
export function LearntPoints({ modelId }: { readonly modelId: string }) {
  const api = useApi();
  const [isOpen, setOpen] = useState(false);
  const points = useQuery({
    queryKey: ['score-points', modelId],
    queryFn: () => api.get(ScoreModelPoints, `/score-models/${modelId}/points`),
    enabled: isOpen,
  });
  if (!isOpen)
    return (
      <Button variant="default" size="compact-xs" w="fit-content" onClick={() => setOpen(true)}>
        Ver o que ele aprendeu
      </Button>
    );
  if (points.isError) return <Failure error={points.error} retry={() => void points.refetch()} />;
  if (!points.data) return <Loading rows={1} height={120} />;
  const { base, facts, pairs, neverWeighed } = points.data;
  return (
    <Stack gap={4}>
      <Text size="sm">
        Pontos em log-chance, somados ao ponto de partida {formatPoints(base)}: positivo, mais
        provável pagar.
      </Text>
      {facts.map(({ fact, bins }) => (
        <FoldedTable
          key={fact}
          title={factName(fact)}
          minWidth={280}
          heads={['Faixa', 'Pontos']}
          lines={bins.map(({ text, points: many }) => [text, formatPoints(many)])}
        />
      ))}
      <FoldedTable
        title="pares de dados, além do que cada um diz"
        minWidth={320}
        heads={['Par', 'De', 'Até']}
        lines={pairs.map(({ first, second, least, most }) => [
          `${factName(first)} e ${factName(second)}`,
          formatPoints(least),
          formatPoints(most),
        ])}
      />
      <Text size="sm">Nenhum modelo olha:</Text>
      <List size="sm">
        {neverWeighed.map((because) => (
          <List.Item key={because}>{because}</List.Item>
        ))}
      </List>
    </Stack>
  );
}
