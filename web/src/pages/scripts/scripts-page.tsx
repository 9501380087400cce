import { Button, Card, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type * as z from 'zod';
import { PublishedCallScripts } from '#events/api/work.ts';
import { DEFAULT_CALL_SCRIPTS } from '#shared/domain/call/call-script.ts';
import { Failure } from '../../parts/failure.tsx';
import { formatMoment } from '../../parts/format.ts';
import { Loading } from '../../parts/loading.tsx';
import { PageHeading } from '../../parts/page-heading.tsx';
import { useIfAny } from '../../parts/use-if-any.ts';
import { carteiraName } from '../../parts/words.ts';
import { useCredor } from '../../session/credor.tsx';
import { may } from '../../session/may.ts';
import { ScriptsForm } from './scripts-form.tsx';
import { BODY_LABEL, OPENING_LABEL } from './words.ts';
import styles from './scripts.module.css';

type Published = z.infer<typeof PublishedCallScripts>;
type Script = Pick<Published['document'], 'opening' | 'body'>;

/** What operators of the credor say on the telephone, to read and to change. */
export function ScriptsPage() {
  const { me, credor } = useCredor();
  const [editing, setEditing] = useState<string | null>(null);
  const scripts = useIfAny({
    schema: PublishedCallScripts,
    path: `/credores/${credor.credorId}/call-scripts`,
    queryKey: ['call-scripts', credor.credorId],
  });
  const isEditing = editing === credor.credorId;
  return (
    <Stack gap="md" maw={960}>
      <PageHeading title="Roteiros de ligação">
        {scripts.isSuccess && !isEditing && may(me, 'publish-scripts') && (
          <Button size="xs" variant="default" onClick={() => setEditing(credor.credorId)}>
            Alterar
          </Button>
        )}
      </PageHeading>
      {scripts.isError && <Failure error={scripts.error} retry={() => void scripts.refetch()} />}
      {scripts.isPending && <Loading rows={2} height={160} />}
      {scripts.isSuccess &&
        (isEditing ? (
          <ScriptsForm
            document={scripts.data?.document ?? DEFAULT_CALL_SCRIPTS}
            version={scripts.data?.version ?? 0}
            close={() => setEditing(null)}
          />
        ) : (
          <Scripts published={scripts.data} />
        ))}
    </Stack>
  );
}

function Scripts({ published }: { readonly published: Published | null }) {
  const { opening, body, carteiras } = published?.document ?? DEFAULT_CALL_SCRIPTS;
  return (
    <>
      <Text size="sm" c="dimmed">
        {published
          ? `Versão ${published.version}, publicada em ${formatMoment(published.publishedAt)}.`
          : 'Este credor ainda não tem roteiros próprios: vale o da casa.'}{' '}
        O operador vê o roteiro com os dados da pessoa no lugar das palavras entre chaves.
      </Text>
      <ScriptCard title="Para todos" script={{ opening, body }} />
      {carteiras.map(({ carteiraId, ...script }) => (
        <ScriptCard
          key={carteiraId}
          title={`Carteira ${carteiraName(carteiraId)}`}
          script={script}
        />
      ))}
    </>
  );
}

const ScriptCard = ({ title, script }: { readonly title: string; readonly script: Script }) => (
  <Card withBorder padding="sm" component="section" aria-label={title}>
    <Title order={2} size="h5" mb={4}>
      {title}
    </Title>
    <Text size="sm" fw={600}>
      {OPENING_LABEL}
    </Text>
    <p className={styles['said']}>{script.opening}</p>
    <Text size="sm" fw={600} mt="xs">
      {BODY_LABEL}
    </Text>
    <p className={styles['said']}>{script.body}</p>
  </Card>
);
