import { Card, Text, Title } from '@mantine/core';
import type { Overview } from '#events/api/overview.ts';
import { Bars } from '../../parts/bars.tsx';
import { formatCount } from '../../parts/format.ts';

/** Why contacts were held back: the law and the debtor's word at work. */
export function HeldCard({ held }: { readonly held: Overview['heldByReason'] }) {
  return (
    <Card withBorder padding="sm" h="100%" id="retidos">
      <Title order={2} size="h5" mb="xs">
        Contatos retidos, por motivo
      </Title>
      {held.length === 0 && (
        <Text c="dimmed" size="sm">
          Nenhum contato foi retido no período.
        </Text>
      )}
      <Bars
        label="Contatos retidos, por motivo"
        bars={held.map(({ reason, label, count }) => ({
          key: reason,
          label,
          size: count,
          value: formatCount(count),
        }))}
      />
    </Card>
  );
}
