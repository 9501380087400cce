import { Button, Card, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type * as z from 'zod';
import { PublishedOfferPolicy } from '#events/api/agreement.ts';
import { Failure } from '../../parts/failure.tsx';
import { formatMoment } from '../../parts/format.ts';
import { Loading } from '../../parts/loading.tsx';
import { PageHeading } from '../../parts/page-heading.tsx';
import { useCredor } from '../../session/credor.tsx';
import { may } from '../../session/may.ts';
import { useApi } from '../../session/session.tsx';
import { BandCard } from './band-card.tsx';
import { PolicyForm } from './policy-form.tsx';
import { rulesOf } from './words.ts';

/** What the credor offers to whom, to read and to change. */
export function OffersPage() {
  const api = useApi();
  const { me, credor } = useCredor();
  const [editing, setEditing] = useState<string | null>(null);
  const policy = useQuery({
    queryKey: ['offer-policy', credor.credorId],
    queryFn: () => api.get(PublishedOfferPolicy, `/credores/${credor.credorId}/offer-policy`),
  });
  const isEditing = editing === credor.credorId;
  return (
    <Stack gap="md" maw={960}>
      <PageHeading title="Política de ofertas">
        {policy.data && !isEditing && may(me, 'publish-offers') && (
          <Button size="xs" variant="default" onClick={() => setEditing(credor.credorId)}>
            Alterar
          </Button>
        )}
      </PageHeading>
      {policy.isError && <Failure error={policy.error} retry={() => void policy.refetch()} />}
      {policy.isPending && <Loading rows={4} height={96} />}
      {policy.data &&
        (isEditing ? (
          <PolicyForm published={policy.data} close={() => setEditing(null)} />
        ) : (
          <Policy published={policy.data} />
        ))}
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
