import { Alert, Button, Stack, Text } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { PublishedRegua, ReguaDraftView } from '#events/api/regua.ts';
import { Failure } from '../../parts/failure.tsx';
import { Loading } from '../../parts/loading.tsx';
import { Nothing } from '../../parts/nothing.tsx';
import { useDraft as useDocumentDraft } from '../../parts/use-draft.ts';
import { useCredor } from '../../session/credor.tsx';
import { may } from '../../session/may.ts';
import { useApi } from '../../session/session.tsx';
import { useCarteirasDrafted } from '../carteiras/use-carteiras-draft.ts';
import { Draft } from './draft.ts';
import { DraftEditor } from './draft-editor.tsx';
import { DiscardButton } from './discard-button.tsx';
import { TrialCard } from './trial/trial-card.tsx';
import { useDraft, useRefresh } from './use-regua.ts';

type Where = { readonly reguaId: string; readonly liveVersion: number };

/** The next version of a régua while it is written. */
export function DraftTab({ reguaId, liveVersion }: Where) {
  const draft = useDraft(reguaId);
  if (draft.isError) return <Failure error={draft.error} retry={() => void draft.refetch()} />;
  if (draft.isPending) return <Loading rows={4} height={96} />;
  return draft.data ? (
    <Written draft={draft.data} />
  ) : (
    <Begin reguaId={reguaId} liveVersion={liveVersion} />
  );
}

function Written({ draft }: { readonly draft: ReguaDraftView }) {
  const parsed = Draft.safeParse(draft.document);
  if (parsed.success)
    return <DraftEditor key={draft.revision} draft={draft} document={parsed.data} />;
  return (
    <Stack gap="sm" align="flex-start">
      <Alert color="orange" title="O editor não consegue mostrar este rascunho" role="alert">
        Ele foi escrito de outro modo e falta-lhe o que um passo precisa. Corrija-o por onde foi
        escrito, ou descarte-o.
      </Alert>
      {draft.problems.map(({ path, message }) => (
        <Text key={`${path} ${message}`} size="sm">
          {message}
        </Text>
      ))}
      <DiscardButton draft={draft} />
    </Stack>
  );
}

function Begin({ reguaId, liveVersion }: Where) {
  const api = useApi();
  const refresh = useRefresh();
  const { me } = useCredor();
  const begin = useMutation({
    mutationFn: async () => {
      const path = `/reguas/${reguaId}/versions/${liveVersion}`;
      const { document } = await api.get(PublishedRegua, path);
      const body = { expectedRevision: 0, document };
      return api.send(ReguaDraftView, 'PUT', `/reguas/${reguaId}/draft`, body);
    },
    onSuccess: refresh,
  });
  return (
    <Stack gap="sm">
      <Nothing icon={IconPencil} title="Nenhum rascunho">
        Um rascunho começa com o que está em vigor. Devedores só o percebem depois de publicado.
      </Nothing>
      {begin.error && <Failure error={begin.error} />}
      {may(me, 'write-reguas') && (
        <Button
          size="xs"
          style={{ alignSelf: 'center' }}
          loading={begin.isPending}
          onClick={() => begin.mutate()}
        >
          Começar rascunho
        </Button>
      )}
      {liveVersion > 0 && <CarteirasAlone reguaId={reguaId} />}
    </Stack>
  );
}

/** The draft of the carteiras, where there is one, is tried with what is in force of the régua. */
function CarteirasAlone({ reguaId }: Pick<Where, 'reguaId'>) {
  const carteiras = useDocumentDraft(useCarteirasDrafted()).data;
  if (!carteiras) return null;
  const canTry = carteiras.turn !== 'look' && carteiras.problems.length === 0;
  return <TrialCard reguaId={reguaId} revision={null} canTry={canTry} isChanged={false} />;
}
