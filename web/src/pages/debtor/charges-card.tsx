import { Card, Group, Text, Title } from '@mantine/core';
import type { CaseView } from '#events/api/debtor.ts';
import { formatDate, formatMoment, formatReais } from '../../parts/format.ts';
import { StatusBadge } from '../../parts/status-badge.tsx';
import styles from './debtor.module.css';

type Charge = CaseView['charges'][number];

const STATUS: Readonly<Record<Charge['status'], { name: string; color: string }>> = {
  requested: { name: 'pedido', color: 'blue.6' },
  issued: { name: 'emitido', color: 'regua.6' },
  failed: { name: 'não emitido', color: 'red.7' },
  cancelling: { name: 'sendo cancelado', color: 'gray.6' },
  cancelled: { name: 'cancelado', color: 'gray.6' },
  paid: { name: 'pago', color: 'green.7' },
};

const KIND: Readonly<Record<Charge['kind'], string>> = {
  pix: 'Pix',
  bolepix: 'Boleto com Pix',
  boleto: 'Boleto',
};

/** Every charge that was asked for. */
export function ChargesCard({ charges }: { readonly charges: readonly Charge[] }) {
  return (
    <Card withBorder padding="sm">
      <Title order={2} size="h5" mb={4}>
        Cobranças
      </Title>
      {charges.map(({ chargeId, kind, status, amount, forDate, requestedAt }) => (
        <div key={chargeId} className={styles['line']}>
          <Group gap={6}>
            {formatMoment(requestedAt)}
            <StatusBadge {...STATUS[status]} />
          </Group>
          <div className={styles['amount']}>
            {formatReais(amount)}
            <Text size="xs" c="dimmed">
              {KIND[kind]}, valor de {formatDate(forDate)}
            </Text>
          </div>
        </div>
      ))}
    </Card>
  );
}
