import { Group, Stack, Text } from '@mantine/core';
import type { UnreconciledView } from '#events/api/configuration.ts';
import { formatDate, formatMoment, formatReais } from '../../parts/format.ts';
import { gatewayText } from '#shared/domain/credor/gateway-text.ts';
import { StatusBadge } from '../../parts/status-badge.tsx';
import { TextLink } from '../../parts/text-link.tsx';
import { UnreconciledActions } from './actions/unreconciled-actions.tsx';
import styles from './reconciliation.module.css';

const COLORS: Readonly<Record<string, string>> = {
  overpaid: 'blue.6',
  duplicate: 'orange.6',
  unmatched: 'red.7',
  'refund-unmatched': 'red.7',
  'chargeback-unmatched': 'red.7',
  'reversal-unmatched': 'red.7',
  contested: 'red.7',
};

/** One sum of money, why it waits, and what to do about it. */
export function UnreconciledLine({ item }: { readonly item: UnreconciledView }) {
  const { kind, label, gateway, amount, paidAt, debtorId, note, mayBeOf, decideBy } = item;
  return (
    <div className={styles['line']}>
      <Stack gap={4}>
        <Group gap="xs">
          <StatusBadge name={label} color={COLORS[kind] ?? 'gray.6'} />
          {item.isOverdue && <StatusBadge name="Atrasado" color="red.7" />}
          <Text size="xs" c="dimmed">
            {formatMoment(paidAt)}, pelo {gatewayText(gateway)}
            {decideBy !== null && `, decidir até ${formatDate(decideBy)}`}
          </Text>
        </Group>
        <Text size="sm">{note}</Text>
        {mayBeOf.length > 0 && (
          <Text size="xs" c="dimmed">
            {mayBeOf.length === 1
              ? 'Uma pessoa que pode ser a dona fica sem cobrança até alguém decidir: '
              : `${mayBeOf.length} pessoas que podem ser a dona ficam sem cobrança até alguém decidir: `}
            {mayBeOf.map((id, index) => (
              <TextLink
                key={id}
                to="/devedores/$debtorId"
                params={{ debtorId: id }}
                size="xs"
                underline="always"
                mr={6}
              >
                ver {mayBeOf.length === 1 ? 'devedor' : index + 1}
              </TextLink>
            ))}
          </Text>
        )}
        <UnreconciledActions item={item} />
      </Stack>
      <Stack gap={2} align="flex-end">
        <Text fw={650}>{kind === 'contested' ? 'valor não dito' : formatReais(amount)}</Text>
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
