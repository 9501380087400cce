import { Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { ScoreModelList } from '#events/api/score.ts';
import { BUILT_IN_CARD, type WrittenCard } from '#shared/domain/score/written-card.ts';
import { formatMoment } from '../../parts/format.ts';
import { StatusBadge } from '../../parts/status-badge.tsx';
import { useCredor } from '../../session/credor.tsx';
import { may } from '../../session/may.ts';
import { CardEditor } from './card-editor.tsx';
import { DecisionButtons } from './decision-buttons.tsx';
import { MODEL_STATUS } from './words.ts';

/** The cards with points of people's own, and the way to write another, from the built-in one or from any of them. */
export function WrittenCards({ list }: { readonly list: ScoreModelList }) {
  const { me } = useCredor();
  const [editing, setEditing] = useState<WrittenCard | null>(null);
  const mayWrite = may(me, 'decide-score');
  if (list.cards.length === 0 && !mayWrite) return null;
  return (
    <Card withBorder padding="sm" component="section" aria-label="Cartões com pontos próprios">
      <Stack gap="sm">
        <Group justify="space-between" gap="xs">
          <Title order={2} size="h5">
            Cartões com pontos próprios
          </Title>
          {mayWrite && editing === null && (
            <Button size="xs" variant="default" onClick={() => setEditing(BUILT_IN_CARD)}>
              Escrever um cartão
            </Button>
          )}
        </Group>
        <Text size="sm" c="dimmed">
          Os fatos e as faixas do cartão especialista, com os pontos que a sua equipe julgar certos.
          Vale a ordem; a probabilidade não é previsão.
        </Text>
        {editing !== null && <CardEditor start={editing} close={() => setEditing(null)} />}
        {list.cards.map((card) => (
          <Stack key={card.modelId} gap={4}>
            <Group justify="space-between" gap="xs">
              <Text size="sm" fw={600}>
                {card.modelId}
              </Text>
              <StatusBadge
                {...MODEL_STATUS[card.modelId === list.liveModelId ? 'live' : card.status]}
              />
            </Group>
            <Text size="sm">
              {card.writtenBy}, em {formatMoment(card.writtenAt)}
              {card.decided &&
                `. ${card.status === 'approved' ? 'Aprovado' : 'Recusado'} em ${formatMoment(card.decided.at)}: ${card.decided.note}`}
            </Text>
            <Group justify="flex-end" gap="xs">
              {mayWrite && editing === null && (
                <Button size="xs" variant="subtle" onClick={() => setEditing(card.written)}>
                  Partir deste
                </Button>
              )}
              <DecisionButtons
                model={card}
                isLive={card.modelId === list.liveModelId}
                fourEyes={list.fourEyes}
                isFit
              />
            </Group>
          </Stack>
        ))}
      </Stack>
    </Card>
  );
}
