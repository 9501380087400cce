import { Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { ActionModal } from '../../../parts/action-modal.tsx';
import { useDebtorAction } from './use-debtor-action.ts';

type Props = { readonly debtorId: string; readonly credorId: string; readonly close: () => void };

/** Writes down that the debtor wants a person to look at their score. */
export function AskReviewModal({ debtorId, credorId, close }: Props) {
  const [words, setWords] = useState('');
  const done = 'Pedido registrado: a equipe tem quinze dias.';
  const ask = useDebtorAction(debtorId, 'score-reviews', done, close);
  return (
    <ActionModal
      title="Pedido de revisão do score"
      verb="Registrar o pedido"
      opened
      close={close}
      act={() => ask.mutate({ credorId, words })}
      isActing={ask.isPending}
      error={ask.error}
    >
      <Textarea
        label="Nas palavras da pessoa"
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
        maxLength={500}
        autosize
        minRows={2}
        data-autofocus
      />
      <Text size="sm" c="dimmed">
        Pedir é um direito (LGPD, art. 20) e não muda a nota. Uma pessoa responde em quinze dias.
      </Text>
    </ActionModal>
  );
}
