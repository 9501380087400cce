import { Button, Group, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import * as z from 'zod';
import { formatMoment } from '../parts/format.ts';

const Clock = z.object({ now: z.string() });
const STEPS = [
  ['hour', '+1 hora'],
  ['day', '+1 dia'],
  ['week', '+1 semana'],
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
      <Text size="sm" ff="monospace" visibleFrom="md">
        {clock.data ? formatMoment(clock.data.now) : '…'}
      </Text>
      {STEPS.map(([step, label]) => (
        <Button
          key={step}
          size="compact-xs"
          variant="light"
          loading={advance.isPending && advance.variables === step}
          disabled={advance.isPending}
          onClick={() => advance.mutate(step)}
        >
          {label}
        </Button>
      ))}
    </Group>
  );
}
