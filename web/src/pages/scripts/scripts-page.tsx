import { Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { PublishedCallScripts } from '#events/api/call-scripts.ts';
import { DEFAULT_CALL_SCRIPTS } from '#shared/domain/call/call-script.ts';
import { Failure } from '../../parts/failure.tsx';
import { formatMoment } from '../../parts/format.ts';
import { Loading } from '../../parts/loading.tsx';
import { PageHeading } from '../../parts/page-heading.tsx';
import { personText } from '../../parts/person-text.ts';
import { useDraft } from '../../parts/use-draft.ts';
import { useCarteiraName } from '../../parts/carteiras.ts';
import { useCredor } from '../../session/credor.tsx';
import { may } from '../../session/may.ts';
import { ScriptsDraftCard } from './draft-card.tsx';
import { ScriptCard } from './script-card.tsx';
import { ScriptTrial } from './script-trial.tsx';
import { ScriptsForm } from './scripts-form.tsx';
import { useScripts, useScriptsDrafted } from './use-scripts.ts';

/** What operators of the credor say on the telephone, to read and to change. */
export function ScriptsPage() {
  const { me, credor } = useCredor();
  const [editing, setEditing] = useState<string | null>(null);
  const scripts = useScripts();
  const drafted = useScriptsDrafted();
  const draft = useDraft(drafted);
  const isEditing = editing === credor.credorId;
  const published = scripts.data?.published ?? null;
  const inForce = published?.document ?? DEFAULT_CALL_SCRIPTS;
  const version = published?.version ?? 0;
  return (
    <Stack gap="md" maw={960}>
      <PageHeading title="Roteiros de ligação">
        {scripts.isSuccess && draft.isSuccess && !isEditing && may(me, 'publish-scripts') && (
          <Button size="xs" variant="default" onClick={() => setEditing(credor.credorId)}>
            Alterar
          </Button>
        )}
      </PageHeading>
      {scripts.isError && <Failure error={scripts.error} retry={() => void scripts.refetch()} />}
      {draft.isError && <Failure error={draft.error} retry={() => void draft.refetch()} />}
      {scripts.isPending && <Loading rows={2} height={160} />}
      {scripts.isSuccess &&
        (isEditing ? (
          <ScriptsForm
            document={draft.data?.document ?? inForce}
            version={version}
            draft={draft.data ?? null}
            fourEyes={scripts.data.fourEyes}
            close={() => setEditing(null)}
          />
        ) : (
          <>
            {draft.data && (
              <ScriptsDraftCard draft={draft.data} inForce={inForce} version={version} />
            )}
            <Scripts published={published} />
            <ScriptTrial document={inForce} />
          </>
        ))}
    </Stack>
  );
}

function Scripts({ published }: { readonly published: PublishedCallScripts | null }) {
  const { opening, body, carteiras } = published?.document ?? DEFAULT_CALL_SCRIPTS;
  const carteiraName = useCarteiraName();
  return (
    <>
      <Text size="sm" c="dimmed">
        {published
          ? `Versão ${published.version}, publicada em ${formatMoment(published.publishedAt)} ${personText(published.publishedBy)}${published.approvedBy === undefined ? '' : `, aprovada ${personText(published.approvedBy)}`}.`
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
