import { Card, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { PublishedOfferPolicy } from '#events/api/agreement.ts';
import type * as z from 'zod';
import { Failure } from '../../parts/failure.tsx';
import { formatMoment } from '../../parts/format.ts';
import { Loading } from '../../parts/loading.tsx';
import { PageHeading } from '../../parts/page-heading.tsx';
import { useCredor } from '../../session/credor.tsx';
import { useApi } from '../../session/session.tsx';
import { BandCard } from './band-card.tsx';
import { rulesOf } from './words.ts';

/** What the credor offers to whom, to read. */
export function OffersPage() {
  const api = useApi();
  const { credor } = useCredor();
  const policy = useQuery({
    queryKey: ['offer-policy', credor.credorId],
    queryFn: () => api.get(PublishedOfferPolicy, `/credores/${credor.credorId}/offer-policy`),
  });
  return (
    <Stack gap="md" maw={960}>
      <PageHeading title="Política de ofertas" />
      {policy.isError && <Failure error={policy.error} retry={() => void policy.refetch()} />}
      {policy.isPending && <Loading rows={4} height={96} />}
      {policy.data && <Policy published={policy.data} />}
    </Stack>
  );
}

function Policy({ published }: { readonly published: z.infer<typeof PublishedOfferPolicy> }) {
  const { document, version, publishedAt } = published;
  return (
    <>
      <Text size="sm" c="dimmed">
        {document.title}, versão {version}, publicada em {formatMoment(publishedAt)}. Vale a
        primeira faixa em que o caso cabe; acordos assinados seguem a versão do seu dia.
      </Text>
      <Card withBorder padding="sm">
        <Title order={2} size="h5" mb={4}>
          Para todos
        </Title>
        {rulesOf(document).map((rule) => (
          <Text key={rule} size="sm">
            {rule}
          </Text>
        ))}
      </Card>
      {document.bands.map((band) => (
        <BandCard key={band.bandId} band={band} />
      ))}
    </>
  );
}
