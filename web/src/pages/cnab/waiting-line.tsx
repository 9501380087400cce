import { Group, Text } from '@mantine/core';
import type { WaitingBoletoView } from '#events/api/cnab.ts';
import { formatDate, formatReais } from '../../parts/format.ts';
import { StatusBadge } from '../../parts/status-badge.tsx';
import { TextLink } from '../../parts/text-link.tsx';
import styles from './cnab.module.css';

const INSTRUCTIONS = { entry: 'registrar', baixa: 'dar baixa' } as const;

/** One boleto that waits: whose, what of, and what keeps it. */
export function WaitingLine({ item }: { readonly item: WaitingBoletoView }) {
  const { debtorId, name, instruction, amount, dueDate, problem } = item;
  return (
    <div className={styles['line']}>
      <div>
        <Group gap="xs">
          <TextLink to="/devedores/$debtorId" params={{ debtorId }} size="sm" fw={600}>
            {name}
          </TextLink>
          {problem !== null && <StatusBadge name="não pode ir" color="red.7" />}
        </Group>
        <Text size="xs" c="dimmed">
          {INSTRUCTIONS[instruction]}, vence em {formatDate(dueDate)}
        </Text>
        {problem !== null && <Text size="sm">{problem}</Text>}
      </div>
      <Text size="sm" className={styles['amount']}>
        {formatReais(amount)}
      </Text>
    </div>
  );
}
