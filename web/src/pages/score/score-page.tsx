import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { ScoreModelList } from '#events/api/score.ts';
import { Failure } from '../../parts/failure.tsx';
import { Loading } from '../../parts/loading.tsx';
import { PageHeading } from '../../parts/page-heading.tsx';
import { useApi } from '../../session/session.tsx';
import { LiveModelCard } from './live-model-card.tsx';
import { ModelCard } from './model-card.tsx';
import { WatchCard } from './watch-card.tsx';
import { WrittenCards } from './written-cards.tsx';

/** Which score is in force, what was learnt beside it, and how it does month by month. */
export function ScorePage() {
  const api = useApi();
  const models = useQuery({
    queryKey: ['score-models'],
    queryFn: () => api.get(ScoreModelList, '/score-models'),
  });
  return (
    <Stack gap="md" maw={960}>
      <PageHeading title="Score" />
      <Text size="sm" c="dimmed">
        O score põe os casos em ordem e escolhe a carteira. Ele não decide se alguém pode ser
        contatado, e não olha nome, sexo, idade, endereço nem o uso de direitos.
      </Text>
      {models.isError && <Failure error={models.error} retry={() => void models.refetch()} />}
      {models.isPending && <Loading rows={2} height={160} />}
      {models.data && <LiveModelCard list={models.data} />}
      {models.data && <WrittenCards list={models.data} />}
      {models.data?.models.map((model) => (
        <ModelCard
          key={model.modelId}
          model={model}
          isLive={model.modelId === models.data.liveModelId}
          fourEyes={models.data.fourEyes}
        />
      ))}
      <WatchCard />
    </Stack>
  );
}
