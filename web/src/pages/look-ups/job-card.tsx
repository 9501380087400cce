import { Button, Card, Group, Progress, Stack, Text, Title } from '@mantine/core';
import type { BulkLookUpView } from '#events/api/enrichment.ts';
import { useCarteiraName } from '../../parts/carteiras.ts';
import { formatCount, formatMoment, formatReais } from '../../parts/format.ts';
import { useCredor } from '../../session/credor.tsx';
import { may } from '../../session/may.ts';
import { useCancel } from './use-look-ups.ts';
import { SCOPES, STATUS } from './words.ts';

const PERCENT = 100;

/** One job: how far it is, what it found and what it cost. */
export function JobCard({ job }: { readonly job: BulkLookUpView }) {
  const { me } = useCredor();
  const cancel = useCancel(job);
  const carteiraName = useCarteiraName();
  const { figures, asked, spent, budget, status } = job;
  const title = `${SCOPES[job.scope]}${job.carteiraId === null ? '' : ` na carteira ${carteiraName(job.carteiraId)}`}`;
  return (
    <Card withBorder padding="sm" component="section" aria-label={title}>
      <Stack gap={6}>
        <Group justify="space-between">
          <Title order={2} size="h5">
            {title}
          </Title>
          <Text size="xs" c="dimmed">
            {formatMoment(job.startedAt)}
          </Text>
        </Group>
        {status === 'running' && (
          <Progress
            value={(PERCENT * spent) / budget}
            aria-label="Gasto do que esta consulta pode gastar"
            animated
          />
        )}
        <Text size="sm" role="status">
          {STATUS[status]}: {formatCount(asked)} {asked === 1 ? 'pergunta' : 'perguntas'},{' '}
          {formatReais(spent)} de {formatReais(budget)}; {formatCount(figures.seen)}{' '}
          {figures.seen === 1 ? 'caso visto' : 'casos vistos'}.
        </Text>
        <Text size="sm" c="dimmed">
          {figures.found === 1 ? '1 pessoa' : `${formatCount(figures.found)} pessoas`} com{' '}
          {figures.added === 1 ? '1 contato novo' : `${formatCount(figures.added)} contatos novos`},{' '}
          {formatCount(figures.nothingNew)} sem nada novo, {formatCount(figures.failed)} sem
          resposta,{' '}
          {figures.unreadable > 0 && `${formatCount(figures.unreadable)} com resposta ilegível, `}
          {formatCount(figures.askedBefore)}{' '}
          {figures.askedBefore === 1 ? 'já consultada' : 'já consultadas'} neste mês.
        </Text>
        {status === 'running' && may(me, 'look-up-many') && (
          <Group justify="flex-end">
            <Button
              size="compact-sm"
              variant="default"
              loading={cancel.isPending}
              onClick={() => cancel.mutate()}
            >
              Parar
            </Button>
          </Group>
        )}
      </Stack>
    </Card>
  );
}
