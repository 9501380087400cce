import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { CaseView } from '#events/api/debtor.ts';
import { standingOf } from '#shared/domain/score/treated-score.ts';
import { formatDate, formatMoment } from '../../parts/format.ts';
import { useCredor } from '../../session/credor.tsx';
import { may } from '../../session/may.ts';
import { AnswerReviewModal } from './actions/answer-review-modal.tsx';
import { ScoreReplayButton } from './score-replay.tsx';
import { AskReviewModal } from './actions/ask-review-modal.tsx';

type Props = { readonly debtorId: string; readonly known: CaseView };

const FOUND = {
  kept: 'a nota ficou',
  reassessed: 'a nota foi refeita',
  decided: 'uma pessoa decidiu outra',
} as const;

/** Whether the person wants somebody to look at their score (LGPD art. 20), until when that is due, and what was answered. */
export function ScoreReview({ debtorId, known }: Props) {
  const { me } = useCredor();
  const [open, setOpen] = useState<'ask' | 'answer' | null>(null);
  const { credorId, scoreReview: review } = known;
  const isOpen = review?.status === 'open';
  const close = () => setOpen(null);
  return (
    <Stack gap={4}>
      {isOpen && (
        <Text size="sm" fw={600}>
          A pessoa pediu revisão em {formatMoment(review.requestedAt)}; responda até{' '}
          {formatDate(review.dueOn)}.
        </Text>
      )}
      {review?.answeredAt && (
        <Text size="sm">
          Revisão respondida em {formatMoment(review.answeredAt)}: {FOUND[review.outcome ?? 'kept']}
          . {review.answer && `“${review.answer}”`}
        </Text>
      )}
      <Group gap="xs">
        <ScoreReplayButton debtorId={debtorId} credorId={credorId} />
        {!isOpen && may(me, 'ask-review') && (
          <Button size="compact-xs" variant="default" onClick={() => setOpen('ask')}>
            Registrar pedido de revisão
          </Button>
        )}
        {isOpen && may(me, 'answer-review') && (
          <Button size="compact-xs" onClick={() => setOpen('answer')}>
            Responder ao pedido
          </Button>
        )}
      </Group>
      {open === 'ask' && <AskReviewModal debtorId={debtorId} credorId={credorId} close={close} />}
      {open === 'answer' && (
        <AnswerReviewModal
          debtorId={debtorId}
          credorId={credorId}
          standing={known.score ? standingOf(known.score) : 0}
          close={close}
        />
      )}
    </Stack>
  );
}
