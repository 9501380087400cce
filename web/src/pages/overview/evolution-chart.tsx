import '@mantine/charts/styles.css';
import { CompositeChart } from '@mantine/charts';
import { Card, Title } from '@mantine/core';
import type { Overview } from '#events/api/overview.ts';
import { formatReais } from '../../parts/format.ts';
import { EvolutionTable } from './evolution-table.tsx';

const compact = new Intl.NumberFormat('pt-BR', { notation: 'compact' });
const reaisAxis = (centavos: number): string => compact.format(centavos / 100);
const AXIS = { tickFormatter: reaisAxis, width: 48 };

type Evolution = Overview['evolution'];

/** The book and the money that came in, day by day, to look at; the same in figures, to read. */
export default function EvolutionChart({ evolution }: { readonly evolution: Evolution }) {
  const data = evolution.map(({ day, openAmount, paidAmount }) => ({
    day: `${day.slice(8)}/${day.slice(5, 7)}`,
    'Em aberto': openAmount,
    'Recebido no dia': paidAmount,
  }));
  return (
    <Card withBorder padding="sm" h="100%">
      <Title order={2} size="h5" mb="xs">
        Evolução da carteira
      </Title>
      <CompositeChart
        h={300}
        data={data}
        dataKey="day"
        withLegend
        withRightYAxis
        valueFormatter={formatReais}
        yAxisProps={AXIS}
        rightYAxisProps={AXIS}
        series={[
          { name: 'Em aberto', color: 'regua.6', type: 'area' },
          { name: 'Recebido no dia', color: 'orange.4', type: 'bar', yAxisId: 'right' },
        ]}
        withDots={false}
        areaProps={{ connectNulls: true, isAnimationActive: false }}
        barProps={{ isAnimationActive: false }}
        composedChartProps={{ accessibilityLayer: false }}
        role="img"
        aria-label="Gráfico do que está em aberto e do que entrou a cada dia; os números estão abaixo."
      />
      <EvolutionTable evolution={evolution} />
    </Card>
  );
}
