import { Group, Text } from '@mantine/core';
import type { DebtView } from '#events/api/debtor.ts';
import { formatDate, formatDays, formatReais } from '../../parts/format.ts';
import { Calculation } from './calculation.tsx';
import styles from './debtor.module.css';

type Debts = { readonly debtorId: string; readonly debts: readonly DebtView[] };

/** Each debt with today's value; opening one shows how it came about. Instalments of ended agreements are left out. */
export function DebtList({ debtorId, debts }: Debts) {
  const shown = debts.filter(
    ({ status, withdrawal }) => status !== 'withdrawn' || withdrawal !== null,
  );
  return shown.map((debt) =>
    debt.calculation.length === 0 ? (
      <div key={debt.debtId} className={styles['debt']}>
        <DebtLine debt={debt} />
      </div>
    ) : (
      <details key={debt.debtId} className={styles['debt']}>
        <summary>
          <DebtLine debt={debt} />
        </summary>
        <Calculation debtorId={debtorId} debt={debt} />
      </details>
    ),
  );
}

/** What stands in the place of an amount. */
const AT_REST: Readonly<Partial<Record<DebtView['status'], string>>> = {
  settled: 'quitada',
  agreed: 'em acordo',
  withdrawn: 'retirada',
};

function DebtLine({ debt }: { readonly debt: DebtView }) {
  return (
    <Group justify="space-between" wrap="nowrap" gap="xs" flex={1}>
      <div>
        <Text size="sm" fw={600}>
          {debt.description || debt.externalId}
        </Text>
        <Text size="xs" c="dimmed">
          {debt.description && `${debt.externalId} · `}
          {dueText(debt)}
        </Text>
      </div>
      <Text size="sm" className={styles['amount']}>
        {AT_REST[debt.status] ?? formatReais(debt.amountDue)}
      </Text>
    </Group>
  );
}

function dueText({ status, dueDate, daysLate, principal }: DebtView): string {
  if (status !== 'open')
    return `${formatReais(principal)}, com vencimento em ${formatDate(dueDate)}`;
  if (daysLate === 0) return `vence em ${formatDate(dueDate)}`;
  return `venceu em ${formatDate(dueDate)}, há ${formatDays(daysLate)}`;
}
