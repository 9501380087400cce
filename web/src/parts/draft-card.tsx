import { Alert, Button, Card, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { personText } from './person-text.ts';
import { Failure } from './failure.tsx';
import { formatMoment } from './format.ts';
import { type DraftFacts, type Drafted, useDraftDeeds } from './use-draft.ts';

const NOTE_LENGTH_MIN = 3;

type Desk<View> = {
  /** What it is a draft of, as `das carteiras`. */
  readonly of: string;
  readonly drafted: Drafted<View>;
  readonly draft: DraftFacts;
  /** In force; 0 while there is none. */
  readonly version: number;
  /** What the draft changes. */
  readonly children: ReactNode;
};

/** What somebody wants changed in a document, and what of that is this person's to do. */
export function DraftCard<View>({ of, drafted, draft, version, children }: Desk<View>) {
  const [note, setNote] = useState('');
  const { save: _, propose, publish, refuse, discard } = useDraftDeeds(drafted, draft, version);
  const { turn, proposal, problems } = draft;
  const error = propose.error ?? publish.error ?? refuse.error ?? discard.error;
  const mayPublish = turn === 'publish' || turn === 'approve';
  return (
    <Card withBorder padding="sm" component="section" aria-label={`Rascunho ${of}`}>
      <Stack gap="xs">
        <Title order={2} size="h5">
          Rascunho
        </Title>
        <Text size="sm" c="dimmed">
          Salvo em {formatMoment(draft.savedAt)} {personText(draft.savedBy)}. Uma pessoa pede a
          publicação, e outra, que não escreveu nem pediu, publica.
        </Text>
        {proposal && (
          <Alert color={turn === 'approve' ? 'orange' : 'gray'} title="À espera de aprovação">
            Pedida em {formatMoment(proposal.at)} {personText(proposal.by)}: “{proposal.note}”
          </Alert>
        )}
        {children}
        {problems.map(({ path, message }) => (
          <Text key={`${path} ${message}`} size="sm" c="red">
            {message}
          </Text>
        ))}
        {turn === 'propose' && (
          <TextInput
            label="Por quê"
            value={note}
            maxLength={300}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
        )}
        {error && <Failure error={error} />}
        {turn !== 'look' && (
          <Group gap="xs" justify="flex-end">
            <Button
              variant="default"
              size="xs"
              loading={discard.isPending}
              onClick={() => discard.mutate()}
            >
              Descartar rascunho
            </Button>
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
                disabled={note.trim().length < NOTE_LENGTH_MIN}
                loading={propose.isPending}
                onClick={() => propose.mutate(note)}
              >
                Pedir publicação
              </Button>
            )}
            {mayPublish && (
              <Button size="xs" loading={publish.isPending} onClick={() => publish.mutate()}>
                {turn === 'approve' ? 'Aprovar e publicar' : 'Publicar'} versão {version + 1}
              </Button>
            )}
          </Group>
        )}
      </Stack>
    </Card>
  );
}
