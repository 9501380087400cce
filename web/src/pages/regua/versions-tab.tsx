import { Badge, Button, Card, Group, Stack, Text, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { ReguaRolledBack, type ReguaVersion } from '#events/api/regua.ts';
import { ActionModal } from '../../parts/action-modal.tsx';
import { Failure } from '../../parts/failure.tsx';
import { formatMoment } from '../../parts/format.ts';
import { Loading } from '../../parts/loading.tsx';
import { useCredor } from '../../session/credor.tsx';
import { may } from '../../session/may.ts';
import { useApi } from '../../session/session.tsx';
import { Differences } from './differences-card.tsx';
import { LostExceptionsNotice } from './lost-exceptions.tsx';
import { useLostExceptions } from './use-lost-exceptions.ts';
import { useRefresh, useVersions } from './use-regua.ts';
import { personText } from '../../parts/person-text.ts';

type Where = { readonly reguaId: string; readonly liveVersion: number };

/** What was published, by whom and why, with the way back. */
export function VersionsTab({ reguaId, liveVersion }: Where) {
  const versions = useVersions(reguaId);
  if (versions.isError) {
    return <Failure error={versions.error} retry={() => void versions.refetch()} />;
  }
  if (versions.isPending) return <Loading rows={3} height={72} />;
  return (
    <Stack gap="sm">
      {versions.data.items.map((version) => (
        <VersionCard
          key={version.version}
          reguaId={reguaId}
          version={version}
          liveVersion={liveVersion}
        />
      ))}
      {versions.data.items.length === 0 && <Text size="sm">Nada foi publicado ainda.</Text>}
    </Stack>
  );
}

function VersionCard({
  reguaId,
  version,
  liveVersion,
}: Where & { readonly version: ReguaVersion }) {
  const { me } = useCredor();
  const [compares, setCompares] = useState(false);
  const [returns, setReturns] = useState(false);
  const { version: number, publishedAt, publishedBy, approvedBy, note, restores } = version;
  const isLive = number === liveVersion;
  return (
    <Card withBorder padding="sm" component="section" aria-label={`Versão ${number}`}>
      <Group justify="space-between" align="flex-start">
        <div>
          <Group gap="xs">
            <Text fw={600}>Versão {number}</Text>
            {isLive && <Badge color="regua.7">em vigor</Badge>}
            {restores !== null && (
              <Badge color="gray.7" tt="none">
                traz de volta a {restores}
              </Badge>
            )}
          </Group>
          <Text size="sm" c="dimmed">
            {formatMoment(publishedAt)} {personText(publishedBy)}
            {approvedBy !== null && `, aprovada ${personText(approvedBy)}`}
          </Text>
          {note !== null && <Text size="sm">{note}</Text>}
        </div>
        {!isLive && (
          <Group gap="xs">
            <Button size="compact-sm" variant="default" onClick={() => setCompares(!compares)}>
              {compares ? 'Esconder' : 'Comparar com a em vigor'}
            </Button>
            {may(me, 'write-reguas') && (
              <Button size="compact-sm" variant="default" onClick={() => setReturns(true)}>
                Voltar a esta
              </Button>
            )}
          </Group>
        )}
      </Group>
      {compares && (
        <Differences
          reguaId={reguaId}
          from={String(number)}
          to={String(liveVersion)}
          of={`${number}.${liveVersion}`}
        />
      )}
      {returns && (
        <RollbackModal
          reguaId={reguaId}
          liveVersion={liveVersion}
          toVersion={number}
          close={() => setReturns(false)}
        />
      )}
    </Card>
  );
}

type Rollback = Where & { readonly toVersion: number; readonly close: () => void };

function RollbackModal({ reguaId, liveVersion, toVersion, close }: Rollback) {
  const api = useApi();
  const refresh = useRefresh();
  const [note, setNote] = useState('');
  const of = `${liveVersion}.${toVersion}`;
  const sides = { reguaId, from: String(liveVersion), to: String(toVersion), of };
  const exceptions = useLostExceptions(sides, true);
  const rollBack = useMutation({
    mutationFn: () =>
      api.send(ReguaRolledBack, 'POST', `/reguas/${reguaId}/rollback`, {
        expectedVersion: liveVersion,
        toVersion,
        note,
        ...exceptions.body,
      }),
    onSuccess: async ({ outcome, version }) => {
      const message =
        outcome === 'published'
          ? `Versão ${version} publicada: diz o mesmo que a ${toVersion}.`
          : 'A volta virou um rascunho que espera por outra pessoa.';
      notifications.show({ message });
      close();
      await refresh();
    },
  });
  return (
    <ActionModal
      title={`Voltar à versão ${toVersion}`}
      verb={`Publicar a ${toVersion} de novo`}
      opened
      close={close}
      act={() => rollBack.mutate()}
      isActing={rollBack.isPending}
      error={rollBack.error}
      isReady={note.trim().length >= 3 && exceptions.isSettled}
    >
      <Text size="sm">
        O que a versão {toVersion} diz é publicado como a versão {liveVersion + 1}. Quem está no
        caminho fica na sua versão.
      </Text>
      <LostExceptionsNotice of={exceptions} />
      <Textarea
        label="Por quê"
        value={note}
        maxLength={300}
        onChange={(event) => setNote(event.currentTarget.value)}
        autosize
        minRows={2}
      />
    </ActionModal>
  );
}
