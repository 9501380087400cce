import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { CreditAssessmentView } from '#events/api/credit.ts';
import { formatDate, formatMoment } from '../../parts/format.ts';
import { useCredor } from '../../session/credor.tsx';
import { may } from '../../session/may.ts';
import { ReviewModal } from './review-modal.tsx';
import { RECOMMENDATIONS } from './words.ts';

/** Whether the applicant wants a person to look, until when that is due, and what the person said beside the machine. */
export function CreditReview({ known }: { readonly known: CreditAssessmentView }) {
  const { me } = useCredor();
  const [isOpen, setOpen] = useState(false);
  const { review, recommendation } = known;
  const mayAct = review ? may(me, 'answer-review') : may(me, 'ask-review');
  return (
    <Stack gap={4}>
      {review?.status === 'open' && (
        <Text size="sm" fw={600}>
          A pessoa pediu revisão em {formatMoment(review.askedAt)}; responda até{' '}
          {formatDate(review.dueOn)}.{review.words && ` “${review.words}”`}
        </Text>
      )}
      {review?.answer && (
        <Text size="sm">
          Revista por uma pessoa em {formatMoment(review.answer.at)}: “{review.answer.words}” A
          máquina recomendava {RECOMMENDATIONS[recommendation].name.toLowerCase()}.
        </Text>
      )}
      {review?.status !== 'answered' && mayAct && (
        <Group>
          <Button
            size="compact-xs"
            variant={review ? 'filled' : 'default'}
            onClick={() => setOpen(true)}
          >
            {review ? 'Responder ao pedido' : 'Registrar pedido de revisão'}
          </Button>
        </Group>
      )}
      {isOpen && <ReviewModal known={known} close={() => setOpen(false)} />}
    </Stack>
  );
}
