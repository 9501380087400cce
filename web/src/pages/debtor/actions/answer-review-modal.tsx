import { NumberInput, Radio, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { ActionModal } from '../../../parts/action-modal.tsx';
import { useDebtorAction } from './use-debtor-action.ts';

type Props = {
  readonly debtorId: string;
  readonly credorId: string;
  /** What counts now: no review goes below it. */
  readonly standing: number;
  readonly close: () => void;
};

const WORDS_MIN = 5;

const SCORE_MAX = 1_000;

/** What a person found: the score stands, is computed again from what is known now, or another one that they decide on counts. */
export function AnswerReviewModal({ debtorId, credorId, standing, close }: Props) {
  const [outcome, setOutcome] = useState('kept');
  const [words, setWords] = useState('');
  const [decided, setDecided] = useState<number | null>(null);
  const isDecided = outcome === 'decided';
  const answer = useDebtorAction(debtorId, 'score-reviews/answer', 'Revisão respondida.', close);
  return (
    <ActionModal
      title="Resposta à revisão do score"
      verb="Responder"
      opened
      close={close}
      act={() => answer.mutate({ credorId, outcome, words, ...(isDecided && { decided }) })}
      isActing={answer.isPending}
      error={answer.error}
      isReady={words.trim().length >= WORDS_MIN && (!isDecided || decided !== null)}
    >
      <Radio.Group label="O que você encontrou" value={outcome} onChange={setOutcome}>
        <Stack gap={6} mt={6}>
          <Radio value="kept" label="Os dados e as razões estão certos: a nota fica" />
          <Radio value="reassessed" label="Algo mudou ou foi corrigido: refazer a nota" />
          <Radio value="decided" label="A máquina erra aqui: eu decido a nota" />
        </Stack>
      </Radio.Group>
      {isDecided && (
        <NumberInput
          label="Nota de 0 a 1000"
          description={`Vale no lugar da nota da máquina, enquanto ela for menor, até o caso se encerrar: para carteira, passos, fila e propostas. Pedir revisão não piora a nota: hoje vale ${standing}.`}
          value={decided ?? ''}
          onChange={(value) => setDecided(typeof value === 'number' ? value : null)}
          min={standing}
          max={SCORE_MAX}
          allowDecimal={false}
        />
      )}
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
