import { Group, Progress, Text } from '@mantine/core';
import type { ScoreBand } from '#shared/domain/score/bands.ts';

type Props = { readonly score: number | null; readonly band: ScoreBand | null };

/** How likely the person is to pay, 0 to 1000, to compare down a column, and in which fifth of the book that is. */
export function ScoreMeter({ score, band }: Props) {
  if (score === null)
    return (
      <Text size="sm" c="dimmed">
        sem score
      </Text>
    );
  return (
    <Group gap={8} wrap="nowrap">
      <Text size="sm" w="2.2em" ta="right">
        {score}
      </Text>
      <Text size="sm" w="1em" fw={600}>
        {band}
      </Text>
      <Progress value={score / 10} w={56} size={5} aria-hidden />
    </Group>
  );
}
