import { Radio, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { ActionModal } from '../../../parts/action-modal.tsx';
import { useDebtorAction } from './use-debtor-action.ts';

type Props = { readonly debtorId: string; readonly credorId: string; readonly close: () => void };

const WORDS_MIN = 5;

/** What a person found: the score stands, or is computed again from what is known now. */
export function AnswerReviewModal({ debtorId, credorId, close }: Props) {
  const [outcome, setOutcome] = useState('kept');
  const [words, setWords] = useState('');
  const answer = useDebtorAction(debtorId, 'score-reviews/answer', 'Revisão respondida.', close);
  return (
    <ActionModal
      title="Resposta à revisão do score"
      verb="Responder"
      opened
      close={close}
      act={() => answer.mutate({ credorId, outcome, words })}
      isActing={answer.isPending}
      error={answer.error}
      isReady={words.trim().length >= WORDS_MIN}
    >
      <Radio.Group label="O que você encontrou" value={outcome} onChange={setOutcome}>
        <Stack gap={6} mt={6}>
          <Radio value="kept" label="Os dados e as razões estão certos: a nota fica" />
          <Radio value="reassessed" label="Algo mudou ou foi corrigido: refazer a nota" />
        </Stack>
      </Radio.Group>
      <Textarea
        label="Resposta para a pessoa"
        description="Ela lê estas palavras no portal."
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
        maxLength={500}
        autosize
        minRows={2}
      />
    </ActionModal>
  );
}
