import { Button, Card, SegmentedControl, SimpleGrid, Stack, Text } from '@mantine/core';
import { IconCoins, IconDownload } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { CostView } from '#events/api/cost.ts';
import { costsCsv } from '#shared/domain/cost/costs-csv.ts';
import { useCarteiraName } from '../../parts/carteiras.ts';
import { downloadCsv } from '../../parts/download-csv.ts';
import { Failure } from '../../parts/failure.tsx';
import { formatCostPerReal, formatCount, formatDate, formatReais } from '../../parts/format.ts';
import { Loading } from '../../parts/loading.tsx';
import { Nothing } from '../../parts/nothing.tsx';
import { PageHeading } from '../../parts/page-heading.tsx';
import { useCredor } from '../../session/credor.tsx';
import { may } from '../../session/may.ts';
import { useApi } from '../../session/session.tsx';
import { CostTable } from './cost-table.tsx';
import { PricesCard } from './prices-card.tsx';
import { TestsCard } from './tests-card.tsx';
import { armText, campaignText, carteiraText, channelText, costText, monthText } from './words.ts';

const SPANS = [
  { value: '30', label: '30 dias' },
  { value: '90', label: '90 dias' },
  { value: '366', label: '12 meses' },
];

/** What messages cost, by everything that they are booked by, and the prices that they leave at. */
export function CostsPage() {
  const api = useApi();
  const { credor, me } = useCredor();
  const [span, setSpan] = useState('30');
  const costs = useQuery({
    queryKey: ['costs', credor.credorId, span],
    queryFn: () => api.get(CostView, `/costs?credorId=${credor.credorId}&days=${span}`),
    placeholderData: keepPreviousData,
  });
  return (
    <Stack gap="sm">
      <PageHeading title="Custos">
        <SegmentedControl
          size="xs"
          data={SPANS}
          value={span}
          onChange={setSpan}
          aria-label="Período até hoje"
        />
        <Button
          size="xs"
          variant="default"
          leftSection={<IconDownload size={16} aria-hidden />}
          disabled={!costs.data}
          onClick={() => costs.data && download(costs.data)}
        >
          Baixar CSV
        </Button>
      </PageHeading>
      {costs.isError && <Failure error={costs.error} retry={() => void costs.refetch()} />}
      {costs.isPending && <Loading rows={4} height={120} />}
      {costs.data && <Sums costs={costs.data} />}
      {may(me, 'read-text-tests') && <TestsCard />}
      <PricesCard />
    </Stack>
  );
}

const download = ({ credorId, from, to, lines }: CostView): void =>
  downloadCsv(`custos-${credorId}-${from}-${to}.csv`, costsCsv(lines));

function Sums({ costs }: { readonly costs: CostView }) {
  const { from, to, total, byMonth, byCarteira, byChannel, byCampaign, byArm } = costs;
  const { messages, costMicros, recovered, costPerReal } = total;
  const carteiraName = useCarteiraName();
  if (messages === 0 && costMicros === 0 && recovered === 0)
    return (
      <Nothing icon={IconCoins} title="Nada lançado">
        Nenhuma mensagem saiu e nada entrou no período.
      </Nothing>
    );
  const figures = [
    ['Mensagens', formatCount(messages)],
    ['Custo da cobrança', costText(total)],
    ['Recuperado', formatReais(recovered)],
    ['Custo por real recuperado', costPerReal === null ? '–' : formatCostPerReal(costPerReal)],
  ] as const;
  return (
    <>
      <Text size="sm" c="dimmed">
        De {formatDate(from)} a {formatDate(to)}. Cada mensagem fica lançada ao preço do dia em que
        saiu, cada consulta e registro ao preço combinado com quem o faz; o dinheiro, no dia em que
        se moveu e na carteira em que o caso estava.
      </Text>
      <SimpleGrid cols={{ base: 2, md: 4 }} spacing="xs">
        {figures.map(([label, figure]) => (
          <Card key={label} withBorder padding="xs">
            <Text size="xs" c="dimmed">
              {label}
            </Text>
            <Text fw={650} size="lg">
              {figure}
            </Text>
          </Card>
        ))}
      </SimpleGrid>
      <CostTable
        title="Por carteira"
        head="Carteira"
        groups={byCarteira}
        textOf={(group) => carteiraText(group, carteiraName)}
        hasMoney
      />
      <CostTable title="Por mês" head="Mês" groups={byMonth} textOf={monthText} hasMoney />
      <CostTable title="Por canal" head="Canal" groups={byChannel} textOf={channelText} />
      <CostTable title="Por campanha" head="Passo" groups={byCampaign} textOf={campaignText} />
      {byArm.length > 0 && (
        <CostTable title="Por experimento" head="Grupo" groups={byArm} textOf={armText} />
      )}
    </>
  );
}
