import { Card, Stack, Text } from '@mantine/core';
import { IconChecklist } from '@tabler/icons-react';
import { useState } from 'react';
import { Failure } from '../../parts/failure.tsx';
import { formatCount } from '../../parts/format.ts';
import { Loading } from '../../parts/loading.tsx';
import { Nothing } from '../../parts/nothing.tsx';
import { PageHeading } from '../../parts/page-heading.tsx';
import { useCredor } from '../../session/credor.tsx';
import { may } from '../../session/may.ts';
import { TaskFilters } from './task-filters.tsx';
import { TaskLine } from './task-line.tsx';
import { TextTasks } from './text-tasks.tsx';
import { EVERYTHING, useTasks } from './use-tasks.ts';

/** What réguas and debtors ask of the team, over all credores that the user sees, the most urgent first. */
export function TasksPage() {
  const [filter, setFilter] = useState(EVERYTHING);
  const { me } = useCredor();
  const tasks = useTasks(filter);
  const { items = [], count = 0, more = false } = tasks.data ?? {};
  return (
    <Stack gap="md" maw={960}>
      <PageHeading title="Tarefas">
        {count > 0 && (
          <Text size="sm" c="dimmed" role="status">
            {count === 1 ? '1 tarefa espera' : `${formatCount(count)} tarefas esperam`}
          </Text>
        )}
      </PageHeading>
      <Text size="sm" c="dimmed">
        O que as réguas pedem à equipe, e as revisões de score que as pessoas pediram. Quem paga sai
        da lista.
      </Text>
      {may(me, 'close-text-tasks') && <TextTasks />}
      <TaskFilters filter={filter} list={tasks.data} onChange={setFilter} />
      {tasks.isError && <Failure error={tasks.error} retry={() => void tasks.refetch()} />}
      {tasks.isPending && <Loading rows={4} height={96} />}
      {tasks.data && items.length === 0 && (
        <Nothing icon={IconChecklist} title="Nenhuma tarefa espera">
          Os passos do tipo tarefa, nas réguas, trazem trabalho para cá.
        </Nothing>
      )}
      {items.length > 0 && (
        <Card withBorder padding={0} component="ol" m={0} style={{ listStyle: 'none' }}>
          {items.map((row) => (
            <TaskLine key={row.task.taskId} row={row} />
          ))}
        </Card>
      )}
      {(more || count > items.length) && (
        <Text size="sm" c="dimmed">
          Há mais: aqui estão as mais urgentes.
        </Text>
      )}
    </Stack>
  );
}
