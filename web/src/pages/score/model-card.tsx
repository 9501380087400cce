import { Card, Group, List, Stack, Text, ThemeIcon, Title } from '@mantine/core';
import { IconCheck, IconX } from '@tabler/icons-react';
import type { ScoreModelList } from '#events/api/score.ts';
import { formatCount, formatDate, formatMoment } from '../../parts/format.ts';
import { StatusBadge } from '../../parts/status-badge.tsx';
import { CalibrationTable } from './calibration-table.tsx';
import { DecisionButtons } from './decision-buttons.tsx';
import { FairnessTable } from './fairness-table.tsx';
import { GapsTable } from './gaps-table.tsx';
import { MeasuresTable } from './measures-table.tsx';
import { ProxiesNote } from './proxies-note.tsx';
import { LearntPoints } from './learnt-points.tsx';
import { DEPTH_NAMES, formatPoints, MODEL_STATUS } from './words.ts';

type Props = {
  readonly model: ScoreModelList['models'][number];
  readonly isLive: boolean;
  readonly fourEyes: boolean;
};

/** What a learnt model showed on people that it had not seen, beside the one in force then, and what a person decides. */
export function ModelCard({ model, isLive, fourEyes }: Props) {
  const { modelId, status, card, gates, decided } = model;
  const { learnt, tested, fairness } = card;
  const isFit = gates.every(({ isPassed }) => isPassed);
  return (
    <Card withBorder padding="sm" component="section" aria-label={`Modelo ${modelId}`}>
      <Stack gap="sm">
        <Group justify="space-between" gap="xs">
          <Title order={2} size="h5">
            {modelId}
          </Title>
          <StatusBadge {...MODEL_STATUS[isLive ? 'live' : status]} />
        </Group>
        <Text size="sm" c="dimmed">
          {DEPTH_NAMES[card.depth]}. Aprendeu com {formatCount(learnt.rows)} resultados de{' '}
          {formatDate(learnt.from)} a {formatDate(learnt.to)} e foi testado em{' '}
          {formatCount(tested.rows)} mais novos, até {formatDate(tested.to)}.
        </Text>
        <MeasuresTable card={card} />
        <List spacing={4} size="sm" center={false} aria-label="Exigências">
          {gates.map(({ text, isPassed }) => (
            <List.Item
              key={text}
              icon={
                <ThemeIcon
                  size={18}
                  radius="xl"
                  color={isPassed ? 'green.7' : 'red.7'}
                  role="img"
                  aria-label={isPassed ? 'Cumpre' : 'Não cumpre'}
                >
                  {isPassed ? <IconCheck size={12} /> : <IconX size={12} />}
                </ThemeIcon>
              }
            >
              {text}
            </List.Item>
          ))}
        </List>
        <CalibrationTable groups={card.calibration} />
        {card.gaps && <GapsTable gaps={card.gaps} />}
        {fairness && <FairnessTable fairness={fairness} />}
        {card.proxies && <ProxiesNote proxies={card.proxies} />}
        <Text size="sm">
          Árvores sem limites, que não dariam razões exatas, ordenariam melhor por{' '}
          {formatPoints(card.gap.delta)} de AUC (de {formatPoints(card.gap.low)} a{' '}
          {formatPoints(card.gap.high)}, sorteando pessoas): é o que a forma do modelo perde.
        </Text>
        <LearntPoints modelId={modelId} />
        <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
          SHA-256 dos resultados: {card.dataHash}. Do arquivo do modelo: {model.sha256}. Semente{' '}
          {card.seed}.
        </Text>
        {decided && (
          <Text size="sm">
            {status === 'approved' ? 'Aprovado' : 'Recusado'} em {formatMoment(decided.at)}:{' '}
            {decided.note}
          </Text>
        )}
        <DecisionButtons model={model} isLive={isLive} fourEyes={fourEyes} isFit={isFit} />
      </Stack>
    </Card>
  );
}
