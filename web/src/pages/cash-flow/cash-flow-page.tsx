import { Button, SegmentedControl, Skeleton, Stack, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { CashFlowView } from '#events/api/cash-flow.ts';
import { cashFlowCsv } from '#shared/domain/report/cash-flow-csv.ts';
import { downloadCsv } from '../../parts/download-csv.ts';
import { Failure } from '../../parts/failure.tsx';
import { formatDate, formatPercent } from '../../parts/format.ts';
import { Loading } from '../../parts/loading.tsx';
import { PageHeading } from '../../parts/page-heading.tsx';
import { useCredor } from '../../session/credor.tsx';
import { useApi } from '../../session/session.tsx';
import { AgingCard } from '../overview/aging-card.tsx';
import { CashFlowTable } from './cash-flow-table.tsx';

const CashFlowChart = lazy(() => import('./cash-flow-chart.tsx'));

const SPANS = [
  { value: '7', label: '7 dias' },
  { value: '30', label: '30 dias' },
  { value: '90', label: '90 dias' },
];

/** What is to come and what came, so many days back and ahead of today. */
export function CashFlowPage() {
  const api = useApi();
  const { credor } = useCredor();
  const [span, setSpan] = useState('30');
  const flow = useQuery({
    queryKey: ['cash-flow', credor.credorId, span],
    queryFn: () => api.get(CashFlowView, `/cash-flow?credorId=${credor.credorId}&days=${span}`),
    placeholderData: keepPreviousData,
  });
  return (
    <Stack gap="sm">
      <PageHeading title="Fluxo de caixa">
        <SegmentedControl
          size="xs"
          data={SPANS}
          value={span}
          onChange={setSpan}
          aria-label="Dias antes e depois de hoje"
        />
        <Button
          size="xs"
          variant="default"
          leftSection={<IconDownload size={16} aria-hidden />}
          disabled={!flow.data}
          onClick={() => flow.data && download(flow.data)}
        >
          Baixar CSV
        </Button>
      </PageHeading>
      {flow.isError && <Failure error={flow.error} retry={() => void flow.refetch()} />}
      {flow.isPending && <Loading rows={4} height={120} />}
      {flow.data && <Flow flow={flow.data} />}
    </Stack>
  );
}

const download = ({ credorId, days }: CashFlowView): void =>
  downloadCsv(`fluxo-de-caixa-${credorId}-${days[0]?.day ?? ''}.csv`, cashFlowCsv(days));

function Flow({ flow }: { readonly flow: CashFlowView }) {
  const { pictureDay, keptRate, keptRateFormula, days, aging } = flow;
  return (
    <>
      <Text size="sm" c="dimmed">
        {pictureDay === null
          ? 'O previsto aparece depois da primeira foto da carteira, tirada de madrugada.'
          : `Previsto conforme a foto de ${formatDate(pictureDay)}.`}{' '}
        {keptRate === null
          ? 'Ainda não se sabe quanto do previsto costuma entrar: o provável é o previsto inteiro.'
          : `Costumam entrar ${formatPercent(keptRate)} do previsto. ${keptRateFormula}`}
      </Text>
      <Suspense fallback={<Skeleton height={310} />}>
        <CashFlowChart days={days} />
      </Suspense>
      <CashFlowTable days={days} />
      <AgingCard aging={aging} />
    </>
  );
}
