import { Alert, Button, Card, Group, Progress, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { ImportView } from '#events/api/import.ts';
import { formatCount, formatMoment, formatPercent } from '../../parts/format.ts';
import { StatusBadge } from '../../parts/status-badge.tsx';
import { useCredor } from '../../session/credor.tsx';
import { may } from '../../session/may.ts';
import { CancelButton } from './cancel-button.tsx';
import { ColumnsModal } from './columns-modal.tsx';
import { RecallCard } from './recall-card.tsx';
import { RejectedTable } from './rejected-table.tsx';
import { MOVING } from './use-imports.ts';

const STATUS: Readonly<Record<ImportView['status'], { name: string; color: string }>> = {
  reviewing: { name: 'Espera você', color: 'orange.7' },
  running: { name: 'Importando', color: 'blue.6' },
  comparing: { name: 'Comparando com a carteira', color: 'blue.6' },
  awaiting: { name: 'Espera você', color: 'orange.7' },
  recalling: { name: 'Retirando as que faltam', color: 'blue.6' },
  done: { name: 'Concluída', color: 'regua.6' },
  cancelled: { name: 'Parada', color: 'gray.6' },
  failed: { name: 'Recusada', color: 'red.7' },
};

/** One file and what became of its rows. */
export function ImportCard({ one }: { readonly one: ImportView }) {
  const { me } = useCredor();
  const [isOpen, setOpen] = useState(false);
  const [isMapping, setMapping] = useState(false);
  const isMoving = MOVING.includes(one.status);
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
              {one.mode === 'full' && ' · base completa'}
            </Text>
          </div>
          <StatusBadge {...STATUS[one.status]} />
        </Group>
        {isMoving && <Moving one={one} />}
        {one.failure === null ? (
          <Counts one={one} />
        ) : (
          <Alert color="red" variant="light">
            {one.failure}
          </Alert>
        )}
        {one.otherSheets.length > 0 && (
          <Text size="sm" c="dimmed">
            Só a primeira aba da planilha foi lida. Não entrou nada de: {one.otherSheets.join(', ')}
            .
          </Text>
        )}
        {one.status === 'reviewing' && (
          <Alert color="orange" variant="light" title="Confira antes de importar">
            Nada deste arquivo entrou ainda. É o primeiro deste credor com estas colunas: veja o que
            cada uma traz e como ficam as primeiras linhas.
          </Alert>
        )}
        <Unread one={one} />
        {one.recall && <RecallCard one={one} recall={one.recall} />}
        <Group gap="xs">
          {one.rejected + one.withRemarks > 0 && may(me, 'import') && (
            <Button
              size="compact-sm"
              variant="light"
              aria-expanded={isOpen}
              onClick={() => setOpen(!isOpen)}
            >
              {isOpen ? 'Esconder' : 'Ver'} linhas com problema
            </Button>
          )}
          {may(me, 'import') && !isMoving && (
            <Button
              size="compact-sm"
              variant={one.status === 'reviewing' ? 'filled' : 'default'}
              onClick={() => setMapping(true)}
            >
              {one.status === 'reviewing' ? 'Conferir e importar' : 'Colunas'}
            </Button>
          )}
          {may(me, 'import') && (isMoving || one.status === 'reviewing') && (
            <CancelButton one={one} />
          )}
        </Group>
        {isOpen && <RejectedTable one={one} />}
        {isMapping && <ColumnsModal one={one} close={() => setMapping(false)} />}
      </Stack>
    </Card>
  );
}

/** The columns that nothing was read from, and those of them that somebody should say more of. */
function Unread({ one: { ignoredColumns, columnDoubts } }: { readonly one: ImportView }) {
  return (
    <>
      {columnDoubts.map((doubt) => (
        <Alert key={doubt} color="orange" variant="light">
          {doubt}
        </Alert>
      ))}
      {ignoredColumns.length > 0 && (
        <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
          Nada foi lido das colunas: {ignoredColumns.map((name) => name || 'sem nome').join(', ')}.
        </Text>
      )}
    </>
  );
}

function Moving({ one: { share, status, fileName } }: { readonly one: ImportView }) {
  const isKnown = status === 'running' && share !== null;
  return (
    <Group gap="xs" wrap="nowrap">
      <Progress
        flex={1}
        value={isKnown ? 100 * share : 100}
        animated
        aria-label={`Importando ${fileName}`}
      />
      {isKnown && <Text size="xs">{formatPercent(share)}</Text>}
    </Group>
  );
}

function Counts({ one }: { readonly one: ImportView }) {
  const counts = [
    ['linha', 'linhas', one.rows],
    ['nova', 'novas', one.imported],
    ['corrigida', 'corrigidas', one.corrected],
    ['sem mudança', 'sem mudança', one.unchanged],
    ['recusada', 'recusadas', one.rejected],
    ...(one.withRemarks > 0
      ? ([['entrou com ressalva', 'entraram com ressalva', one.withRemarks]] as const)
      : []),
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
