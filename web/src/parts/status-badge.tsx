import { Badge } from '@mantine/core';

/** A word with a dot of colour: the word alone says it all. */
export function StatusBadge({ name, color }: { readonly name: string; readonly color: string }) {
  return (
    <Badge variant="dot" color={color} size="sm" tt="none" fw={500}>
      {name}
    </Badge>
  );
}
