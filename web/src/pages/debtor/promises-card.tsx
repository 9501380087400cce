import { Card, Group, Text, Title } from '@mantine/core';
import type { PromiseView } from '#events/api/agreement.ts';
import { formatDate, formatReais } from '../../parts/format.ts';
import { StatusBadge } from '../../parts/status-badge.tsx';
import styles from './debtor.module.css';

const STATUS: Readonly<Record<PromiseView['status'], { name: string; color: string }>> = {
  made: { name: 'de pé', color: 'blue.6' },
  kept: { name: 'cumprida', color: 'green.7' },
  broken: { name: 'não cumprida', color: 'red.7' },
  rescheduled: { name: 'remarcada', color: 'gray.6' },
  lapsed: { name: 'virou acordo', color: 'gray.6' },
};

const MADE_BY = {
  portal: 'pelo devedor, no portal',
  reply: 'pelo devedor, em resposta',
  operator: 'registrada pela equipe',
} as const;

/** The days on which the debtor said that they would pay. */
export function PromisesCard({ promises }: { readonly promises: readonly PromiseView[] }) {
  return (
    <Card withBorder padding="sm">
      <Title order={2} size="h5" mb={4}>
        Promessas
      </Title>
      {promises.map(({ promiseId, status, date, amount, via }) => (
        <div key={promiseId} className={styles['line']}>
          <div>
            <Group gap={6}>
              {formatDate(date)}
              <StatusBadge {...STATUS[status]} />
            </Group>
            <Text size="xs" c="dimmed">
              {MADE_BY[via]}
            </Text>
          </div>
          <div className={styles['amount']}>{formatReais(amount)}</div>
        </div>
      ))}
    </Card>
  );
}
