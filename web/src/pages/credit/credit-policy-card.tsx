import { Button, Card, Group, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { PublishedCreditPolicyView } from '#events/api/credit.ts';
import { ApiError } from '../../api/client.ts';
import { Failure } from '../../parts/failure.tsx';
import { formatMoment } from '../../parts/format.ts';
import { Loading } from '../../parts/loading.tsx';
import { useCredor } from '../../session/credor.tsx';
import { may } from '../../session/may.ts';
import { useApi } from '../../session/session.tsx';
import { CreditPolicyForm } from './credit-policy-form.tsx';
import { policySentences } from './words.ts';

/** How the credor decides on credit, to read and to change. Until it publishes that, nobody is assessed. */
export function CreditPolicyCard() {
  const api = useApi();
  const { me, credor } = useCredor();
  const [isEditing, setEditing] = useState(false);
  const policy = useQuery({
    queryKey: ['credit-policy', credor.credorId],
    queryFn: () =>
      api
        .get(PublishedCreditPolicyView, `/credores/${credor.credorId}/credit-policy`)
        .catch(noneYet),
  });
  if (policy.isError) return <Failure error={policy.error} retry={() => void policy.refetch()} />;
  if (policy.isPending) return <Loading rows={1} height={96} />;
  const published = policy.data;
  if (isEditing) return <CreditPolicyForm published={published} close={() => setEditing(false)} />;
  return (
    <Card withBorder padding="sm">
      <Group justify="space-between" gap="xs" mb={4}>
        <Title order={2} size="h5">
          Política
        </Title>
        {may(me, 'publish-credit-policy') && (
          <Button size="xs" variant="default" onClick={() => setEditing(true)}>
            {published ? 'Alterar' : 'Escrever a política'}
          </Button>
        )}
      </Group>
      {published ? (
        <>
          {policySentences(published.document).map((sentence) => (
            <Text key={sentence} size="sm">
              {sentence}
            </Text>
          ))}
          <Text size="xs" c="dimmed" mt={4}>
            Versão {published.version}, publicada em {formatMoment(published.publishedAt)}. O que já
            foi analisado segue a que valia no seu dia.
          </Text>
        </>
      ) : (
        <Text size="sm">Sem política, ninguém é analisado.</Text>
      )}
    </Card>
  );
}

/** A credor that has published none assesses nobody: that is no failure. */
function noneYet(error: unknown): PublishedCreditPolicyView | null {
  if (error instanceof ApiError && error.problem.status === 404) return null;
  throw error;
}
