import { Button, Stack, Text } from '@mantine/core';
import { IconFlask } from '@tabler/icons-react';
import { useState } from 'react';
import { Failure } from '../../parts/failure.tsx';
import { Loading } from '../../parts/loading.tsx';
import { Nothing } from '../../parts/nothing.tsx';
import { PageHeading } from '../../parts/page-heading.tsx';
import { useCredor } from '../../session/credor.tsx';
import { may } from '../../session/may.ts';
import { ControlGroupsCard } from './control-groups-card.tsx';
import { ExperimentCard } from './experiment-card.tsx';
import { NewExperimentModal } from './new-experiment-modal.tsx';
import { useExperiments } from './use-experiments.ts';

/** Réguas tried against each other, and what each carteira's régua brings in beyond its control group. */
export function ExperimentsPage() {
  const { me } = useCredor();
  const [isNew, setNew] = useState(false);
  const experiments = useExperiments();
  const items = experiments.data?.items ?? [];
  return (
    <Stack gap="sm">
      <PageHeading title="Experimentos">
        {may(me, 'try-reguas') && (
          <Button size="xs" variant="default" onClick={() => setNew(true)}>
            Novo experimento
          </Button>
        )}
      </PageHeading>
      <Text size="sm" c="dimmed">
        Cada caso é sorteado uma vez, na carteira em que abre, e não muda mais de grupo; quem uma
        noite traz de outra carteira não participa. Contam-se os casos que já passaram pelos seus
        dias. Os intervalos podem ser olhados todo dia; a linha tracejada é nenhuma diferença.
      </Text>
      {experiments.isError && (
        <Failure error={experiments.error} retry={() => void experiments.refetch()} />
      )}
      {experiments.isPending && <Loading rows={2} height={160} />}
      {experiments.data && items.length === 0 && (
        <Nothing icon={IconFlask} title="Nenhum experimento">
          Escolha uma carteira e duas versões publicadas de réguas para comparar.
        </Nothing>
      )}
      {items.map(({ version, document }) => (
        <ExperimentCard key={document.experimentId} version={version} experiment={document} />
      ))}
      <ControlGroupsCard />
      {isNew && (
        <NewExperimentModal
          taken={items.map(({ document }) => document.experimentId)}
          close={() => setNew(false)}
        />
      )}
    </Stack>
  );
}
