import { Skeleton, Stack, VisuallyHidden } from '@mantine/core';

/** The shape of what is coming, so that nothing jumps when it arrives. */
export function Loading({
  rows = 8,
  height = 36,
}: {
  readonly rows?: number;
  readonly height?: number;
}) {
  return (
    <Stack gap="xs" role="status">
      <VisuallyHidden>Carregando…</VisuallyHidden>
      {Array.from({ length: rows }, (_, index) => (
        <Skeleton key={index} height={height} radius="sm" />
      ))}
    </Stack>
  );
}
