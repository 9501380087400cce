import { Button, Card, Group, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { PublishedCreditPolicyView } from '#events/api/credit.ts';
import { Failure } from '../../parts/failure.tsx';
import { formatMoment } from '../../parts/format.ts';
import { Loading } from '../../parts/loading.tsx';
import { useIfAny } from '../../parts/use-if-any.ts';
import { useCredor } from '../../session/credor.tsx';
import { may } from '../../session/may.ts';
import { CreditPolicyForm } from './credit-policy-form.tsx';
import { policySentences } from './words.ts';

/** How the credor decides on credit, to read and to change. Until it publishes that, nobody is assessed. */
export function CreditPolicyCard() {
  const { me, credor } = useCredor();
  const [isEditing, setEditing] = useState(false);
  const policy = useIfAny({
    schema: PublishedCreditPolicyView,
    path: `/credores/${credor.credorId}/credit-policy`,
    queryKey: ['credit-policy', credor.credorId],
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
