import { Card, Group, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { DebtorRow } from '#events/api/debtor.ts';
import { useCarteiraName } from '../../parts/carteiras.ts';
import { formatReais } from '../../parts/format.ts';
import rowLink from '../../parts/row-link.module.css';
import { StatusBadge } from '../../parts/status-badge.tsx';
import { CASE_STATUS } from '../../parts/words.ts';
import { lateness } from './lateness.ts';

/** The same people for a narrow screen. */
export function DebtorCards({ rows }: { readonly rows: readonly DebtorRow[] }) {
  const carteiraName = useCarteiraName();
  return (
    <Stack gap="xs" hiddenFrom="sm">
      {rows.map((row) => (
        <Card key={row.debtorId} withBorder padding="sm" className={rowLink['row']}>
          <Group justify="space-between" wrap="nowrap" align="baseline">
            <Link
              to="/devedores/$debtorId"
              params={{ debtorId: row.debtorId }}
              className={rowLink['link']}
            >
              {row.name}
            </Link>
            <Text fw={600}>{formatReais(row.principalOpen)}</Text>
          </Group>
          <Group justify="space-between" mt={4} gap="xs">
            <StatusBadge {...CASE_STATUS[row.status]} />
            <Text size="sm" c="dimmed">
              {[carteiraName(row.carteiraId), scoreText(row), lateness(row)].join(' · ')}
            </Text>
          </Group>
        </Card>
      ))}
    </Stack>
  );
}

const scoreText = ({ score, band }: DebtorRow): string => {
  if (score === null) return 'sem score';
  return band === null ? `${score}` : `${score}, faixa ${band}`;
};
