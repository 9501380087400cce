import { Card, Text, Title } from '@mantine/core';
import type { CaseView } from '#events/api/debtor.ts';
import { formatMoment, formatReais } from '../../parts/format.ts';
import styles from './debtor.module.css';

type Payment = CaseView['payments'][number];

/** Money that came, and what of it went back or waits. */
export function PaymentsCard({ payments }: { readonly payments: readonly Payment[] }) {
  return (
    <Card withBorder padding="sm">
      <Title order={2} size="h5" mb={4}>
        Pagamentos
      </Title>
      {payments.map((payment) => (
        <div key={payment.paymentId} className={styles['line']}>
          <div>
            {formatMoment(payment.paidAt)}
            <Text size="xs" c="dimmed">
              pelo {payment.gateway}
            </Text>
          </div>
          <div className={styles['amount']}>
            {formatReais(payment.amount)}
            {payment.overpaid > 0 && (
              <Text size="xs" c="dimmed">
                {formatReais(payment.overpaid)} a mais
              </Text>
            )}
            {payment.refunded > 0 && (
              <Text size="xs" c="dimmed">
                {formatReais(payment.refunded)} devolvidos
              </Text>
            )}
            {payment.withdrawn > 0 && (
              <Text size="xs" c="dimmed">
                {formatReais(payment.withdrawn)} estornados pelo banco
              </Text>
            )}
          </div>
        </div>
      ))}
    </Card>
  );
}
