import { Button, Card, Kbd, Stack, Switch, Text, Title } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { WorkDesk } from '#events/api/work.ts';
import { type Disposition, DISPOSITION_WORDS } from '#shared/domain/call/disposition.ts';
import type { Zone } from '#shared/domain/values/zone.ts';
import { Failure } from '../../parts/failure.tsx';
import { OutcomeDetails } from './outcome-details.tsx';
import { KEYS, needsDetails } from './outcome-keys.ts';
import { useWorkAction } from './use-work.ts';
import styles from './work.module.css';

const capitalised = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

type Props = {
  readonly debtorId: string;
  readonly callId: string;
  readonly zone: Zone;
  readonly tasks: WorkDesk['tasks'];
  readonly done: () => void;
};

/** What came of the call: one click or one key. Some ask for a day, a moment or words first. */
export function Outcomes({ debtorId, callId, zone, tasks, done }: Props) {
  const [asked, setAsked] = useState<Disposition | null>(null);
  const [endsTask, setEndsTask] = useState(true);
  const say = useWorkAction(done, 'Resultado registrado.');
  const [task] = tasks;
  const { mutate, isPending } = say;
  const record = (disposition: Disposition, details: object = {}) => {
    if (isPending) return;
    const taskId = task && endsTask ? { taskId: task.taskId } : {};
    const path = `/debtors/${debtorId}/calls/${callId}/disposition`;
    mutate({ path, body: { disposition, ...details, ...taskId } });
  };
  const choose = (disposition: Disposition) =>
    needsDetails(disposition) ? setAsked(disposition) : record(disposition);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { target } = event;
      // A switch has the focus after it was set, and takes no letters.
      const isTyping = target instanceof HTMLInputElement && target.type !== 'checkbox';
      if (isTyping || event.ctrlKey || event.metaKey || event.altKey || asked) return;
      const found = KEYS.find(({ key }) => key === event.key.toLowerCase());
      if (found) choose(found.disposition);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });
  return (
    <Card withBorder component="section" aria-label="Resultado da ligação">
      <Stack gap="sm">
        <Title order={2} size="h5">
          O que resultou da ligação?
        </Title>
        <div className={styles['outcomes']}>
          {KEYS.map(({ key, disposition }) => (
            <Button
              key={disposition}
              variant={asked === disposition ? 'filled' : 'default'}
              justify="space-between"
              rightSection={<Kbd size="xs">{key.toUpperCase()}</Kbd>}
              disabled={isPending}
              onClick={() => choose(disposition)}
            >
              {capitalised(DISPOSITION_WORDS[disposition])}
            </Button>
          ))}
        </div>
        {task && (
          <Switch
            label={`Conclui a tarefa “${task.title}”`}
            checked={endsTask}
            onChange={(event) => setEndsTask(event.currentTarget.checked)}
          />
        )}
        {asked && (
          <OutcomeDetails
            disposition={asked}
            zone={zone}
            isActing={isPending}
            record={(details) => record(asked, details)}
            cancel={() => setAsked(null)}
          />
        )}
        {say.isError && <Failure error={say.error} />}
        <Text size="xs" c="dimmed">
          Quem falou com a própria pessoa a deixa descansar três dias, em todos os credores.
        </Text>
      </Stack>
    </Card>
  );
}
