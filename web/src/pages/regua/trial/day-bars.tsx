import { Text } from '@mantine/core';
import type { ReguaTrialView } from '#events/api/regua-trial.ts';
import { Bars } from '../../../parts/bars.tsx';
import { formatCount, formatDate } from '../../../parts/format.ts';

type Days = NonNullable<ReguaTrialView['draft']>['days'];

/** How many messages leave on each day of the draft; days without any are left out. */
export function DayBars({ days }: { readonly days: Days }) {
  const bars = Object.entries(days).map(([day, { sent }]) => ({
    key: day,
    label: formatDate(day),
    size: sent,
    value: formatCount(sent),
  }));
  if (bars.length === 0) return <Text size="sm">Nenhuma mensagem sai no período.</Text>;
  return (
    <div>
      <Text size="sm" c="dimmed" ta="center" mb={4}>
        Mensagens do rascunho por dia
      </Text>
      <Bars label="Mensagens do rascunho por dia" bars={bars} />
    </div>
  );
}
