import { Text, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ScoreModelAnswer } from '#events/api/score.ts';
import { ActionModal } from '../../parts/action-modal.tsx';
import { useApi } from '../../session/session.tsx';

type Decision = {
  readonly modelId: string;
  readonly verb: 'approval' | 'refusal';
  readonly title: string;
  readonly button: string;
  readonly close: () => void;
};

const NOTE_MIN = 5;
const DONE = {
  'in-force': 'O modelo está em vigor.',
  proposed: 'Aprovado por você; falta a segunda pessoa.',
  refused: 'O modelo foi recusado.',
} as const;

/** Puts a model in force or refuses it, with a reason that is kept. */
export function DecisionModal({ modelId, verb, title, button, close }: Decision) {
  const api = useApi();
  const queries = useQueryClient();
  const [note, setNote] = useState('');
  const decide = useMutation({
    mutationFn: () =>
      api.send(ScoreModelAnswer, 'POST', `/score-models/${modelId}/${verb}`, { note }),
    onSuccess: async ({ outcome }) => {
      close();
      notifications.show({ message: DONE[outcome] });
      await queries.invalidateQueries({ queryKey: ['score-models'] });
    },
  });
  return (
    <ActionModal
      title={title}
      verb={button}
      opened
      close={close}
      act={() => decide.mutate()}
      isActing={decide.isPending}
      error={decide.error}
      isReady={note.trim().length >= NOTE_MIN}
    >
      <Textarea
        label="Por quê"
        description="Fica registrado com o seu nome."
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        maxLength={600}
        autosize
        minRows={2}
        data-autofocus
      />
      <Text size="sm" c="dimmed">
        As notas já calculadas ficam como estão; a próxima de cada caso sai do modelo em vigor.
      </Text>
    </ActionModal>
  );
}
