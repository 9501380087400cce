import { Card, Stack, Text } from '@mantine/core';
import { IconGavel } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { ListingList } from '#events/api/listing.ts';
import { Failure } from '../../parts/failure.tsx';
import { Loading } from '../../parts/loading.tsx';
import { Nothing } from '../../parts/nothing.tsx';
import { PageHeading } from '../../parts/page-heading.tsx';
import { useCredor } from '../../session/credor.tsx';
import { useApi } from '../../session/session.tsx';
import { ListingLine } from './listing-line.tsx';
import { PolicyCard } from './policy-card.tsx';

/** Every listing under way with this credor: what must be taken back first, then by the next day that counts. */
export function ListingsPage() {
  const api = useApi();
  const { credor } = useCredor();
  const listings = useQuery({
    queryKey: ['listings', credor.credorId],
    queryFn: () => api.get(ListingList, `/listings?credorId=${credor.credorId}`),
  });
  const items = listings.data?.items ?? [];
  const late = items.filter(({ listing }) => listing.deadline === 'missed').length;
  return (
    <Stack gap="md" maw={960}>
      <PageHeading title="Negativação e protesto">
        {late > 0 && (
          <Text size="sm" fw={600}>
            {late === 1 ? '1 retirada fora do prazo' : `${late} retiradas fora do prazo`}
          </Text>
        )}
      </PageHeading>
      <Text size="sm" c="dimmed">
        Quem paga é retirado em até cinco dias úteis: o que está para retirar vem primeiro.
      </Text>
      {listings.isError && <Failure error={listings.error} retry={() => void listings.refetch()} />}
      {listings.isPending && <Loading rows={5} height={56} />}
      {listings.data && items.length === 0 && (
        <Nothing icon={IconGavel} title="Nada em andamento">
          Um registro começa por um passo da régua, ou pela API, e sempre pelo aviso ao devedor.
        </Nothing>
      )}
      {items.length > 0 && (
        <Card withBorder padding={0}>
          {items.map((row) => (
            <ListingLine key={row.listing.listingId} row={row} />
          ))}
        </Card>
      )}
      <PolicyCard key={credor.credorId} />
    </Stack>
  );
}
