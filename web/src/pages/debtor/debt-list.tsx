import { Accordion, Group, Text } from '@mantine/core';
import type { DebtView } from '#events/api/debtor.ts';
import { formatDate, formatDays, formatReais } from '../../parts/format.ts';
import styles from './debtor.module.css';

/** Each debt with today's value; opening one shows how the value came about. */
export function DebtList({ debts }: { readonly debts: readonly DebtView[] }) {
  return (
    <Accordion variant="default" chevronPosition="left" multiple chevronSize={14}>
      {debts.map((debt) => (
        <Accordion.Item key={debt.debtId} value={debt.debtId}>
          <Accordion.Control px={0} disabled={debt.calculation.length === 0}>
            <Group justify="space-between" wrap="nowrap" gap="xs">
              <div>
                <Text size="sm" fw={600}>
                  {debt.description || debt.externalId}
                </Text>
                <Text size="xs" c="dimmed">
                  {debt.externalId} · {dueText(debt)}
                </Text>
              </div>
              <Text size="sm" className={styles['amount']}>
                {debt.status === 'settled' ? 'quitada' : formatReais(debt.amountDue)}
              </Text>
            </Group>
          </Accordion.Control>
          <Accordion.Panel>
            <dl style={{ margin: 0 }} aria-label={`Cálculo de ${debt.externalId}`}>
              {debt.calculation.map(({ label, amount }) => (
                <div key={label} className={styles['line']}>
                  <dt>{label}</dt>
                  <dd className={styles['amount']} style={{ margin: 0 }}>
                    {formatReais(amount)}
                  </dd>
                </div>
              ))}
              <div className={styles['line']}>
                <dt>
                  <b>Hoje</b>
                </dt>
                <dd className={styles['amount']} style={{ margin: 0 }}>
                  <b>{formatReais(debt.amountDue)}</b>
                </dd>
              </div>
            </dl>
          </Accordion.Panel>
        </Accordion.Item>
      ))}
    </Accordion>
  );
}

function dueText({ status, dueDate, daysLate, principal }: DebtView): string {
  if (status === 'settled') return `${formatReais(principal)}, vencida em ${formatDate(dueDate)}`;
  if (daysLate === 0) return `vence em ${formatDate(dueDate)}`;
  return `venceu em ${formatDate(dueDate)}, há ${formatDays(daysLate)}`;
}
