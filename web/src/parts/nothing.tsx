import { Stack, Text, ThemeIcon } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';

type Absence = {
  readonly icon: Icon;
  readonly title: string;
  /** What to do about it, or why it is fine. */
  readonly children?: ReactNode;
};

/** Says that there is nothing to show, and what would change that. */
export function Nothing({ icon: Icon, title, children }: Absence) {
  return (
    <Stack align="center" gap={4} py="xl" ta="center">
      <ThemeIcon variant="default" radius="xl" size={48} mb="xs">
        <Icon size={24} stroke={1.5} aria-hidden />
      </ThemeIcon>
      <Text fw={600}>{title}</Text>
      <Text c="dimmed" size="sm" maw={440} component="div">
        {children}
      </Text>
    </Stack>
  );
}
