import { Card, Group, Text, Title } from '@mantine/core';
import type { AgreementView } from '#events/api/agreement.ts';
import { formatDate, formatReais } from '../../parts/format.ts';
import { StatusBadge } from '../../parts/status-badge.tsx';
import { AGREEMENT_STATUS } from '../../parts/words.ts';
import { AgreementActions } from '../agreements/actions/agreement-actions.tsx';
import styles from './debtor.module.css';
import { OwedAgain } from './owed-again.tsx';

type Part = AgreementView['parts'][number];

const PART_STATES: Readonly<Record<Part['state'], string>> = {
  settled: 'pago',
  open: 'a vencer',
  late: 'em aberto',
  withdrawn: 'sem efeito',
  planned: 'se for aprovado',
};

/** What was forgiven was not paid, and is not owed either. */
function partWords({ state, letGo, amount }: Part): string {
  if (letGo === 0) return PART_STATES[state];
  if (state === 'settled' && letGo >= amount) return 'perdoado';
  const now = state === 'settled' ? 'quitado' : PART_STATES[state];
  return `${now}, ${formatReais(letGo)} foram perdoados`;
}

type Agreements = { readonly debtorId: string; readonly agreements: readonly AgreementView[] };

/** Every agreement with the credor; opening one shows its payments and what may be decided. */
export function AgreementsCard({ debtorId, agreements }: Agreements) {
  return (
    <Card withBorder padding="sm">
      <Title order={2} size="h5" mb={4}>
        Acordos
      </Title>
      {agreements.map((agreement) => (
        <details
          key={agreement.agreementId}
          className={styles['debt']}
          open={agreement.status === 'proposed'}
        >
          <summary>
            <Group justify="space-between" wrap="nowrap" gap="xs" flex={1}>
              <div>
                <Group gap={6}>
                  <Text size="sm" fw={600}>
                    {agreement.number}
                  </Text>
                  <StatusBadge {...AGREEMENT_STATUS[agreement.status]} />
                </Group>
                <Text size="xs" c="dimmed">
                  de {formatDate(agreement.forDate)}, desconto de {formatReais(agreement.discount)}
                </Text>
              </div>
              <Text size="sm" className={styles['amount']}>
                {formatReais(agreement.payable)}
              </Text>
            </Group>
          </summary>
          <dl className={styles['calculation']} aria-label={`Pagamentos de ${agreement.number}`}>
            {agreement.parts.map((part) => (
              <div key={part.number} className={styles['line']}>
                <dt>
                  {part.name.replace('Acordo: ', '')}, {formatDate(part.dueDate)}, {partWords(part)}
                </dt>
                <dd className={styles['amount']}>{formatReais(part.amount)}</dd>
              </div>
            ))}
          </dl>
          <OwedAgain debtorId={debtorId} agreement={agreement} />
          {agreement.cancelReason && (
            <Text size="sm" c="dimmed">
              Por que foi cancelado: “{agreement.cancelReason}”
            </Text>
          )}
          <AgreementActions debtorId={debtorId} agreement={agreement} />
        </details>
      ))}
    </Card>
  );
}
