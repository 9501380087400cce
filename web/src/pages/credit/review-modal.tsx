import { Radio, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { CreditAssessmentView } from '#events/api/credit.ts';
import { ActionModal } from '../../parts/action-modal.tsx';
import { useCreditAction } from './use-credit-action.ts';
import { RECOMMENDATIONS } from './words.ts';

type Props = { readonly known: CreditAssessmentView; readonly close: () => void };

const WORDS_MIN = 5;

/** Writes down the applicant's request for review, or what a person answers to it. */
export function ReviewModal({ known, close }: Props) {
  const isAnswer = known.review !== null;
  const [words, setWords] = useState('');
  const [recommendation, setRecommendation] = useState<string>(known.recommendation);
  const path = `/credit-assessments/${known.assessmentId}/review${isAnswer ? '/answer' : ''}`;
  const done = isAnswer ? 'Revisão respondida.' : 'Pedido registrado: a equipe tem quinze dias.';
  const act = useCreditAction(path, done, close);
  return (
    <ActionModal
      title={isAnswer ? 'Resposta à revisão' : 'Pedido de revisão'}
      verb={isAnswer ? 'Responder' : 'Registrar o pedido'}
      opened
      close={close}
      act={() => act.mutate(isAnswer ? { recommendation, words } : { words })}
      isActing={act.isPending}
      error={act.error}
      isReady={!isAnswer || words.trim().length >= WORDS_MIN}
    >
      {isAnswer && (
        <Radio.Group
          label="O que você recomenda"
          value={recommendation}
          onChange={setRecommendation}
        >
          <Stack gap={6} mt={6}>
            {Object.entries(RECOMMENDATIONS).map(([value, { name }]) => (
              <Radio key={value} value={value} label={name} />
            ))}
          </Stack>
        </Radio.Group>
      )}
      <Textarea
        label={isAnswer ? 'Resposta para a pessoa' : 'Nas palavras da pessoa'}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
        maxLength={500}
        autosize
        minRows={2}
      />
      <Text size="sm" c="dimmed">
        {isAnswer
          ? 'A sua resposta vale no lugar da recomendação da máquina, que continua à vista.'
          : 'Pedir é um direito (LGPD, art. 20) e não muda a nota nem a recomendação.'}
      </Text>
    </ActionModal>
  );
}
