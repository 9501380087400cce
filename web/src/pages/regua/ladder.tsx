import { Card, Stack, Text, Title } from '@mantine/core';
import type { ReguaView } from '#events/api/configuration.ts';
import { formatMoment } from '../../parts/format.ts';
import styles from './ladder.module.css';
import { LadderStep } from './ladder-step.tsx';
import { Ruler } from './ruler.tsx';
import { personText } from '../../parts/person-text.ts';

/** A régua as it is in force. */
export function Ladder({ regua }: { readonly regua: ReguaView }) {
  return (
    <Stack gap="md">
      <Text size="sm" c="dimmed">
        {regua.name}, versão {regua.version}, publicada em {formatMoment(regua.publishedAt)}{' '}
        {personText(regua.publishedBy)}. Quem já está numa versão fica nela até ser mudado.
      </Text>
      <Card withBorder padding="sm">
        <Ruler steps={regua.steps} />
      </Card>
      <ol className={styles['ladder']}>
        {regua.steps.map((step) => (
          <LadderStep key={step.stepId} step={step} />
        ))}
      </ol>
      {regua.reactions.length > 0 && (
        <Card withBorder padding="sm">
          <Title order={2} size="h5" mb={4}>
            Em resposta à pessoa
          </Title>
          {regua.reactions.map(({ stepId, text }) => (
            <Text key={stepId} size="sm">
              {text.slice(0, 1).toUpperCase() + text.slice(1)}.
            </Text>
          ))}
        </Card>
      )}
    </Stack>
  );
}
