import { Group, Stack, Text } from '@mantine/core';
import type { AgreementRow } from '#events/api/agreement.ts';
import { formatDate, formatReais } from '../../parts/format.ts';
import { StatusBadge } from '../../parts/status-badge.tsx';
import { TextLink } from '../../parts/text-link.tsx';
import { AGREEMENT_STATUS } from '../../parts/words.ts';
import { AgreementActions } from './actions/agreement-actions.tsx';
import styles from './agreements.module.css';

/** One agreement: whose, how it stands, what it brings, and what may be decided. */
export function AgreementLine({ row }: { readonly row: AgreementRow }) {
  const { debtorId, name, agreement } = row;
  const { number, status, forDate, discount, payable, via } = agreement;
  return (
    <div className={styles['line']}>
      <Stack gap={2}>
        <Group gap="xs">
          <TextLink to="/devedores/$debtorId" params={{ debtorId }} size="sm" fw={600}>
            {name}
          </TextLink>
          <StatusBadge {...AGREEMENT_STATUS[status]} />
        </Group>
        <Text size="xs" c="dimmed">
          {number}, de {formatDate(forDate)}
          {via === null ? '' : via === 'portal' ? ', no portal' : ', pela equipe'}
        </Text>
        <AgreementActions debtorId={debtorId} agreement={agreement} />
      </Stack>
      <Stack gap={2} align="flex-end">
        <Text fw={650}>{formatReais(payable)}</Text>
        <Text size="xs" c="dimmed">
          {discount === 0 ? 'sem desconto' : `desconto de ${formatReais(discount)}`}
        </Text>
      </Stack>
    </div>
  );
}
