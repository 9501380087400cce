import { Card, Group, Progress, Stack, Text } from '@mantine/core';
import type { CreditAssessmentView } from '#events/api/credit.ts';
import { formatDate, formatMoment, formatReais } from '../../parts/format.ts';
import { StatusBadge } from '../../parts/status-badge.tsx';
import { ScoreReasons } from '../debtor/score-reasons.tsx';
import { CreditReview } from './credit-review.tsx';
import { ReplayButton } from './replay-button.tsx';
import { KIND_NAMES, monthsText, RECOMMENDATIONS } from './words.ts';

/** One assessment: what was asked for, score and band, what is recommended and why, and every reason. */
export function AssessmentCard({ known }: { readonly known: CreditAssessmentView }) {
  const { kind, at, amount, months, score, standing, because, model, sources } = known;
  return (
    <Card withBorder padding="sm" component="section" aria-label={`Análise de ${formatMoment(at)}`}>
      <Stack gap="xs">
        <Group justify="space-between" align="flex-start" gap="xs" wrap="nowrap">
          <div>
            <Text fw={600}>
              {formatReais(amount)} em {monthsText(months)}
            </Text>
            <Text size="xs" c="dimmed">
              {KIND_NAMES[kind]}, {formatMoment(at)}, vale até {formatDate(known.validUntil)}
            </Text>
          </div>
          <Stack gap={2} align="flex-end">
            <Text fw={650} size="lg" style={{ whiteSpace: 'nowrap' }}>
              {score.value}, faixa {score.band}
            </Text>
            <StatusBadge {...RECOMMENDATIONS[standing]} />
          </Stack>
        </Group>
        <Progress value={score.value / 10} size="sm" aria-label={`Nota ${score.value} de 1000`} />
        <Text size="sm">{because.join('. ')}.</Text>
        <details>
          <Text component="summary" size="sm" style={{ cursor: 'pointer' }}>
            Razões e fontes
          </Text>
          <ScoreReasons reasons={score.reasons} />
          {sources.map(({ name, law }) => (
            <Text key={name} size="xs" c="dimmed" mt={4}>
              <b>{name}</b>: {law}.
            </Text>
          ))}
          <Text size="xs" c="dimmed" mt={4} style={{ overflowWrap: 'anywhere' }}>
            Modelo {model.modelId}, SHA-256 {model.sha256}, política versão {known.policyVersion}.
            Apagada em {formatMoment(known.keptUntil)}.
          </Text>
          <ReplayButton assessmentId={known.assessmentId} />
        </details>
        <CreditReview known={known} />
      </Stack>
    </Card>
  );
}
