import { Grid, SegmentedControl, SimpleGrid, Skeleton, Stack, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { Overview } from '#events/api/overview.ts';
import { Failure } from '../../parts/failure.tsx';
import { formatDate } from '../../parts/format.ts';
import { Loading } from '../../parts/loading.tsx';
import { PageHeading } from '../../parts/page-heading.tsx';
import { useCredor } from '../../session/credor.tsx';
import { useApi } from '../../session/session.tsx';
import { AgingCard } from './aging-card.tsx';
import { ChannelTable } from './channel-table.tsx';
import { FigureCard } from './figure-card.tsx';
import { HeldCard } from './held-card.tsx';

// Charts are half of the console's code and only this page draws any.
const EvolutionChart = lazy(() => import('./evolution-chart.tsx'));

const SPANS = [
  { value: '7', label: '7 dias' },
  { value: '30', label: '30 dias' },
  { value: '60', label: '60 dias' },
  { value: '365', label: '1 ano' },
];

/** How the book of one credor is doing. */
export function OverviewPage() {
  const api = useApi();
  const { credor } = useCredor();
  const [days, setDays] = useState('60');
  const overview = useQuery({
    queryKey: ['overview', credor.credorId, days],
    queryFn: () => api.get(Overview, `/overview?credorId=${credor.credorId}&days=${days}`),
    placeholderData: keepPreviousData,
  });
  return (
    <Stack gap="sm">
      <PageHeading title="Visão geral">
        <SegmentedControl
          size="xs"
          data={SPANS}
          value={days}
          onChange={setDays}
          aria-label="Período"
        />
      </PageHeading>
      {overview.isError && <Failure error={overview.error} retry={() => void overview.refetch()} />}
      {overview.isPending && <Loading rows={4} height={120} />}
      {overview.data && <Figures overview={overview.data} />}
    </Stack>
  );
}

function Figures({ overview }: { readonly overview: Overview }) {
  return (
    <>
      <SimpleGrid cols={{ base: 2, sm: 3, lg: 6 }} spacing="xs" verticalSpacing="xs">
        {overview.figures.map((figure) => (
          <FigureCard key={figure.key} figure={figure} />
        ))}
      </SimpleGrid>
      <Text size="xs" c="dimmed">
        {overview.snapshotDay === null
          ? 'A primeira foto da carteira é tirada de madrugada.'
          : `Carteira conforme a foto de ${formatDate(overview.snapshotDay)}; o resto, até agora.`}
      </Text>
      <Grid gap="sm">
        <Grid.Col span={{ base: 12, md: 7 }}>
          <Suspense fallback={<Skeleton height={330} />}>
            <EvolutionChart evolution={overview.evolution} />
          </Suspense>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 5 }}>
          <AgingCard aging={overview.aging} />
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 7 }}>
          <ChannelTable channels={overview.contactsByChannel} />
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 5 }}>
          <HeldCard held={overview.heldByReason} />
        </Grid.Col>
      </Grid>
    </>
  );
}
