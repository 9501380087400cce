import { Group, Loader, SegmentedControl, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { Overview } from '#events/api/overview.ts';
import { Failure } from '../../parts/failure.tsx';
import { formatDate } from '../../parts/format.ts';
import { useCredor } from '../../session/credor.tsx';
import { useApi } from '../../session/session.tsx';
import { ChannelTable } from './channel-table.tsx';
import { FigureCard } from './figure-card.tsx';
import { HeldTable } from './held-table.tsx';

// Charts are half of the console's code and only this page draws any.
const Charts = lazy(() => import('./charts.tsx'));

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
  });
  return (
    <Stack>
      <Group justify="space-between">
        <Title order={1} size="h3">
          Visão geral
        </Title>
        <SegmentedControl
          size="xs"
          data={SPANS}
          value={days}
          onChange={setDays}
          aria-label="Período"
        />
      </Group>
      {overview.isError && <Failure error={overview.error} retry={() => void overview.refetch()} />}
      {overview.isPending && <Loader aria-label="Carregando" />}
      {overview.data && <Figures overview={overview.data} />}
    </Stack>
  );
}

function Figures({ overview }: { readonly overview: Overview }) {
  return (
    <>
      <SimpleGrid cols={{ base: 2, sm: 3, lg: 5 }} spacing="sm">
        {overview.figures.map((figure) => (
          <FigureCard key={figure.key} figure={figure} />
        ))}
      </SimpleGrid>
      <Text size="xs" c="dimmed">
        {overview.snapshotDay === null
          ? 'A primeira foto da carteira é tirada de madrugada.'
          : `Carteira conforme a foto de ${formatDate(overview.snapshotDay)}; o resto, até agora.`}
      </Text>
      <Suspense fallback={<Loader aria-label="Desenhando" />}>
        <Charts overview={overview} />
      </Suspense>
      <SimpleGrid cols={{ base: 1, md: 2 }}>
        <ChannelTable channels={overview.contactsByChannel} />
        <HeldTable held={overview.heldByReason} />
      </SimpleGrid>
    </>
  );
}
