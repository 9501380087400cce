import { Button, Card, Chip, Group, Stack, Text, Title } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useState } from 'react';
import type { DebtorView, TimelineEntry } from '#events/api/debtor.ts';
import { Failure } from '../../../parts/failure.tsx';
import { formatDayInFull } from '../../../parts/format.ts';
import { Loading } from '../../../parts/loading.tsx';
import { Nothing } from '../../../parts/nothing.tsx';
import { KIND_NAMES, KINDS } from './kinds.ts';
import styles from './timeline.module.css';
import { TimelineLine } from './timeline-line.tsx';
import { useTimeline } from './use-timeline.ts';

/** All that ever happened with a debtor, day by day in their own time, with why on every line. */
export function Timeline({ debtor }: { readonly debtor: DebtorView }) {
  const [kinds, setKinds] = useState<string[]>([]);
  const history = useTimeline(debtor.debtorId);
  const shown = (history.data ?? []).filter(
    ({ kind }) => kinds.length === 0 || kinds.includes(kind),
  );
  return (
    <Card withBorder padding="sm" component="section" aria-labelledby="linha-do-tempo">
      <Stack gap="sm">
        <Title order={2} size="h5" id="linha-do-tempo" tabIndex={-1}>
          Linha do tempo
        </Title>
        <Chip.Group multiple value={kinds} onChange={setKinds}>
          <Group gap={6} role="group" aria-label="Mostrar só">
            {KIND_NAMES.map((kind) => (
              <Chip key={kind} value={kind} size="xs" variant="outline">
                {KINDS[kind].name}
              </Chip>
            ))}
          </Group>
        </Chip.Group>
        {history.isError && <Failure error={history.error} retry={() => void history.refetch()} />}
        {history.isPending && <Loading rows={8} height={48} />}
        {[...Map.groupBy(shown, dayOf)].map(([day, entries]) => (
          <Day key={day} day={day} entries={entries} debtor={debtor} />
        ))}
        {history.data && shown.length === 0 && (
          <Nothing icon={IconHistory} title="Nenhuma linha deste tipo" />
        )}
        {history.hasNextPage && (
          <Button
            variant="default"
            size="xs"
            loading={history.isFetchingNextPage}
            onClick={() => void history.fetchNextPage()}
          >
            Carregar mais antigas
          </Button>
        )}
      </Stack>
    </Card>
  );
}

const dayOf = ({ localTime }: TimelineEntry): string => localTime.slice(0, 10);

type DayProps = {
  readonly day: string;
  readonly entries: readonly TimelineEntry[];
  readonly debtor: DebtorView;
};

function Day({ day, entries, debtor }: DayProps) {
  return (
    <section aria-label={formatDayInFull(day)}>
      <Text size="xs" fw={650} c="dimmed" className={styles['day']}>
        {formatDayInFull(day)}
      </Text>
      <ol className={styles['lines']}>
        {entries.map((entry) => (
          <TimelineLine key={entry.seq} entry={entry} debtor={debtor} />
        ))}
      </ol>
    </section>
  );
}
