import { Alert, Card, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { ScoreWatchList } from '#events/api/score.ts';
import { Failure } from '../../parts/failure.tsx';
import { formatCount } from '../../parts/format.ts';
import { Loading } from '../../parts/loading.tsx';
import { useApi } from '../../session/session.tsx';
import { GapsTable } from './gaps-table.tsx';
import { WatchTable } from './watch-table.tsx';
import { formatMonth, inWords, shadowText } from './words.ts';

/** How the score in force does, month by month, and what rang. */
export function WatchCard() {
  const api = useApi();
  const watches = useQuery({
    queryKey: ['score-watches'],
    queryFn: () => api.get(ScoreWatchList, '/score-watches'),
  });
  if (watches.isError)
    return <Failure error={watches.error} retry={() => void watches.refetch()} />;
  if (!watches.data) return <Loading rows={2} height={72} />;
  const { months } = watches.data;
  return (
    <Card withBorder padding="sm">
      <Stack gap="sm">
        <Title order={2} size="h5">
          Mês a mês
        </Title>
        {months.length === 0 && (
          <Text size="sm" c="dimmed">
            Ainda não há mês medido. Às segundas-feiras o sistema mede o mês, com 500 casos ou mais.
          </Text>
        )}
        {months.map((month) => (
          <section key={month.month} aria-label={formatMonth(month.month)}>
            <Text size="sm" fw={600}>
              {formatMonth(month.month)}: {month.modelId}, {formatCount(month.looked)} casos olhados
            </Text>
            {month.alarms.length > 0 && (
              <Alert color="red" title="O que pede olhos" mt={4}>
                {month.alarms.map((alarm) => (
                  <Text key={alarm} size="sm">
                    {inWords(alarm)}
                  </Text>
                ))}
              </Alert>
            )}
            <Stack gap="sm">
              <WatchTable month={month} />
              <GapsTable gaps={month.gaps} />
              {month.shadows.map((shadow) => (
                <Text key={shadow.modelId} size="sm">
                  {shadowText(shadow)}
                </Text>
              ))}
            </Stack>
          </section>
        ))}
      </Stack>
    </Card>
  );
}
