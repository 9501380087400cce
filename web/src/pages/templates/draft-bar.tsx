import { Alert, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { TemplateDraftView } from '#events/api/template.ts';
import { Failure } from '../../parts/failure.tsx';
import { formatMoment } from '../../parts/format.ts';
import { personText } from '../../parts/person-text.ts';
import type { Writing } from './template-editor.tsx';
import { type TextPlace, useDraftDeeds } from './use-draft.ts';

const NOTE_LENGTH_MIN = 3;

type Bar = Writing & {
  readonly place: TextPlace;
  /** Null while nobody has saved one. */
  readonly draft: TemplateDraftView | null;
  readonly version: number;
  /** Of a credor's own text: that the general one may stand again, at once or by a draft where two people are wanted. */
  readonly giveUp?: 'at-once' | 'by-draft' | undefined;
};

/** What may be done with a text while it is written: saved, published, or asked of another person. */
export function DraftBar({
  place,
  written,
  draft,
  version,
  isChanged,
  isSound,
  undo,
  giveUp,
}: Bar) {
  const deeds = useDraftDeeds(place, draft, version);
  const isReturn = draft !== null && draft.document === null;
  const [note, setNote] = useState('');
  const turn = draft?.turn ?? 'publish';
  const hasNote = note.trim().length >= NOTE_LENGTH_MIN;
  const isSaved = draft !== null && !isChanged;
  const mayPublish = turn === 'publish' || turn === 'approve';
  return (
    <Stack gap="xs">
      {draft && (
        <Text size="sm" c="dimmed">
          Rascunho salvo em {formatMoment(draft.savedAt)} {personText(draft.savedBy)}
          {isReturn ? ': volta ao texto de todos' : ''}
          {draft.restores === null ? '' : `; traz de volta a versão ${draft.restores}`}.
        </Text>
      )}
      {draft?.proposal && (
        <Alert color={turn === 'approve' ? 'orange' : 'gray'} title="À espera de aprovação">
          Pedida em {formatMoment(draft.proposal.at)} {personText(draft.proposal.by)}: “
          {draft.proposal.note}”
        </Alert>
      )}
      {isSaved && turn === 'propose' && (
        <TextInput
          label="Por quê"
          description="Outra pessoa, que não escreveu nem pediu, publica."
          value={note}
          maxLength={300}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
      )}
      <Group gap="xs">
        {mayPublish && (
          <Button
            disabled={!isSound || !(isChanged || draft) || (isChanged && draft !== null)}
            loading={deeds.publish.isPending}
            onClick={() => deeds.publish.mutate(written)}
          >
            {turn === 'approve' ? 'Aprovar e publicar' : 'Publicar'} versão {version + 1}
          </Button>
        )}
        {isSaved && turn === 'propose' && (
          <Button
            disabled={!hasNote}
            loading={deeds.propose.isPending}
            onClick={() => deeds.propose.mutate(note)}
          >
            Pedir publicação
          </Button>
        )}
        <Button
          variant="default"
          disabled={!isChanged}
          loading={deeds.save.isPending}
          onClick={() => deeds.save.mutate(written)}
        >
          Salvar rascunho
        </Button>
        <Button variant="default" disabled={!isChanged} onClick={undo}>
          Desfazer
        </Button>
        {giveUp && !isReturn && (
          <Button
            variant="default"
            loading={deeds.save.isPending}
            onClick={() =>
              giveUp === 'at-once' ? deeds.publish.mutate(null) : deeds.save.mutate(null)
            }
          >
            Voltar ao texto de todos
          </Button>
        )}
        {draft?.proposal && (
          <Button
            variant="default"
            loading={deeds.refuse.isPending}
            onClick={() => deeds.refuse.mutate()}
          >
            {turn === 'approve' ? 'Recusar' : 'Retirar pedido'}
          </Button>
        )}
        {draft && (
          <Button
            variant="default"
            loading={deeds.discard.isPending}
            onClick={() => deeds.discard.mutate()}
          >
            Descartar rascunho
          </Button>
        )}
      </Group>
      {deeds.error && <Failure error={deeds.error} />}
    </Stack>
  );
}
