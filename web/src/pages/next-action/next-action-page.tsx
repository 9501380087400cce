import { Button, Card, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type * as z from 'zod';
import { PublishedNextActionPolicy } from '#events/api/next-action.ts';
import { Failure } from '../../parts/failure.tsx';
import { formatMoment, formatPercent } from '../../parts/format.ts';
import { Loading } from '../../parts/loading.tsx';
import { PageHeading } from '../../parts/page-heading.tsx';
import { useIfAny } from '../../parts/use-if-any.ts';
import { useCredor } from '../../session/credor.tsx';
import { may } from '../../session/may.ts';
import { ExperienceCard } from './experience-card.tsx';
import { PolicyForm } from './policy-form.tsx';

type Published = z.infer<typeof PublishedNextActionPolicy>;

/** How far experience chooses among channels and hours, and what it has learnt. */
export function NextActionPage() {
  const { me, credor } = useCredor();
  const [editing, setEditing] = useState<string | null>(null);
  const policy = useIfAny({
    schema: PublishedNextActionPolicy,
    path: `/credores/${credor.credorId}/next-action`,
    queryKey: ['next-action', credor.credorId],
  });
  const isEditing = editing === credor.credorId;
  return (
    <Stack gap="md" maw={960}>
      <PageHeading title="Próxima ação">
        {policy.data !== undefined && !isEditing && may(me, 'publish-next-action') && (
          <Button size="xs" variant="default" onClick={() => setEditing(credor.credorId)}>
            Alterar
          </Button>
        )}
      </PageHeading>
      {policy.isError && <Failure error={policy.error} retry={() => void policy.refetch()} />}
      {policy.isPending && <Loading rows={1} height={96} />}
      {policy.data !== undefined &&
        (isEditing ? (
          <PolicyForm published={policy.data} close={() => setEditing(null)} />
        ) : (
          <PolicyCard published={policy.data} />
        ))}
      <ExperienceCard />
    </Stack>
  );
}

function PolicyCard({ published }: { readonly published: Published | null }) {
  const document = published?.document;
  return (
    <Card withBorder padding="sm">
      <Title order={2} size="h5" mb={4}>
        Política
      </Title>
      <Text size="sm">
        {document?.mode === 'on'
          ? `Ligada: ${formatPercent(1 - document.plainLadderPercent / 100)} das pessoas recebem pelo canal e na hora que a experiência escolhe; as outras ficam na régua como está escrita.`
          : 'Desligada: a régua segue como está escrita.'}
      </Text>
      {document?.mode === 'on' && document.waitsForHabit && (
        <Text size="sm">Quem costuma pagar sozinho com poucos dias de atraso é esperado.</Text>
      )}
      {published && (
        <Text size="xs" c="dimmed" mt={4}>
          Versão {published.version}, publicada em {formatMoment(published.publishedAt)}.
        </Text>
      )}
    </Card>
  );
}
