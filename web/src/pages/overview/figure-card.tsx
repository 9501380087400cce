import { ActionIcon, Card, Group, Popover, Text } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import type { Figure } from '#events/api/overview.ts';
import { formatCostPerReal, formatCount, formatPercent, formatReais } from '../../parts/format.ts';
import { RowsLink } from './rows-link.tsx';

/** One figure of the panel, with its formula and its rows one click away. */
export function FigureCard({ figure }: { readonly figure: Figure }) {
  return (
    <Card withBorder padding="xs">
      <Group justify="space-between" wrap="nowrap" gap={4} align="flex-start">
        <Text size="xs" c="dimmed">
          {figure.label}
        </Text>
        <Popover width={240} withArrow shadow="md" trapFocus returnFocus>
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
          <Popover.Dropdown tabIndex={-1}>
            <Text size="sm">{figure.formula}</Text>
            <RowsLink figureKey={figure.key} />
          </Popover.Dropdown>
        </Popover>
      </Group>
      <Text fw={650} size="lg" data-figure={figure.key}>
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
