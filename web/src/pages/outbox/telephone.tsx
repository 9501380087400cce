import { Group, NumberInput, SegmentedControl, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import * as z from 'zod';

const Wish = z.object({ outcome: z.string(), seconds: z.int().optional() });
type Wish = z.infer<typeof Wish>;

const OUTCOMES = [
  { value: 'by-number', label: 'Pelo número' },
  { value: 'answered', label: 'Atende' },
  { value: 'no-answer', label: 'Não atende' },
  { value: 'busy', label: 'Ocupado' },
];
const USUAL_SECONDS = 90;
const SECONDS_MAX = 3_600;
const KEY = ['local-telephone'];

/** Decides how the calls of the simulated Amazon Connect go from now on. */
export function Telephone() {
  const queries = useQueryClient();
  const wish = useQuery({
    queryKey: KEY,
    queryFn: async () => Wish.parse(await (await fetch('/local/telephone')).json()),
  });
  const decide = useMutation({
    mutationFn: async (next: Wish) => {
      const body = JSON.stringify(next);
      const response = await fetch('/local/telephone', { method: 'POST', body });
      return Wish.parse(await response.json());
    },
    onSuccess: (now) => queries.setQueryData(KEY, now),
  });
  if (!wish.data) return null;
  const { outcome, seconds } = wish.data;
  return (
    <Group gap="xs">
      <Text size="sm">Quem recebe ligações do Connect simulado:</Text>
      <SegmentedControl
        size="xs"
        aria-label="Quem recebe ligações"
        data={OUTCOMES}
        value={outcome}
        onChange={(next) =>
          decide.mutate(
            next === 'answered' ? { outcome: next, seconds: USUAL_SECONDS } : { outcome: next },
          )
        }
      />
      {outcome === 'answered' && (
        <NumberInput
          size="xs"
          aria-label="Quantos segundos fala"
          suffix=" s"
          w={96}
          min={1}
          max={SECONDS_MAX}
          allowDecimal={false}
          value={seconds ?? USUAL_SECONDS}
          onChange={(next) => {
            if (Number(next) >= 1) decide.mutate({ outcome, seconds: Number(next) });
          }}
        />
      )}
    </Group>
  );
}
