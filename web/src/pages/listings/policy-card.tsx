import { Button, Card, Group, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type * as z from 'zod';
import { PublishedListingPolicyView } from '#events/api/listing.ts';
import { ListingKind } from '#shared/domain/listing/listing-kind.ts';
import { ApiError } from '../../api/client.ts';
import { Failure } from '../../parts/failure.tsx';
import { formatMoment } from '../../parts/format.ts';
import { Loading } from '../../parts/loading.tsx';
import { useCredor } from '../../session/credor.tsx';
import { may } from '../../session/may.ts';
import { useApi } from '../../session/session.tsx';
import { PolicyForm } from './policy-form.tsx';
import { LISTING_KINDS, policyText } from './words.ts';

type Published = z.infer<typeof PublishedListingPolicyView>;

/** Which debts the credor has listed and where, to read and to change. Until it publishes that, nobody is listed. */
export function PolicyCard() {
  const api = useApi();
  const { me, credor } = useCredor();
  const [isEditing, setEditing] = useState(false);
  const policy = useQuery({
    queryKey: ['listing-policy', credor.credorId],
    queryFn: () =>
      api
        .get(PublishedListingPolicyView, `/credores/${credor.credorId}/listing-policy`)
        .catch(noneYet),
  });
  if (policy.isError) return <Failure error={policy.error} retry={() => void policy.refetch()} />;
  if (policy.isPending) return <Loading rows={1} height={96} />;
  const published = policy.data;
  if (isEditing) return <PolicyForm published={published} close={() => setEditing(false)} />;
  return (
    <Card withBorder padding="sm">
      <Group justify="space-between" gap="xs" mb={4}>
        <Title order={2} size="h5">
          Política
        </Title>
        {may(me, 'publish-listing-policy') && (
          <Button size="xs" variant="default" onClick={() => setEditing(true)}>
            {published ? 'Alterar' : 'Escrever a política'}
          </Button>
        )}
      </Group>
      {ListingKind.options.map((kind) => (
        <Text key={kind} size="sm">
          <b>{LISTING_KINDS[kind]}</b>: {policyText(published?.document[kind] ?? null)}
        </Text>
      ))}
      {published && (
        <Text size="xs" c="dimmed" mt={4}>
          Versão {published.version}, publicada em {formatMoment(published.publishedAt)}. O que já
          foi pedido segue a que valia no seu dia.
        </Text>
      )}
    </Card>
  );
}

/** A credor that has published none lists nobody: that is no failure. */
function noneYet(error: unknown): Published | null {
  if (error instanceof ApiError && error.problem.status === 404) return null;
  throw error;
}
