import { Select, Text } from '@mantine/core';
import { useState } from 'react';
import type { TaskRow } from '#events/api/ladder.ts';
import { TASK_OUTCOME_WORDS, TaskOutcome } from '#shared/domain/task/task.ts';
import { ActionModal } from '../../parts/action-modal.tsx';
import { useTaskAction } from './use-tasks.ts';

type Props = { readonly row: TaskRow; readonly close: () => void };

/** Ends a task with what came of it, which history remembers. */
export function CloseTaskModal({ row, close }: Props) {
  const [outcome, setOutcome] = useState<string | null>(null);
  const action = useTaskAction(row);
  return (
    <ActionModal
      title={`${row.task.title}: ${row.name}`}
      verb="Concluir tarefa"
      opened
      close={close}
      act={() => action.mutate({ verb: 'close', body: { outcome } }, { onSuccess: close })}
      isActing={action.isPending}
      error={action.error}
      isReady={outcome !== null}
    >
      <Select
        label="O que resultou"
        placeholder="Escolha"
        data={TaskOutcome.options.map((value) => ({ value, label: TASK_OUTCOME_WORDS[value] }))}
        value={outcome}
        onChange={setOutcome}
        allowDeselect={false}
        required
      />
      <Text size="sm" c="dimmed">
        Uma promessa ou um acordo registram-se na ficha da pessoa; aqui fica só o desfecho.
      </Text>
    </ActionModal>
  );
}
