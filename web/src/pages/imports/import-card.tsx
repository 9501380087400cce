import { Alert, Button, Card, Group, Progress, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { ImportView } from '#events/api/import.ts';
import { formatCount, formatMoment } from '../../parts/format.ts';
import { StatusBadge } from '../../parts/status-badge.tsx';
import { RejectedTable } from './rejected-table.tsx';

const STATUS: Readonly<Record<ImportView['status'], { name: string; color: string }>> = {
  running: { name: 'Importando', color: 'blue.6' },
  done: { name: 'Concluída', color: 'regua.6' },
  failed: { name: 'Recusada', color: 'red.7' },
};

/** One file and what became of its rows. */
export function ImportCard({ one }: { readonly one: ImportView }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Card withBorder padding="sm">
      <Stack gap="xs">
        <Group justify="space-between" gap="xs">
          <div>
            <Title order={2} size="h6" style={{ overflowWrap: 'anywhere' }}>
              {one.fileName}
            </Title>
            <Text size="xs" c="dimmed">
              {formatMoment(one.startedAt)}
            </Text>
          </div>
          <StatusBadge {...STATUS[one.status]} />
        </Group>
        {one.status === 'running' && (
          <Progress value={100} animated aria-label={`Importando ${one.fileName}`} />
        )}
        {one.failure === null ? (
          <Counts one={one} />
        ) : (
          <Alert color="red" variant="light">
            {one.failure}
          </Alert>
        )}
        {one.rejected > 0 && (
          <Button
            size="compact-sm"
            variant="light"
            w="fit-content"
            aria-expanded={isOpen}
            onClick={() => setOpen(!isOpen)}
          >
            {isOpen ? 'Esconder' : 'Ver'} linhas com problema
          </Button>
        )}
        {isOpen && <RejectedTable one={one} />}
      </Stack>
    </Card>
  );
}

function Counts({ one }: { readonly one: ImportView }) {
  const counts = [
    ['linha', 'linhas', one.rows],
    ['nova', 'novas', one.imported],
    ['corrigida', 'corrigidas', one.corrected],
    ['sem mudança', 'sem mudança', one.unchanged],
    ['recusada', 'recusadas', one.rejected],
  ] as const;
  return (
    <Group gap="lg">
      {counts.map(([single, plural, count]) => (
        <Text key={plural} size="sm">
          <b>{formatCount(count)}</b> {count === 1 ? single : plural}
        </Text>
      ))}
    </Group>
  );
}
