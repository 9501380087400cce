import '@mantine/charts/styles.css';
import { BarChart } from '@mantine/charts';
import { Card, Title } from '@mantine/core';
import type { CashFlowView } from '#events/api/cash-flow.ts';
import { formatReais } from '../../parts/format.ts';

const compact = new Intl.NumberFormat('pt-BR', { notation: 'compact' });
const reaisAxis = (centavos: number): string => compact.format(centavos / 100);

/** Expected beside received, day by day, to look at; the figures are in the table below. */
export default function CashFlowChart({ days }: { readonly days: CashFlowView['days'] }) {
  const data = days.map(({ day, likely, received }) => ({
    day: `${day.slice(8)}/${day.slice(5, 7)}`,
    Provável: likely,
    Recebido: received,
  }));
  return (
    <Card withBorder padding="sm">
      <Title order={2} size="h5" mb="xs">
        Dia a dia
      </Title>
      <BarChart
        h={260}
        data={data}
        dataKey="day"
        withLegend
        valueFormatter={formatReais}
        yAxisProps={{ tickFormatter: reaisAxis, width: 48 }}
        series={[
          { name: 'Provável', color: 'regua.4' },
          { name: 'Recebido', color: 'orange.5' },
        ]}
        barProps={{ isAnimationActive: false }}
        barChartProps={{ accessibilityLayer: false }}
        role="img"
        aria-label="Gráfico do que deve entrar e do que entrou a cada dia; os números estão na tabela."
      />
    </Card>
  );
}
