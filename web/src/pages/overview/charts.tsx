import '@mantine/charts/styles.css';
import { BarChart, CompositeChart } from '@mantine/charts';
import { Card, SimpleGrid, Title } from '@mantine/core';
import type { Overview } from '#events/api/overview.ts';
import { formatReais } from '../../parts/format.ts';

const reaisAxis = (value: number): string =>
  new Intl.NumberFormat('pt-BR', { notation: 'compact' }).format(value / 100);

/** The evolution of the book and its aging, to look at rather than read. */
export default function Charts({ overview }: { readonly overview: Overview }) {
  const evolution = overview.evolution.map(({ day, openAmount, paidAmount }) => ({
    day: day.slice(8) + '/' + day.slice(5, 7),
    'Em aberto': openAmount,
    Recebido: paidAmount,
  }));
  const aging = overview.aging.map(({ label, amount }) => ({ label, 'Em aberto': amount }));
  return (
    <SimpleGrid cols={{ base: 1, md: 2 }}>
      <Card withBorder>
        <Title order={2} size="h5" mb="sm">
          Evolução da carteira
        </Title>
        <CompositeChart
          h={260}
          data={evolution}
          dataKey="day"
          withLegend
          withRightYAxis
          valueFormatter={formatReais}
          yAxisProps={{ tickFormatter: reaisAxis, width: 48 }}
          rightYAxisProps={{ tickFormatter: reaisAxis, width: 48 }}
          series={[
            { name: 'Em aberto', color: 'regua.7', type: 'area' },
            { name: 'Recebido', color: 'orange.6', type: 'bar', yAxisId: 'right' },
          ]}
          withDots={false}
          areaProps={{ connectNulls: true }}
        />
      </Card>
      <Card withBorder>
        <Title order={2} size="h5" mb="sm">
          Aging: em aberto por tempo de atraso
        </Title>
        <BarChart
          h={260}
          data={aging}
          dataKey="label"
          valueFormatter={formatReais}
          yAxisProps={{ tickFormatter: reaisAxis, width: 48 }}
          series={[{ name: 'Em aberto', color: 'regua.7' }]}
        />
      </Card>
    </SimpleGrid>
  );
}
