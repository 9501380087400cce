import { Alert, Progress, Stack, Text } from '@mantine/core';
import type { ReguaTrialView } from '#events/api/regua-trial.ts';
import { Failure } from '../../../parts/failure.tsx';
import { formatCount, formatDays, formatMoment } from '../../../parts/format.ts';
import { Loading } from '../../../parts/loading.tsx';
import { personText } from '../../../parts/person-text.ts';
import { Downloads } from './downloads.tsx';
import { DayBars } from './day-bars.tsx';
import { SampleTable } from './sample-table.tsx';
import { StepTable } from './step-table.tsx';
import { TrialFiguresTable } from './trial-figures-table.tsx';
import { useTrial } from './use-trials.ts';

const PERCENT = 100;

type Asked = Pick<ReguaTrialView, 'reguaId' | 'trialId' | 'revision'> & {
  /** Null while the régua has no draft. */
  readonly revisionNow: number | null;
};

/** One trial: how far it is, or what it came to. */
export function Trial({ reguaId, trialId, revision, revisionNow }: Asked) {
  const found = useTrial(reguaId, trialId);
  if (found.isError) return <Failure error={found.error} retry={() => void found.refetch()} />;
  if (found.isPending) return <Loading rows={3} height={40} />;
  const trial = found.data;
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {formatMoment(trial.from)} {personText(trial.startedBy)}, {formatDays(trial.days)}.
        {trial.carteiras &&
          ` Os casos de ${trial.carteiras.credorId} foram distribuídos antes pelo rascunho das carteiras, revisão ${trial.carteiras.revision}.`}
        {revision !== null &&
          revisionNow !== null &&
          revision !== revisionNow &&
          ` O rascunho mudou depois: esta é a revisão ${revision}, a de agora é a ${revisionNow}.`}
      </Text>
      {trial.status === 'running' && <Running {...trial.progress} />}
      {trial.status === 'failed' && (
        <Alert color="red" role="alert" title="A simulação parou">
          {trial.failure}
        </Alert>
      )}
      {trial.draft && <Result trial={trial} draft={trial.draft} />}
    </Stack>
  );
}

function Running({ shards, shardsDone, casesTried }: ReguaTrialView['progress']) {
  const share = shards === 0 ? 0 : (PERCENT * shardsDone) / shards;
  return (
    <div role="status">
      <Text size="sm" mb={4}>
        Simulando: {formatCount(casesTried)} casos até agora, {shardsDone} de {shards} partes da
        carteira.
      </Text>
      <Progress value={share} aria-label="Partes da carteira já simuladas" animated />
    </div>
  );
}

type Done = {
  readonly trial: ReguaTrialView;
  readonly draft: NonNullable<ReguaTrialView['draft']>;
};

function Result({ trial, draft }: Done) {
  const { carteiras, live, difference, sample } = trial;
  return (
    <Stack gap="sm">
      <TrialFiguresTable {...{ carteiras, draft, live, difference }} />
      <Text size="xs" c="dimmed">
        Supõe que ninguém paga, responde ou visita o portal no período, e que toda mensagem chega: é
        o máximo que a régua envia. O que se espera recuperar é a chance de pagar em 30 dias, pelo
        score, vezes o que está em aberto de quem recebe algo.
      </Text>
      <StepTable draft={draft} live={live} />
      <DayBars days={draft.days} />
      {sample.length > 0 && <SampleTable sample={sample} />}
      <Downloads reguaId={trial.reguaId} trialId={trial.trialId} />
    </Stack>
  );
}
