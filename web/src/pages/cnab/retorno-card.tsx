import { Alert, Group, Stack, Text, Title } from '@mantine/core';
import type { RetornoView } from '#events/api/cnab.ts';
import { OCCURRENCE_LABELS } from '#shared/domain/cnab/occurrences/occurrence.ts';
import { formatCount, formatMoment, formatReais } from '../../parts/format.ts';
import { StatusBadge } from '../../parts/status-badge.tsx';
import styles from './cnab.module.css';

const STATUS: Readonly<Record<RetornoView['status'], { name: string; color: string }>> = {
  done: { name: 'Lido', color: 'regua.6' },
  refused: { name: 'Recusado', color: 'red.7' },
};

type Summary = NonNullable<RetornoView['summary']>;

/** One file of the bank, and what it told. */
export function RetornoCard({ one }: { readonly one: RetornoView }) {
  return (
    <Stack gap={4} className={styles['line'] ?? ''} style={{ display: 'flex' }}>
      <Group justify="space-between" gap="xs">
        <div>
          <Title order={3} size="h6" style={{ overflowWrap: 'anywhere' }}>
            {one.fileName}
          </Title>
          <Text size="xs" c="dimmed">
            {formatMoment(one.readAt)}
          </Text>
        </div>
        <StatusBadge {...STATUS[one.status]} />
      </Group>
      {one.failure !== null && (
        <Alert color="red" variant="light">
          {one.failure}
        </Alert>
      )}
      {one.summary && <Told summary={one.summary} />}
    </Stack>
  );
}

function Told({ summary }: { readonly summary: Summary }) {
  const { paid, unknown, tariffs, occurrences, refusals, refusalCount, remarks, remarkCount } =
    summary;
  const counts = Object.entries(occurrences).map(([occurrence, count]) => ({
    name: nameOf(occurrence),
    count,
  }));
  return (
    <>
      <Group gap="lg">
        <Text size="sm">
          <b>{formatReais(paid.amount)}</b> pagos
        </Text>
        {unknown.count > 0 && (
          <Text size="sm">
            <b>{formatReais(unknown.amount)}</b> a conciliar
          </Text>
        )}
        <Text size="sm">
          <b>{formatReais(tariffs)}</b> de tarifas
        </Text>
      </Group>
      <Text size="xs" c="dimmed">
        {counts.map(({ name, count }) => `${name}: ${formatCount(count)}`).join(' · ')}
      </Text>
      <Lines
        words={`${formatCount(refusalCount)} ${refusalCount === 1 ? 'recusa' : 'recusas'} do banco`}
        lines={refusals.map(
          ({ line, nossoNumero, what }) => `Linha ${line}, nosso número ${nossoNumero}: ${what}`,
        )}
      />
      <Lines
        words={`${formatCount(remarkCount)} ${remarkCount === 1 ? 'linha' : 'linhas'} a conferir`}
        lines={remarks.map(
          ({ line, column, reason }) => `Linha ${line}, coluna ${column}: ${reason}`,
        )}
      />
    </>
  );
}

const LABELS: Readonly<Record<string, string>> = OCCURRENCE_LABELS;
const nameOf = (occurrence: string): string => LABELS[occurrence] ?? occurrence;

function Lines({ words, lines }: { readonly words: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <details className={styles['told']}>
      <summary>{words}</summary>
      {lines.map((line) => (
        <Text key={line} size="sm" ml="md">
          {line}
        </Text>
      ))}
    </details>
  );
}
