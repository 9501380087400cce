import { Alert, Button, Card, Group, List, Stack, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { Carteiras } from '#shared/domain/carteira/carteira.ts';
import { compareCarteiras } from '#shared/domain/carteira/compare-carteiras.ts';
import type { CarteirasDraftView } from '#events/api/carteiras-draft.ts';
import { Failure } from '../../parts/failure.tsx';
import { formatMoment } from '../../parts/format.ts';
import { personText } from '../regua/words.ts';
import type { Published } from './draft.ts';
import { useDraftDeeds } from './use-carteiras-draft.ts';

const NOTE_LENGTH_MIN = 3;

type Desk = { readonly draft: CarteirasDraftView; readonly published: Published };

/** What somebody wants changed in the carteiras, and what of that is this person's to do. */
export function DraftCard({ draft, published }: Desk) {
  const [note, setNote] = useState('');
  const { save: _, propose, publish, refuse, discard } = useDraftDeeds(draft, published.version);
  const { turn, proposal, problems } = draft;
  const differences = differencesOf(published.document, draft.document);
  const error = propose.error ?? publish.error ?? refuse.error ?? discard.error;
  const mayPublish = turn === 'publish' || turn === 'approve';
  return (
    <Card withBorder padding="sm" component="section" aria-label="Rascunho das carteiras">
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
        <List size="sm" spacing={4}>
          {differences.map((text) => (
            <List.Item key={text}>{text}</List.Item>
          ))}
        </List>
        {differences.length === 0 && <Text size="sm">Nada muda.</Text>}
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
                {turn === 'approve' ? 'Aprovar e publicar' : 'Publicar'} versão{' '}
                {published.version + 1}
              </Button>
            )}
          </Group>
        )}
      </Stack>
    </Card>
  );
}

/** Nothing where one of the two has a rule that the facts of today no longer know. */
function differencesOf(before: unknown, after: unknown): readonly string[] {
  const [then, now] = [Carteiras.safeParse(before), Carteiras.safeParse(after)];
  return then.success && now.success ? compareCarteiras(then.data, now.data) : [];
}
