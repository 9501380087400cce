import { Button, Group, Text } from '@mantine/core';
import type { CallVerdict, WorkRow } from '#events/api/work.ts';
import { formatDays, formatMoment, formatReais } from '../../parts/format.ts';
import { StatusBadge } from '../../parts/status-badge.tsx';
import { TextLink } from '../../parts/text-link.tsx';
import styles from './work.module.css';

const REASONS: Readonly<Record<WorkRow['reason'], { name: string; color: string }>> = {
  'broken-promise': { name: 'Promessa quebrada', color: 'red.7' },
  callback: { name: 'Pediu retorno', color: 'blue.6' },
  task: { name: 'Tarefa', color: 'grape.7' },
  value: { name: 'Valor esperado', color: 'gray.6' },
};

type Props = {
  readonly row: WorkRow;
  /** Null for whoever only looks. */
  readonly take: (() => void) | null;
  readonly isTaking: boolean;
};

/** One person of the list: why they stand here, what is expected, and what the gate says of a call now. */
export function WorkLine({ row, take, isTaking }: Props) {
  const { debtorId, name, reason, why, principalOpen, expected, daysLate, call } = row;
  const { band, claimedBy, isMine } = row;
  return (
    <li className={styles['line']}>
      <div className={styles['who']}>
        <Group gap="xs">
          <TextLink to="/devedores/$debtorId" params={{ debtorId }} size="sm" fw={600}>
            {name}
          </TextLink>
          <StatusBadge {...REASONS[reason]} />
          {claimedBy !== null && (
            <StatusBadge
              name={isMine ? 'Em seu atendimento' : 'Em atendimento'}
              color={isMine ? 'regua.6' : 'orange.6'}
            />
          )}
        </Group>
        <Text size="sm">{why}</Text>
        <Text size="xs" c="dimmed">
          {formatReais(principalOpen)} em aberto
          {expected !== null && `, ${formatReais(expected)} esperados`}
          {band !== null && `, faixa ${band}`}
          {daysLate > 0 && `, ${formatDays(daysLate)} de atraso`}
        </Text>
        <HeldBack call={call} />
      </div>
      {take && (isMine || claimedBy === null) && (
        <Button
          flex="none"
          size="xs"
          variant={call.may === 'now' ? 'filled' : 'default'}
          disabled={isTaking}
          onClick={take}
          aria-label={`${isMine ? 'Continuar com' : 'Assumir'} ${name}`}
        >
          {isMine ? 'Continuar' : 'Assumir'}
        </Button>
      )}
    </li>
  );
}

/** Why nobody may call now, and from when on. */
export function HeldBack({ call }: { readonly call: CallVerdict }) {
  if (call.may === 'now') return null;
  return (
    <Text size="xs" className={styles['held'] ?? ''}>
      {call.reasons.join(' ')}
      {call.may === 'later' && ` Pode a partir de ${formatMoment(call.until)}.`}
    </Text>
  );
}
