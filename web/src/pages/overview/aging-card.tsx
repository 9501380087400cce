import { Card, Text, Title } from '@mantine/core';
import type { Overview } from '#events/api/overview.ts';
import { Bars } from '../../parts/bars.tsx';
import { formatCount, formatReais } from '../../parts/format.ts';

/** What is open, by how late it is. */
export function AgingCard({ aging }: { readonly aging: Overview['aging'] }) {
  return (
    <Card withBorder padding="sm" h="100%">
      <Title order={2} size="h5" mb="xs">
        Aging: em aberto por tempo de atraso
      </Title>
      <Bars
        label="Em aberto por tempo de atraso"
        bars={aging.map(({ key, label, cases, amount }) => ({
          key,
          label,
          size: amount,
          value: (
            <>
              {formatReais(amount)}
              <Text size="xs" c="dimmed">
                {cases === 1 ? '1 caso' : `${formatCount(cases)} casos`}
              </Text>
            </>
          ),
        }))}
      />
    </Card>
  );
}
