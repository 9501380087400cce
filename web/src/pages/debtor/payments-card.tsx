import { Button, Card, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { CaseView } from '#events/api/debtor.ts';
import { gatewayText } from '#shared/domain/credor/gateway-text.ts';
import { PAID_BY_TEXTS } from '#shared/domain/payment/by-hand.ts';
import { formatMoment, formatReais } from '../../parts/format.ts';
import { useCredor } from '../../session/credor.tsx';
import { may } from '../../session/may.ts';
import styles from './debtor.module.css';
import { UndoPayment } from './undo-payment.tsx';
import { WonModal } from './won-modal.tsx';

type Payment = CaseView['payments'][number];
type Payments = { readonly debtorId: string; readonly payments: readonly Payment[] };

/** Money that came, and what of it went back or waits. */
export function PaymentsCard({ debtorId, payments }: Payments) {
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
              {payment.paidBy
                ? `${PAID_BY_TEXTS[payment.paidBy]}, registrado pela equipe`
                : `pelo ${gatewayText(payment.gateway)}`}
            </Text>
            <WonButtons debtorId={debtorId} payment={payment} />
            {payment.paidBy && <UndoPayment debtorId={debtorId} {...payment} />}
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

/** What the team booked as contested is theirs to undo; what the gateway told, the gateway tells to be won. */
function WonButtons({
  debtorId,
  payment: { paymentId, byHand },
}: {
  readonly debtorId: string;
  readonly payment: Payment;
}) {
  const { me } = useCredor();
  const [opened, setOpened] = useState<Payment['byHand'][number] | null>(null);
  if (!may(me, 'match-money')) return null;
  return (
    <>
      {byHand.map((chargeback) => (
        <Button
          key={chargeback.chargebackId}
          size="compact-xs"
          variant="default"
          onClick={() => setOpened(chargeback)}
        >
          Desfazer o estorno de {formatReais(chargeback.amount)}
        </Button>
      ))}
      {opened && (
        <WonModal
          debtorId={debtorId}
          paymentId={paymentId}
          chargeback={opened}
          close={() => setOpened(null)}
        />
      )}
    </>
  );
}
