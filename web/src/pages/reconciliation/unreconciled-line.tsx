import { Group, Stack, Text } from '@mantine/core';
import type { UnreconciledView } from '#events/api/configuration.ts';
import { formatMoment, formatReais } from '../../parts/format.ts';
import { StatusBadge } from '../../parts/status-badge.tsx';
import { TextLink } from '../../parts/text-link.tsx';
import styles from './reconciliation.module.css';

const COLORS: Readonly<Record<string, string>> = {
  overpaid: 'blue.6',
  duplicate: 'orange.6',
  unmatched: 'red.7',
  'refund-unmatched': 'red.7',
};

/** One sum of money, why it waits, and what to do about it. */
export function UnreconciledLine({ item }: { readonly item: UnreconciledView }) {
  const { kind, label, gateway, amount, paidAt, debtorId, note } = item;
  return (
    <div className={styles['line']}>
      <Stack gap={4}>
        <Group gap="xs">
          <StatusBadge name={label} color={COLORS[kind] ?? 'gray.6'} />
          <Text size="xs" c="dimmed">
            {formatMoment(paidAt)}, pelo {gateway}
          </Text>
        </Group>
        <Text size="sm">{note}</Text>
      </Stack>
      <Stack gap={2} align="flex-end">
        <Text fw={650}>{formatReais(amount)}</Text>
        {debtorId === null ? (
          <Text size="xs" c="dimmed">
            sem devedor
          </Text>
        ) : (
          <TextLink to="/devedores/$debtorId" params={{ debtorId }} size="sm">
            Ver devedor
          </TextLink>
        )}
      </Stack>
    </div>
  );
}
