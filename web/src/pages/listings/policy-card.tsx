import { Button, Card, Group, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { PublishedListingPolicyView } from '#events/api/listing.ts';
import { ListingKind } from '#shared/domain/listing/listing-kind.ts';
import { Failure } from '../../parts/failure.tsx';
import { formatMoment } from '../../parts/format.ts';
import { Loading } from '../../parts/loading.tsx';
import { useIfAny } from '../../parts/use-if-any.ts';
import { useCredor } from '../../session/credor.tsx';
import { may } from '../../session/may.ts';
import { PolicyForm } from './policy-form.tsx';
import { LISTING_KINDS, policyText } from './words.ts';

/** Which debts the credor has listed and where, to read and to change. Until it publishes that, nobody is listed. */
export function PolicyCard() {
  const { me, credor } = useCredor();
  const [isEditing, setEditing] = useState(false);
  const policy = useIfAny({
    schema: PublishedListingPolicyView,
    path: `/credores/${credor.credorId}/listing-policy`,
    queryKey: ['listing-policy', credor.credorId],
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
