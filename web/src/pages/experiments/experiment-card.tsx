import { Alert, Button, Card, Group, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import type { PublishedExperiment, StudyView } from '#events/api/experiment.ts';
import { ActionModal } from '../../parts/action-modal.tsx';
import { useCarteiraName } from '../../parts/carteiras.ts';
import { Failure } from '../../parts/failure.tsx';
import { formatMoment, formatReais } from '../../parts/format.ts';
import { Loading } from '../../parts/loading.tsx';
import { StatusBadge } from '../../parts/status-badge.tsx';
import { TextLink } from '../../parts/text-link.tsx';
import { useCredor } from '../../session/credor.tsx';
import { may } from '../../session/may.ts';
import { StudyResults } from './study-results.tsx';
import { useExperimentAction, useResults } from './use-experiments.ts';
import { armName, EXPERIMENT_STATUS } from './words.ts';

type Shown = { readonly version: number; readonly experiment: PublishedExperiment['document'] };

/** One experiment: what is compared, how it goes, and its beginning or end. */
export function ExperimentCard({ version, experiment }: Shown) {
  const { me } = useCredor();
  const { experimentId, name, carteiraId, arms, measure, status } = experiment;
  const badge = EXPERIMENT_STATUS[status];
  const carteiraName = useCarteiraName();
  const versions = arms.map(
    (arm) => `${arm.name} (${arm.regua.reguaId}, versão ${arm.regua.version})`,
  );
  return (
    <Card withBorder padding="sm">
      <Group justify="space-between" gap="xs">
        <Group gap="xs">
          <Title order={2} size="h5">
            {name}
          </Title>
          <StatusBadge name={badge.name} color={badge.color} />
        </Group>
        {may(me, 'try-reguas') && status === 'draft' && (
          <Start experimentId={experimentId} version={version} carteiraId={carteiraId} />
        )}
        {may(me, 'try-reguas') && status === 'running' && (
          <Stop experimentId={experimentId} version={version} />
        )}
      </Group>
      <Text size="sm">
        Carteira {carteiraName(carteiraId)}: {versions.join(' contra ')}. Recuperado em{' '}
        {measure.days} dias, cada caso até {formatReais(measure.capAmount)}.
      </Text>
      {status !== 'draft' && (
        <Text size="xs" c="dimmed" mb="xs">
          Desde {formatMoment(experiment.startedAt)}
          {status === 'stopped' &&
            `, encerrado em ${formatMoment(experiment.stoppedAt)}: ${experiment.reason}`}
        </Text>
      )}
      {status !== 'draft' && <Results experiment={experiment} />}
    </Card>
  );
}

function Results({ experiment }: Pick<Shown, 'experiment'>) {
  const view = useResults(experiment.experimentId);
  if (view.isError) return <Failure error={view.error} retry={() => void view.refetch()} />;
  if (view.isPending) return <Loading rows={1} height={120} />;
  const { results } = view.data;
  if (results === null) return null;
  return (
    <>
      {results.winner && (
        <Winner experiment={experiment} results={results} winner={results.winner} />
      )}
      <StudyResults results={results} />
    </>
  );
}

function Winner({
  experiment,
  results,
  winner,
}: Pick<Shown, 'experiment'> & { readonly results: StudyView; readonly winner: string }) {
  const arm = experiment.arms.find(({ armId }) => armId === winner);
  return (
    <Alert color="regua" mb="xs" title={`${armName(results, winner)} traz mais do que o campeão`}>
      {arm && (
        <Text size="sm">
          Para que valha para todos, publique a versão {arm.regua.version} da régua{' '}
          <TextLink
            to="/regua"
            underline="always"
            search={{ codigo: arm.regua.reguaId, aba: 'versoes' }}
          >
            {arm.regua.reguaId}
          </TextLink>
          . Encerrar o experimento não muda ninguém de régua.
        </Text>
      )}
    </Alert>
  );
}

type Named = { readonly experimentId: string; readonly version: number };

function Start({ experimentId, version, carteiraId }: Named & { readonly carteiraId: string }) {
  const [opened, setOpened] = useState(false);
  const carteiraName = useCarteiraName();
  const close = () => setOpened(false);
  const start = useExperimentAction('Experimento iniciado.', close);
  return (
    <>
      <Button size="xs" onClick={() => setOpened(true)}>
        Começar
      </Button>
      <ActionModal
        title="Começar experimento"
        verb="Começar agora"
        opened={opened}
        close={close}
        act={() =>
          start.mutate({
            method: 'POST',
            path: `${experimentId}/start`,
            body: { expectedVersion: version },
          })
        }
        isActing={start.isPending}
        error={start.error}
      >
        <Text size="sm">
          Os casos que entrarem na carteira {carteiraName(carteiraId)} serão sorteados entre os
          grupos. Quem já está nela fica onde está. Depois de começar, nada disso muda.
        </Text>
      </ActionModal>
    </>
  );
}

function Stop({ experimentId, version }: Named) {
  const [opened, setOpened] = useState(false);
  const [reason, setReason] = useState('');
  const close = () => setOpened(false);
  const stop = useExperimentAction('Experimento encerrado.', close);
  return (
    <>
      <Button size="xs" variant="default" onClick={() => setOpened(true)}>
        Encerrar
      </Button>
      <ActionModal
        title="Encerrar experimento"
        verb="Encerrar agora"
        opened={opened}
        close={close}
        act={() =>
          stop.mutate({
            method: 'POST',
            path: `${experimentId}/stop`,
            body: { expectedVersion: version, reason },
          })
        }
        isActing={stop.isPending}
        error={stop.error}
        isReady={reason.trim().length >= 3}
      >
        <Text size="sm">
          Casos novos voltam à régua da carteira. Quem está em um grupo segue como está e continua a
          contar.
        </Text>
        <TextInput
          label="Por quê"
          value={reason}
          maxLength={300}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </ActionModal>
    </>
  );
}
