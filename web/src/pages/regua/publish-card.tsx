import { Alert, Button, Card, Group, Stack, Text, Textarea, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { PublishedRegua, ReguaDraftView } from '#events/api/regua.ts';
import { NoContent } from '../../api/client.ts';
import { Failure } from '../../parts/failure.tsx';
import { formatMoment } from '../../parts/format.ts';
import { useApi } from '../../session/session.tsx';
import { LostExceptionsNotice } from './lost-exceptions.tsx';
import { useLostExceptions } from './use-lost-exceptions.ts';
import { useRefresh } from './use-regua.ts';
import { personText } from '../../parts/person-text.ts';

const NOTE_LENGTH = { min: 3, max: 300 } as const;

type Desk = {
  readonly draft: ReguaDraftView;
  /** Whether something was changed that is not saved yet. */
  readonly isChanged: boolean;
};

/** Publishes the draft, or what of that is this person's to do. */
export function PublishCard({ draft, isChanged }: Desk) {
  const api = useApi();
  const refresh = useRefresh();
  const [note, setNote] = useState('');
  const { reguaId, revision, liveVersion, proposal, turn } = draft;
  const path = `/reguas/${reguaId}`;
  const exceptions = useLostExceptions(
    { reguaId, from: 'live', to: 'draft', of: `${revision}.${liveVersion}` },
    liveVersion > 0 && draft.problems.length === 0,
  );
  const publish = useMutation({
    mutationFn: () =>
      api.send(PublishedRegua, 'POST', `${path}/versions`, {
        expectedVersion: liveVersion,
        expectedRevision: revision,
        ...(note.trim() && { note }),
        ...exceptions.body,
      }),
    onSuccess: async ({ version }) => {
      notifications.show({ message: `Versão ${version} publicada.` });
      await refresh();
    },
  });
  const propose = useMutation({
    mutationFn: () =>
      api.send(ReguaDraftView, 'POST', `${path}/draft/proposal`, {
        expectedRevision: revision,
        note,
      }),
    onSuccess: refresh,
  });
  const refuse = useMutation({
    mutationFn: () =>
      api.send(NoContent, 'DELETE', `${path}/draft/proposal?revision=${revision}`, null),
    onSuccess: refresh,
  });
  if (turn === 'look' || turn === 'mend') return null;
  const error = publish.error ?? propose.error ?? refuse.error;
  const asks = turn === 'publish' || turn === 'propose';
  const hasNote = note.trim().length >= NOTE_LENGTH.min;
  return (
    <Card withBorder padding="sm">
      <Stack gap="xs">
        <Title order={2} size="h5">
          Publicar
        </Title>
        {draft.fourEyes && (
          <Text size="sm" c="dimmed">
            Nesta instalação uma pessoa pede a publicação, e outra, que não escreveu nem pediu,
            publica.
          </Text>
        )}
        {proposal && (
          <Alert color={turn === 'approve' ? 'orange' : 'gray'} title="À espera de aprovação">
            Pedida em {formatMoment(proposal.at)} {personText(proposal.by)}: “{proposal.note}”
          </Alert>
        )}
        {asks && (
          <Textarea
            label="Por quê"
            description="Fica na lista de versões"
            value={note}
            maxLength={NOTE_LENGTH.max}
            onChange={(event) => setNote(event.currentTarget.value)}
            autosize
            minRows={2}
          />
        )}
        {isChanged && (
          <Text size="sm">Salve o rascunho antes: há mudanças que só estão nesta tela.</Text>
        )}
        {(turn === 'publish' || turn === 'approve') && <LostExceptionsNotice of={exceptions} />}
        {error && <Failure error={error} />}
        <Group gap="xs" justify="flex-end">
          {proposal && (
            <Button
              variant="default"
              size="xs"
              loading={refuse.isPending}
              onClick={() => refuse.mutate()}
            >
              {turn === 'approve' ? 'Recusar' : 'Retirar pedido'}
            </Button>
          )}
          {turn === 'propose' && (
            <Button
              size="xs"
              disabled={isChanged || !hasNote}
              loading={propose.isPending}
              onClick={() => propose.mutate()}
            >
              Pedir publicação
            </Button>
          )}
          {(turn === 'publish' || turn === 'approve') && (
            <Button
              size="xs"
              disabled={isChanged || !exceptions.isSettled || (turn === 'publish' && !hasNote)}
              loading={publish.isPending}
              onClick={() => publish.mutate()}
            >
              {turn === 'approve' ? 'Aprovar e publicar' : 'Publicar'} versão {liveVersion + 1}
            </Button>
          )}
        </Group>
      </Stack>
    </Card>
  );
}
