import { Box, Button, Group, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import * as z from 'zod';
import { formatMoment } from '../parts/format.ts';
import styles from './shell.module.css';

const Clock = z.object({ now: z.string() });
/** How far, and how to say it: the end of the word only where there is room. */
const STEPS = [
  ['hour', '+1 h', 'ora'],
  ['day', '+1 d', 'ia'],
  ['week', '+1 sem', 'ana'],
] as const;

/** The local run's clock: moving it makes everything happen that was due by then. */
export function ClockBar() {
  const queries = useQueryClient();
  const clock = useQuery({
    queryKey: ['clock'],
    queryFn: async () => Clock.parse(await (await fetch('/local/clock')).json()),
    refetchInterval: 30_000,
  });
  const advance = useMutation({
    mutationFn: async (step: string) => {
      const body = JSON.stringify({ advance: step });
      return Clock.parse(await (await fetch('/local/clock', { method: 'POST', body })).json());
    },
    onSuccess: () => queries.invalidateQueries(),
  });
  return (
    <Group gap={6} wrap="nowrap" role="group" aria-label="Relógio da simulação">
      <Text size="sm" className={styles['now']} role="status">
        {advance.isError ? 'O relógio não respondeu' : clock.data && formatMoment(clock.data.now)}
      </Text>
      {STEPS.map(([step, start, end]) => (
        <Button
          key={step}
          size="compact-xs"
          variant="light"
          loading={advance.isPending && advance.variables === step}
          disabled={advance.isPending}
          onClick={() => advance.mutate(step)}
        >
          <span>
            {start}
            <Box component="span" visibleFrom="sm">
              {end}
            </Box>
          </span>
        </Button>
      ))}
    </Group>
  );
}
