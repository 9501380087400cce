import { ActionIcon, Card, Group, Popover, Text } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import type { Figure } from '#events/api/overview.ts';
import { formatCostPerReal, formatCount, formatPercent, formatReais } from '../../parts/format.ts';

/** One figure of the panel, with its formula one click away. */
export function FigureCard({ figure }: { readonly figure: Figure }) {
  return (
    <Card withBorder padding="sm">
      <Group justify="space-between" wrap="nowrap" gap={4}>
        <Text size="xs" c="dimmed">
          {figure.label}
        </Text>
        <Popover width={240} withArrow shadow="md">
          <Popover.Target>
            <ActionIcon
              variant="subtle"
              color="gray"
              size="sm"
              aria-label={`Fórmula de ${figure.label}`}
            >
              <IconInfoCircle size={14} />
            </ActionIcon>
          </Popover.Target>
          <Popover.Dropdown>
            <Text size="sm">{figure.formula}</Text>
          </Popover.Dropdown>
        </Popover>
      </Group>
      <Text fw={650} size="xl" data-figure={figure.key}>
        {written(figure)}
      </Text>
    </Card>
  );
}

function written({ key, unit, value }: Figure): string {
  switch (unit) {
    case 'centavos':
      return formatReais(value);
    case 'count':
      return formatCount(value);
    case 'ratio':
      return key === 'cost-per-real' ? formatCostPerReal(value) : formatPercent(value);
  }
}
