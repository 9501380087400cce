import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import type { TaskRow } from '#events/api/ladder.ts';
import { useCarteiraName } from '../../parts/carteiras.ts';
import { Failure } from '../../parts/failure.tsx';
import { formatDate } from '../../parts/format.ts';
import { StatusBadge } from '../../parts/status-badge.tsx';
import { TextLink } from '../../parts/text-link.tsx';
import { useCredor } from '../../session/credor.tsx';
import { may } from '../../session/may.ts';
import { CloseTaskModal } from './close-task-modal.tsx';
import styles from './tasks.module.css';
import { useTaskAction } from './use-tasks.ts';

const OWNERS = {
  mine: { name: 'Sua', color: 'regua.6' },
  free: { name: 'Livre', color: 'gray.6' },
  others: { name: 'De outra pessoa', color: 'blue.6' },
} as const;

/** One task: what is to be done, for whom and until when, and whoever may does it from here. */
export function TaskLine({ row }: { readonly row: TaskRow }) {
  const { me } = useCredor();
  const { debtorId, credorId, name, carteiraId, whose, isOverdue, task } = row;
  const credor = me.credores.find((one) => one.credorId === credorId)?.name ?? credorId;
  const carteiraName = useCarteiraName(credorId);
  return (
    <li className={styles['task']} aria-label={`${task.title}: ${name}`}>
      <Group gap="xs" justify="space-between">
        <Group gap="xs">
          <Text size="sm" fw={600}>
            {task.title}
          </Text>
          <StatusBadge {...OWNERS[whose]} />
        </Group>
        <Text size="xs" {...(isOverdue ? { c: 'red.8', fw: 600 } : { c: 'dimmed' })}>
          {isOverdue ? 'Venceu em' : 'Até'} {formatDate(task.dueOn)}
        </Text>
      </Group>
      <Text size="sm">
        <TextLink to="/devedores/$debtorId" params={{ debtorId }} underline="always">
          {name}
        </TextLink>
        , {credor}
        {carteiraId && `, carteira ${carteiraName(carteiraId)}`}
      </Text>
      {task.script && (
        <Text size="sm" c="dimmed">
          {task.script}
        </Text>
      )}
      {may(me, 'work') && <TaskActions row={row} />}
    </li>
  );
}

function TaskActions({ row }: { readonly row: TaskRow }) {
  const { me } = useCredor();
  const { whose, endsHere, task } = row;
  const action = useTaskAction(row);
  const [isClosing, setClosing] = useState(false);
  // What somebody else took is theirs, or a manager's.
  const isMine = whose === 'mine' || (whose === 'others' && may(me, 'manage-tasks'));
  return (
    <>
      <Group gap="xs">
        {whose === 'free' && (
          <Button
            size="compact-sm"
            variant="default"
            loading={action.isPending}
            aria-label={`Assumir: ${task.title}, ${row.name}`}
            onClick={() => action.mutate({ verb: 'claim' })}
          >
            Assumir
          </Button>
        )}
        {isMine && (
          <Button
            size="compact-sm"
            variant="default"
            loading={action.isPending}
            aria-label={`Devolver: ${task.title}, ${row.name}`}
            onClick={() => action.mutate({ verb: 'release' })}
          >
            Devolver
          </Button>
        )}
        {endsHere && (isMine || whose === 'free') && (
          <Button
            size="compact-sm"
            variant="default"
            aria-label={`Concluir: ${task.title}, ${row.name}`}
            onClick={() => setClosing(true)}
          >
            Concluir
          </Button>
        )}
        {!endsHere && (
          <Text size="xs" c="dimmed">
            Termina com a resposta, na ficha da pessoa.
          </Text>
        )}
      </Group>
      {action.isError && <Failure error={action.error} />}
      {isClosing && <CloseTaskModal row={row} close={() => setClosing(false)} />}
    </>
  );
}
