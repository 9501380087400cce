import { Group, Progress, Text } from '@mantine/core';

/** How likely the person is to pay, 0 to 1000, to compare down a column. */
export function ScoreMeter({ score }: { readonly score: number | null }) {
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
      <Progress value={score / 10} w={56} size={5} aria-hidden />
    </Group>
  );
}
